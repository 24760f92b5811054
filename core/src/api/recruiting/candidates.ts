import {
  addApplication,
  addAttachment,
  addCandidate,
  addNote,
  deleteCandidate,
  getCandidate,
  getFeed,
  listCandidates,
  whyCandidate,
} from '@orangery/contract/recruiting'
import { actionOf, webhookEvents } from '@orangery/contract/webhooks'
import { addAttachment as fileAttachment } from '../../attachments/index.ts'
import {
  addApplication as apply,
  candidateExists,
  createCandidate,
  findCandidate,
  listCandidateRows,
  deleteCandidate as remove,
} from '../../candidates/index.ts'
import { notFound, refused } from '../../errors.ts'
import { announceFacts, factsOf } from '../../events/index.ts'
import { countFeed, loadFeed, addNote as writeNote } from '../../feed/index.ts'
import { findSource } from '../../organization/index.ts'
import { fullName } from '../../people/index.ts'
import { deliveriesOfEvents } from '../../webhooks/index.ts'
import { pageFrom, readCursor, readInstantCursor } from './cursor.ts'
import { presentFeedItem } from './present/feed.ts'
import { presentProfile } from './present/profile.ts'
import { answer, done } from './web-call.ts'

const countedAtMost = 10_000

const list = answer(listCandidates, async ({ core, query }) => {
  const filter = { q: query.q, jobId: query.job, stage: query.stage, status: query.status }
  const { sort = 'activity' } = query
  const after = sort === 'name' ? readCursor(query.after) : readInstantCursor(query.after)
  const { rows, count } = await listCandidateRows(core.db, filter, {
    sort,
    limit: query.limit + 1,
    after,
    countAtMost: countedAtMost,
  })
  const page = pageFrom(rows, query.limit, {
    show: (row) => ({
      id: row.id,
      name: fullName(row),
      email: row.email,
      company: row.company,
      title: row.title,
      tags: row.tags,
      lastActivityAt: row.last_activity_at.toISOString(),
      application:
        row.application_id === null || row.status === null || row.applied_at === null
          ? null
          : {
              id: row.application_id,
              job: row.job_id === null ? null : { id: row.job_id, name: row.job_name ?? '' },
              stage: row.stage_name,
              status: row.status,
              appliedAt: row.applied_at.toISOString(),
            },
    }),
    position: (row) => ({ value: row.sort_value instanceof Date ? row.sort_value.toISOString() : row.sort_value, id: row.id }),
  })
  return { ...page, count, countIsExact: count < countedAtMost }
})

const add = answer(addCandidate, async ({ core, actor, body }) => {
  if (body.sourceId !== undefined && !(await findSource(core.db, body.sourceId)))
    throw refused('source', `There is no source with the id ${body.sourceId}.`, 'sourceId')
  const made = await createCandidate(core, actor, {
    candidate: {
      firstName: body.firstName,
      lastName: body.lastName,
      company: body.company || null,
      title: body.title || null,
      emailAddresses: body.email ? [{ value: body.email, type: 'personal' }] : [],
      phoneNumbers: body.phone ? [{ value: body.phone, type: 'mobile' }] : [],
    },
    applications: [
      {
        candidate: {
          jobId: body.jobId,
          ...(body.stageId ? { stageId: body.stageId } : {}),
          ...(body.sourceId ? { sourceId: body.sourceId } : {}),
        },
      },
    ],
  })
  announceFacts(core)
  return { candidateId: made.candidateId, applicationId: made.applicationIds[0]! }
})

const profile = answer(getCandidate, async ({ core, viewer, params }) => {
  const candidate = await findCandidate(core.db, params.id)
  if (!candidate) throw notFound('candidate', params.id)
  return presentProfile(core, candidate, viewer)
})

const feed = answer(getFeed, async ({ core, viewer, params, query }) => {
  if (!(await candidateExists(core.db, params.id))) throw notFound('candidate', params.id)
  if (query.private && !viewer.permissions.has('private-notes'))
    return { rows: [], next: null, counts: { note: 0, email: 0, activity: 0 } }
  const filter = { kind: query.type, text: query.q, privateNotes: query.private ? ('only' as const) : ('none' as const) }
  const items = await loadFeed(core.db, params.id, { ...filter, limit: query.limit + 1, after: readInstantCursor(query.after) })
  const counts = await countFeed(core.db, params.id, { text: query.q, privateNotes: filter.privateNotes })
  const page = pageFrom(items, query.limit, {
    show: presentFeedItem,
    position: (item) => ({ value: item.createdAt.toISOString(), id: item.id }),
  })
  return { ...page, counts }
})

const note = answer(addNote, async ({ core, actor, viewer, params, body }) => {
  if (body.visibility === 'private' && !viewer.permissions.has('private-notes'))
    throw refused('private-note', 'You cannot see private notes, so you cannot leave one. Choose another visibility.', 'visibility')
  return presentFeedItem(
    await writeNote(core, actor, {
      candidateId: params.id,
      authorId: viewer.user.id,
      body: body.body,
      visibility: body.visibility,
    }),
  )
})

const attachment = answer(addAttachment, async ({ core, actor, params, body }) => {
  const bytes = Buffer.from(body.content, 'base64')
  const { id } = await fileAttachment(core, actor, {
    candidateId: params.id,
    filename: body.filename,
    type: body.type,
    contentType: body.contentType,
    bytes,
  })
  return { id }
})

const application = answer(addApplication, async ({ core, actor, params, body }) => {
  const applicationId = await apply(core, actor, {
    candidateId: params.id,
    candidate: { jobId: body.jobId, ...(body.stageId ? { stageId: body.stageId } : {}) },
  })
  announceFacts(core)
  return { applicationId }
})

function skippedBecause(state: 'new' | 'done' | 'set_aside'): string {
  if (state === 'new') return 'The web hooks are about to be told.'
  if (state === 'set_aside') return 'The payload could not be made, so nobody was told; the server’s log says why.'
  return 'No enabled web hook asked for this event at that time, so nobody was told.'
}

const why = answer(whyCandidate, async ({ core, params, query }) => {
  const before = readCursor(query.after)
  const facts = await factsOf(core.db, { kind: 'candidate', id: params.id }, { limit: query.limit + 1, beforeId: before?.id })
  const deliveries = await deliveriesOfEvents(
    core.db,
    facts.map((fact) => fact.id),
  )
  return pageFrom(facts, query.limit, {
    show: (fact) => {
      const caused = deliveries.filter((one) => one.event_id === fact.id)
      return {
        eventId: fact.id,
        action: fact.action,
        when: webhookEvents[actionOf(fact.action)].when,
        at: fact.occurred_at.toISOString(),
        actor: fact.actor,
        trace: fact.traceparent.split('-')[1] ?? fact.traceparent,
        deliveries: caused.map((one) => ({
          id: one.id,
          hook: one.hook_name,
          state: one.state,
          attempts: one.attempts,
          lastStatus: one.last_status,
          note: one.note ?? (one.behind_id ? `Waits behind delivery ${one.behind_id} of the same candidate.` : null),
        })),
        skipped: caused.length ? null : skippedBecause(fact.state),
      }
    },
    position: (fact) => ({ value: '', id: fact.id }),
  })
})

const deleted = answer(deleteCandidate, async ({ core, actor, params }) => {
  await remove(core, actor, params.id)
  announceFacts(core)
  return done
})

export const candidateBindings = [deleted, list, add, profile, feed, note, attachment, application, why]
