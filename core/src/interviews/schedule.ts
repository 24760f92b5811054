import { interviewDeleted } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import { type Held, leaveRecordTrace, requireActive, withApplication } from '../applications/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import type { ResponseStatus } from './interview.ts'
import {
  deleteInterviewRow,
  findInterviewRow,
  findPlannedInterview,
  type InterviewRow,
  idOfExternalEvent,
  insertInterview,
  lockExternalEvent,
  replaceInterviewers,
  updateInterview,
} from './interviews.store.ts'

/** An instant, or the midnight in UTC of a day for what lasts all day. */
export interface Edge {
  readonly at: Date
  readonly allDay: boolean
}

/** A user, or somebody from outside by address. */
export type GivenInterviewer = ({ userId: number } | { email: string }) & { readonly responseStatus: ResponseStatus }

export interface NewInterview {
  readonly applicationId: number
  /** Which interview of the job's plan. */
  readonly interviewId: number
  readonly start: Edge
  readonly end: Edge
  readonly interviewers: readonly GivenInterviewer[]
  readonly externalEventId: string
  readonly location?: string | null
  readonly videoUrl?: string | null
}

/** What is left out stays; null takes a place or a link away. */
export type InterviewChange = Partial<Omit<NewInterview, 'applicationId' | 'interviewId'>>

/** Schedules an interview of an active application through the API; the one in whose name it is done organizes it. Answers the id. */
export async function scheduleInterview(core: CoreContext, actor: Actor, given: NewInterview): Promise<number> {
  return withApplication(core, actor, given.applicationId, async (held) => {
    const { tx, row, at } = held
    requireActive(row, 'interviewed')
    const planned = await findPlannedInterview(tx, given.interviewId)
    if (!planned) throw notFound('interview', given.interviewId)
    if (planned.job_id !== row.job_ids[0] || !planned.active)
      throw refused('interview', `Interview ${planned.id} is none of this application's job.`, 'interview_id')
    if (!planned.schedulable) throw refused('interview', `${planned.name} is not scheduled: it has no time.`, 'interview_id')
    await holdExternalEvent(held, given.externalEventId, null)
    const id = await insertInterview(tx, {
      application_id: row.id,
      job_interview_id: planned.id,
      external_event_id: given.externalEventId,
      ...timeOf(given.start, given.end),
      location: given.location ?? null,
      video_conferencing_url: given.videoUrl ?? null,
      organizer_id: actor.userId,
      through_api: true,
      completed_at: null,
      created_at: at,
      updated_at: at,
    })
    await replaceInterviewers(tx, id, given.interviewers.map(interviewerRow))
    await leaveRecordTrace(held, { kind: 'Interview', id, what: 'Scheduled', name: planned.name })
    return id
  })
}

/** Changes what was made through the API, while it is not complete; the one in whose name it is done organizes it from now on. */
export async function changeInterview(
  core: CoreContext,
  actor: Actor,
  { interviewId, change }: { interviewId: number; change: InterviewChange },
): Promise<void> {
  await withInterview(core, actor, { interviewId, what: 'changed' }, async (held, row) => {
    if (change.externalEventId !== undefined) await holdExternalEvent(held, change.externalEventId, row.id)
    const stands = (at: Date) => ({ at, allDay: row.all_day })
    const columns = {
      external_event_id: change.externalEventId,
      location: change.location,
      video_conferencing_url: change.videoUrl,
      organizer_id: actor.userId,
      updated_at: held.at,
      ...(change.start || change.end ? timeOf(change.start ?? stands(row.starts_at), change.end ?? stands(row.ends_at)) : {}),
    }
    await updateInterview(held.tx, row.id, Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)))
    if (change.interviewers) await replaceInterviewers(held.tx, row.id, change.interviewers.map(interviewerRow))
    await leaveRecordTrace(held, { kind: 'Interview', id: row.id, what: 'Changed', name: row.interview_name })
  })
}

/** Cancels what was made through the API, while it is not complete. */
export async function deleteInterview(core: CoreContext, actor: Actor, interviewId: number): Promise<void> {
  await withInterview(core, actor, { interviewId, what: 'deleted' }, async (held, row) => {
    await recordEvent(held.tx, {
      event: interviewDeleted,
      subject: { kind: 'candidate', id: held.row.candidate_id },
      applicationId: held.row.id,
      actor,
      at: held.at,
      snapshot: async () => ({ interview: { id: row.id } }),
    })
    await deleteInterviewRow(held.tx, row.id)
    await leaveRecordTrace(held, { kind: 'Interview', id: row.id, what: 'Cancelled', name: row.interview_name })
  })
}

/** The rule's transaction under the candidate's lock, for an interview that may be changed through the API. */
async function withInterview(
  core: CoreContext,
  actor: Actor,
  given: { interviewId: number; what: string },
  rule: (held: Held, row: InterviewRow) => Promise<void>,
): Promise<void> {
  const before = await findInterviewRow(core.db, given.interviewId)
  if (!before) throw notFound('interview', given.interviewId)
  await withApplication(core, actor, before.application_id, async (held) => {
    const row = await findInterviewRow(held.tx, before.id)
    if (!row) throw notFound('interview', before.id)
    if (!row.through_api)
      throw conflict(
        'not-through-api',
        `Interview ${row.id} was not made through the API, so it cannot be ${given.what} through it.`,
      )
    if (row.completed_at) throw conflict('complete', `Interview ${row.id} is complete; its scorecards are in.`)
    requireActive(held.row, 'interviewed')
    await rule(held, row)
  })
}

async function holdExternalEvent({ tx }: Held, externalEventId: string, own: number | null): Promise<void> {
  await lockExternalEvent(tx, externalEventId)
  const holder = await idOfExternalEvent(tx, externalEventId)
  if (holder !== undefined && holder !== own)
    throw refused(
      'external-event',
      `The interview ${holder} has the external event id ${externalEventId} already.`,
      'external_event_id',
    )
}

function timeOf(start: Edge, end: Edge) {
  if (start.allDay !== end.allDay) throw refused('time', 'Both must be instants, or both days.', 'end')
  if (start.allDay ? end.at < start.at : end.at <= start.at) throw refused('time', 'Must be later than the start.', 'end')
  return { starts_at: start.at, ends_at: end.at, all_day: start.allDay }
}

function interviewerRow(one: GivenInterviewer) {
  return {
    user_id: 'userId' in one ? one.userId : null,
    email: 'email' in one ? one.email : null,
    response_status: one.responseStatus,
  }
}
