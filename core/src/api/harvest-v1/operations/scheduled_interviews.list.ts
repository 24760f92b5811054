// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import { countInterviews, hydrateInterviews, type InterviewFilter, pageOfInterviewRows } from '../../../interviews/index.ts'
import { type Call, type Handler, pageOf } from '../call.ts'
import { presentInterview } from '../present/interview.ts'

export const listInterviews: Handler<'scheduled_interviews.list'> = (call) => {
  const { query } = call
  return pageOfInterviews(call, {
    ...windowsOf(query),
    startsBefore: query.starts_before,
    startsAfter: query.starts_after,
    endsBefore: query.ends_before,
    endsAfter: query.ends_after,
  })
}

/** The filters that both lists have. */
export function windowsOf(query: Call<'scheduled_interviews.list_for_application'>['query']) {
  return {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
    externalEventId: query.external_event_id,
    actionable: query.actionable,
  }
}

export async function pageOfInterviews(
  call: Pick<Call<'scheduled_interviews.list'>, 'core' | 'page' | 'paged'>,
  given: Omit<InterviewFilter, 'now'>,
) {
  const { db, clock } = call.core
  const filter = { ...given, now: clock.now() }
  const rows = await call.paged(await pageOfInterviewRows(db, filter, pageOf(call)), () => countInterviews(db, filter))
  return (await hydrateInterviews(db, rows, filter.now)).map(presentInterview)
}
