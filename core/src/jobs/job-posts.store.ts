import { type Selectable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { JobPostsTable } from '../tables/jobs.ts'
import type { JobPost } from './job.ts'

export interface JobPostFilter {
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
  readonly live?: boolean
  readonly active?: boolean
  readonly internal?: boolean
  readonly jobId?: number
}

function filtered(db: CoreDb, filter: JobPostFilter) {
  let query = db.selectFrom('job_posts')
  if (filter.createdBefore) query = query.where('created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('created_at', '>=', filter.createdAfter)
  if (filter.updatedBefore) query = query.where('updated_at', '<', filter.updatedBefore)
  if (filter.updatedAfter) query = query.where('updated_at', '>=', filter.updatedAfter)
  if (filter.live !== undefined) query = query.where('live', '=', filter.live)
  if (filter.active !== undefined) query = query.where('active', '=', filter.active)
  if (filter.internal !== undefined) query = query.where('internal', '=', filter.internal)
  if (filter.jobId !== undefined) query = query.where('job_id', '=', filter.jobId)
  return query
}

export async function pageOfJobPosts(db: CoreDb, filter: JobPostFilter, page: IdPage): Promise<JobPost[]> {
  let query = filtered(db, filter).selectAll().orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return (await query.execute()).map(toPost)
}

export async function countJobPosts(db: CoreDb, filter: JobPostFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export async function jobPostsOf(db: CoreDb, jobId: number, filter: JobPostFilter = {}): Promise<JobPost[]> {
  return (await filtered(db, filter).selectAll().where('job_id', '=', jobId).orderBy('id').execute()).map(toPost)
}

export async function findJobPost(db: CoreDb, id: number): Promise<JobPost | undefined> {
  const row = await db.selectFrom('job_posts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPost(row)
}

function toPost(row: Selectable<JobPostsTable>): JobPost {
  return {
    id: row.id,
    jobId: row.job_id,
    title: row.title,
    location: row.location,
    officeId: row.office_id,
    customLocationId: row.custom_location_id,
    internal: row.internal,
    external: row.external,
    active: row.active,
    live: row.live,
    firstPublishedAt: row.first_published_at,
    content: row.content,
    internalContent: row.internal_content,
    questions: row.questions,
    demographicQuestionSetId: row.demographic_question_set_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
