import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { CustomValues } from '../tables/index.ts'

/** A post as the board shows it. `content` is empty unless it was asked for. */
export interface LivePost {
  readonly id: number
  /** Null for a post that collects prospects. */
  readonly jobId: number | null
  readonly sectionId: number | null
  readonly title: string
  readonly location: string | null
  readonly content: string
  readonly questions: readonly unknown[]
  readonly payRanges: readonly unknown[]
  readonly demographicSetId: number | null
  readonly updatedAt: Date
  readonly requisitionId: string | null
  readonly departmentId: number | null
  readonly officeIds: readonly number[]
  readonly customValues: CustomValues
}

/**
 * The one statement that says what the board shows: posts that are live, external and not deleted, of open jobs that are neither
 * confidential nor templates; posts for prospects stand in a section and need no job.
 */
export async function livePosts(db: CoreDb, wanted: { id?: number; withContent?: boolean } = {}): Promise<LivePost[]> {
  const { rows } = await sql<LivePost>`
    select p.id, p.job_id as "jobId", p.section_id as "sectionId", p.title, p.location,
      ${wanted.withContent ? sql`p.content` : sql`''`} as content, p.questions, p.pay_ranges as "payRanges", p.updated_at as "updatedAt",
      p.demographic_question_set_id as "demographicSetId",
      j.requisition_id as "requisitionId", j.department_id as "departmentId",
      coalesce((select array_agg(o.office_id order by o.office_id) from recruiting.job_offices o where o.job_id = j.id), '{}') as "officeIds",
      coalesce(j.custom_values, '{}') as "customValues"
    from recruiting.job_posts p left join recruiting.jobs j on j.id = p.job_id
    where p.live and p.active and p.external
      and (p.section_id is not null or (j.status = 'open' and not j.confidential and not j.is_template))
      ${wanted.id === undefined ? sql`` : sql`and p.id = ${wanted.id}`}
    order by p.id`.execute(db)
  return rows
}

/** A post that somebody applies to, whatever its state, with its job's. */
export interface PostToApply {
  readonly id: number
  readonly jobId: number | null
  readonly title: string
  readonly live: boolean
  readonly jobStatus: 'draft' | 'open' | 'closed' | null
  readonly questions: readonly unknown[]
  readonly demographicSetId: number | null
}

/** Undefined for what is not of this board: deleted posts, those of the other board, and of confidential jobs. */
export async function postToApply(
  db: CoreDb,
  wanted: { id: number; board: 'external' | 'internal' },
): Promise<PostToApply | undefined> {
  const { rows } = await sql<PostToApply>`
    select p.id, p.job_id as "jobId", p.title, p.live, j.status as "jobStatus", p.questions,
      p.demographic_question_set_id as "demographicSetId"
    from recruiting.job_posts p left join recruiting.jobs j on j.id = p.job_id
    where p.id = ${wanted.id} and p.active and ${wanted.board === 'internal' ? sql`p.internal` : sql`p.external`}
      and not coalesce(j.confidential, false) and not coalesce(j.is_template, false)`.execute(db)
  return rows[0]
}
