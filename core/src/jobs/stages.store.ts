import { oneOf } from '@orangery/platform'
import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { Stage } from './job.ts'

export interface StageFilter {
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
}

function filtered(db: CoreDb, filter: StageFilter) {
  let query = db.selectFrom('job_stages').where('active', '=', true)
  if (filter.createdBefore) query = query.where('created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('created_at', '>=', filter.createdAfter)
  if (filter.updatedBefore) query = query.where('updated_at', '<', filter.updatedBefore)
  if (filter.updatedAfter) query = query.where('updated_at', '>=', filter.updatedAfter)
  return query
}

export async function pageOfStages(db: CoreDb, filter: StageFilter, page: IdPage): Promise<Stage[]> {
  let query = filtered(db, filter).selectAll().orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return withInterviews(db, await query.execute())
}

export async function countStages(db: CoreDb, filter: StageFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

/** The job's stages in their order; deleted ones are left out. */
export async function stagesOfJob(db: CoreDb, jobId: number, filter: StageFilter = {}): Promise<Stage[]> {
  return withInterviews(db, await filtered(db, filter).selectAll().where('job_id', '=', jobId).orderBy('position').execute())
}

export async function stagesOfJobs(db: CoreDb, jobIds: readonly number[]): Promise<Stage[]> {
  if (jobIds.length === 0) return []
  return withInterviews(db, await filtered(db, {}).selectAll().where('job_id', 'in', jobIds).orderBy('position').execute())
}

export async function findStage(db: CoreDb, id: number): Promise<Stage | undefined> {
  const rows = await db.selectFrom('job_stages').selectAll().where('id', '=', id).where('active', '=', true).execute()
  return (await withInterviews(db, rows))[0]
}

export interface StageRef {
  readonly id: number
  readonly jobId: number
  readonly name: string
}

/** Stages by id, without their interviews; deleted ones are left out. */
export async function loadStageRefs(db: CoreDb, ids: readonly (number | null)[]): Promise<Map<number, StageRef>> {
  const rows = await db
    .selectFrom('job_stages')
    .select(['id', 'job_id as jobId', 'name'])
    .where(
      oneOf(
        'id',
        ids.filter((id) => id !== null),
      ),
    )
    .where('active', '=', true)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The job's stages in their order, without their interviews; deleted ones are left out. */
export async function stageRefsOfJob(db: CoreDb, jobId: number): Promise<StageRef[]> {
  return filtered(db, {}).select(['id', 'job_id as jobId', 'name']).where('job_id', '=', jobId).orderBy('position').execute()
}

interface StageRow {
  id: number
  job_id: number
  name: string
  position: number
  active: boolean
  created_at: Date
  updated_at: Date
}

async function withInterviews(db: CoreDb, rows: readonly StageRow[]): Promise<Stage[]> {
  const ids = rows.map((row) => row.id)
  const interviews = ids.length
    ? await db.selectFrom('job_interviews').selectAll().where('job_stage_id', 'in', ids).orderBy('position').execute()
    : []
  const questions = await questionsOf(
    db,
    interviews.map((one) => one.id),
  )
  return rows.map((row) => ({
    id: row.id,
    jobId: row.job_id,
    name: row.name,
    position: row.position,
    active: row.active,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    interviews: interviews
      .filter((one) => one.job_stage_id === row.id)
      .map((one) => ({
        id: one.id,
        name: one.name,
        schedulable: one.schedulable,
        estimatedMinutes: one.estimated_minutes,
        kitContent: one.kit_content,
        questions: questions.filter(({ interviewId }) => interviewId === one.id).map(({ id, question }) => ({ id, question })),
      })),
  }))
}

async function questionsOf(db: CoreDb, interviewIds: readonly number[]) {
  if (interviewIds.length === 0) return []
  return db
    .selectFrom('interview_questions')
    .select(['id', 'question', 'job_interview_id as interviewId'])
    .where('job_interview_id', 'in', interviewIds)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function insertStages(
  db: CoreDb,
  rows: { job_id: number; name: string; position: number; created_at: Date; updated_at: Date }[],
): Promise<number[]> {
  const inserted = await db.insertInto('job_stages').values(rows).returning('id').execute()
  return inserted.map((row) => row.id)
}

export async function updateStage(
  db: CoreDb,
  id: number,
  change: { name?: string; position?: number; active?: boolean; updated_at: Date },
): Promise<void> {
  await db.updateTable('job_stages').set(change).where('id', '=', id).execute()
}

/** Active applications in the stage. */
export async function countInStage(db: CoreDb, stageId: number): Promise<number> {
  const { count } = await db
    .selectFrom('applications')
    .select(sql<number>`count(*)`.as('count'))
    .where('stage_id', '=', stageId)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow()
  return Number(count)
}
