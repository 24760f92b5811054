import { type HarvestV1ServedId, harvestV1 } from '@orangery/contract/harvest-v1'
import type { Ats } from '../ats.ts'
import { headerOf } from '../transport.ts'
import { checkActor, checkPermission } from './check.ts'
import { linkWithRelation } from './link.ts'
import * as from from './records-from.ts'
import { type Answer, type Call, type Connection, Session, succeeded, toBase64 } from './session.ts'
import * as wire from './wire-from.ts'

export { permissionsForMethods } from './needs.ts'
export type { Connection as HarvestV1Connection } from './session.ts'

/** Enough for few round trips, few enough to begin soon. */
const pageSize = 100

/** An ATS that speaks Harvest v1: a key, numbered pages that are only ever followed by their Link, a user id per write. */
export function connectHarvestV1(connection: Connection): Ats {
  const session = new Session(connection)

  /** Yields page after page; the address of each stands in the one before. */
  async function* list<Id extends ListId, T>(
    id: Id,
    { params, query }: Call,
    map: (item: Answer<Id>[number]) => T,
  ): AsyncGenerator<T> {
    let reply = await session.send(id, { params, query: { ...query, per_page: pageSize } })
    for (;;) {
      for (const item of succeeded(harvestV1[id], reply) as Answer<Id>[number][]) yield map(item)
      const next = linkWithRelation(headerOf(reply, 'link'), 'next')
      if (next === undefined) return
      reply = await session.follow(id, next)
    }
  }

  return {
    candidate: async (id) => from.candidate(await session.ask('candidates.retrieve', { params: { id } })),
    candidates: (filter = {}) => list('candidates.list', { query: wire.candidateFilter(filter) }, from.candidate),
    application: async (id) => from.application(await session.ask('applications.retrieve', { params: { id } })),
    applications: (filter = {}) => list('applications.list', { query: wire.applicationFilter(filter) }, from.application),
    feed: async (id) => from.feed(await session.ask('activity_feed.retrieve', { params: { id } })),
    job: async (id) => from.job(await session.ask('jobs.retrieve', { params: { id } })),
    jobs: ({ status } = {}) => list('jobs.list', { query: { status } }, from.job),
    stages: (id) => list('job_stages.list_for_job', { params: { id } }, from.stage),
    jobPosts: (id) => list('job_posts.list_for_job', { params: { id } }, from.jobPost),
    hiringTeam: async (id) => from.hiringTeam(await session.ask('jobs.hiring_team', { params: { id } })),
    rejectionReasons: () => list('rejection_reasons.list', { query: { include_defaults: true } }, from.rejectionReason),
    user: async (id) => from.user(await session.ask('users.retrieve', { params: { id } })),
    users: ({ email } = {}) => list('users.list', { query: { email } }, from.user),

    addCandidate: async ({ actor, ...candidate }) =>
      from.candidate(await session.ask('candidates.create', { actor, body: wire.newCandidate(candidate) })),
    addApplication: async ({ actor, candidateId, ...application }) =>
      from.application(
        await session.ask('candidates.add_application', {
          actor,
          params: { id: candidateId },
          body: wire.newApplication(application),
        }),
      ),
    addNote: async ({ actor, candidateId, body, visibility }) =>
      from.note(
        await session.ask('candidates.add_note', {
          actor,
          params: { id: candidateId },
          body: { user_id: actor, body, visibility },
        }),
      ),
    addEmailNote: async ({ actor, candidateId, ...email }) =>
      from.emailNote(
        await session.ask('candidates.add_email_note', { actor, params: { id: candidateId }, body: { user_id: actor, ...email } }),
      ),
    addAttachment: async ({ actor, candidateId, filename, type, contentType, content }) => {
      const body = { filename, type, content_type: contentType, content: toBase64(content) }
      const added = await session.ask('candidates.add_attachment', { actor, params: { id: candidateId }, body })
      return { filename: added.filename, url: added.url, type: added.type }
    },
    moveApplication: async ({ actor, applicationId: id, fromStageId, toStageId }) =>
      from.application(
        await session.ask('applications.move', {
          actor,
          params: { id },
          body: { from_stage_id: fromStageId, to_stage_id: toStageId },
        }),
      ),
    advanceApplication: async ({ actor, applicationId: id, fromStageId }) =>
      from.application(await session.ask('applications.advance', { actor, params: { id }, body: { from_stage_id: fromStageId } })),
    rejectApplication: async ({ actor, applicationId: id, ...rejection }) =>
      from.application(await session.ask('applications.reject', { actor, params: { id }, body: wire.rejection(rejection) })),
    unrejectApplication: async ({ actor, applicationId: id }) =>
      from.application(await session.ask('applications.unreject', { actor, params: { id }, body: {} })),
    hireApplication: async ({ actor, applicationId: id, ...hire }) =>
      from.application(await session.ask('applications.hire', { actor, params: { id }, body: wire.hire(hire) })),

    checkPermissions: async (methods) => {
      const checks = []
      for (const method of methods) checks.push(await checkPermission(session, method))
      return checks
    },
    checkActor: (actor) => checkActor(session, actor),
  }
}

type ListId = { [Id in HarvestV1ServedId]: Answer<Id> extends readonly unknown[] ? Id : never }[HarvestV1ServedId]
