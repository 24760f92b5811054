import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { InterviewersTable, ScheduledInterviewsTable } from '../tables/hiring.ts'
import { countedUpTo } from '../tables/row-counts.store.ts'

export type InterviewRow = Selectable<ScheduledInterviewsTable> & { interview_name: string; stage_id: number }

export interface InterviewFilter {
  readonly applicationId?: number
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
  readonly startsBefore?: Date
  readonly startsAfter?: Date
  readonly endsBefore?: Date
  readonly endsAfter?: Date
  readonly externalEventId?: string
  /** Only what may be changed through the API. */
  readonly actionable?: boolean
  /** The end of an interview is a change: its status moves on. */
  readonly now: Date
}

/** From inclusive, to exclusive. */
function filtered(db: CoreDb, filter: InterviewFilter) {
  const { updatedBefore, updatedAfter, now } = filter
  let query = db
    .selectFrom('scheduled_interviews as s')
    .innerJoin('job_interviews as i', 'i.id', 's.job_interview_id')
    .innerJoin('applications as a', 'a.id', 's.application_id')
  if (filter.applicationId !== undefined) query = query.where('s.application_id', '=', filter.applicationId)
  if (filter.createdBefore) query = query.where('s.created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('s.created_at', '>=', filter.createdAfter)
  if (updatedBefore)
    query = query.where(
      sql<boolean>`s.updated_at < ${updatedBefore} and not (s.ends_at >= ${updatedBefore} and s.ends_at <= ${now})`,
    )
  if (updatedAfter)
    query = query.where(sql<boolean>`(s.updated_at >= ${updatedAfter} or (s.ends_at >= ${updatedAfter} and s.ends_at <= ${now}))`)
  if (filter.startsBefore) query = query.where('s.starts_at', '<', filter.startsBefore)
  if (filter.startsAfter) query = query.where('s.starts_at', '>=', filter.startsAfter)
  if (filter.endsBefore) query = query.where('s.ends_at', '<', filter.endsBefore)
  if (filter.endsAfter) query = query.where('s.ends_at', '>=', filter.endsAfter)
  if (filter.externalEventId !== undefined) query = query.where('s.external_event_id', '=', filter.externalEventId)
  if (filter.actionable)
    query = query.where('s.through_api', '=', true).where('s.completed_at', 'is', null).where('a.status', '=', 'active')
  return query
}

const selected = (db: CoreDb, filter: InterviewFilter) =>
  filtered(db, filter).selectAll('s').select(['i.name as interview_name', 'i.job_stage_id as stage_id'])

/** Ids ascending. */
export async function pageOfInterviewRows(db: CoreDb, filter: InterviewFilter, page: IdPage): Promise<InterviewRow[]> {
  let query = selected(db, filter).orderBy('s.id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('s.id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

/** Undefined beyond what is counted. */
export function countInterviews(db: CoreDb, filter: InterviewFilter): Promise<number | undefined> {
  return countedUpTo(db, filtered(db, filter).select('s.id'))
}

export async function findInterviewRow(db: CoreDb, id: number): Promise<InterviewRow | undefined> {
  return db
    .selectFrom('scheduled_interviews as s')
    .innerJoin('job_interviews as i', 'i.id', 's.job_interview_id')
    .selectAll('s')
    .select(['i.name as interview_name', 'i.job_stage_id as stage_id'])
    .where('s.id', '=', id)
    .executeTakeFirst()
}

/** All interviews of these applications in the order of their times. */
export async function interviewRowsOf(db: CoreDb, applicationIds: readonly number[]): Promise<InterviewRow[]> {
  if (applicationIds.length === 0) return []
  return db
    .selectFrom('scheduled_interviews as s')
    .innerJoin('job_interviews as i', 'i.id', 's.job_interview_id')
    .selectAll('s')
    .select(['i.name as interview_name', 'i.job_stage_id as stage_id'])
    .where('s.application_id', 'in', applicationIds)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute()
}

/** Who interviews, in their order, each with the newest scorecard that they handed in for it. */
export async function interviewerRowsOf(db: CoreDb, interviewIds: readonly number[]) {
  if (interviewIds.length === 0) return []
  return db
    .selectFrom('interviewers as w')
    .selectAll('w')
    .select(
      sql<number | null>`(select max(c.id) from recruiting.scorecards c
        where c.scheduled_interview_id = w.scheduled_interview_id and c.interviewer_id = w.user_id)`.as('scorecard_id'),
    )
    .where('w.scheduled_interview_id', 'in', interviewIds)
    .orderBy('w.scheduled_interview_id')
    .orderBy('w.position')
    .execute()
}

/** The interview of a plan, with the job that it belongs to. */
export async function findPlannedInterview(db: CoreDb, id: number) {
  return db
    .selectFrom('job_interviews as i')
    .innerJoin('job_stages as s', 's.id', 'i.job_stage_id')
    .select(['i.id', 'i.name', 'i.schedulable', 's.job_id', 's.active'])
    .where('i.id', '=', id)
    .executeTakeFirst()
}

/** Holds a caller's id of an interview for this transaction, so that two who write it at once come one after the other. */
export async function lockExternalEvent(tx: CoreDb, externalEventId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${externalEventId}, 31))`.execute(tx)
}

export async function idOfExternalEvent(db: CoreDb, externalEventId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('scheduled_interviews')
    .select('id')
    .where('external_event_id', '=', externalEventId)
    .executeTakeFirst()
  return row?.id
}

export async function insertInterview(db: CoreDb, row: Insertable<ScheduledInterviewsTable>): Promise<number> {
  const { id } = await db.insertInto('scheduled_interviews').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateInterview(db: CoreDb, id: number, change: Updateable<ScheduledInterviewsTable>): Promise<void> {
  await db.updateTable('scheduled_interviews').set(change).where('id', '=', id).execute()
}

export async function deleteInterviewRow(db: CoreDb, id: number): Promise<void> {
  await db.deleteFrom('scheduled_interviews').where('id', '=', id).execute()
}

/** Puts these in place of whoever interviewed. */
export async function replaceInterviewers(
  db: CoreDb,
  interviewId: number,
  given: readonly Omit<Insertable<InterviewersTable>, 'scheduled_interview_id' | 'position'>[],
): Promise<void> {
  await db.deleteFrom('interviewers').where('scheduled_interview_id', '=', interviewId).execute()
  if (given.length === 0) return
  await db
    .insertInto('interviewers')
    .values(given.map((one, position) => ({ ...one, scheduled_interview_id: interviewId, position })))
    .execute()
}
