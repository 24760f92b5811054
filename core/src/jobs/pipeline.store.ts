import { sql } from 'kysely'
import { prefixQuery } from '../candidates/index.ts'
import type { CoreDb } from '../context.ts'

export interface PipelineRow {
  readonly application_id: number
  readonly candidate_id: number
  readonly first_name: string
  readonly last_name: string
  readonly source: string | null
  readonly location: string | null
  readonly status: 'active' | 'rejected' | 'hired' | 'converted'
  readonly stage_id: number | null
  readonly since: Date | null
  readonly applied_at: Date
  readonly test_state: 'sending' | 'sent' | 'complete' | 'failed' | 'ended' | null
  readonly test_score: number | null
}

export interface PipelineFilter {
  readonly jobId: number
  readonly stageId?: number
  readonly status?: string
  readonly q?: string
  readonly test?: 'not-sent' | 'waiting' | 'complete' | 'failed'
  readonly minScore?: number
  readonly maxScore?: number
}

const testStates = { waiting: ['sending', 'sent'], complete: ['complete'], failed: ['failed', 'ended'] } as const

/** By the newest test of the application, joined as `t`. */
function ofTest({ test, minScore, maxScore }: PipelineFilter) {
  return sql`
      ${test === 'not-sent' ? sql`and t.state is null` : test ? sql`and t.state = any(${testStates[test]})` : sql``}
      ${minScore === undefined ? sql`` : sql`and t.score >= ${minScore}`}
      ${maxScore === undefined ? sql`` : sql`and t.score <= ${maxScore}`}`
}

/** Applications of a job, the newest arrivals of a stage first. */
export async function pipelineRows(
  db: CoreDb,
  filter: PipelineFilter,
  page: { limit: number; after?: { value: Date; id: number } },
): Promise<PipelineRow[]> {
  const words = filter.q ? prefixQuery(filter.q) : null
  const since = sql`coalesce(a.stage_entered_at, a.last_activity_at)`
  const { rows } = await sql<PipelineRow>`
    select a.id as application_id, a.candidate_id, c.first_name, c.last_name, s.name as source, a.location, a.status, a.stage_id,
      ${since} as since, a.applied_at, t.state as test_state, t.score as test_score
    from recruiting.applications a
    join recruiting.candidates c on c.id = a.candidate_id
    left join recruiting.sources s on s.id = a.source_id
    left join lateral (
      select state, score from recruiting.take_home_tests where application_id = a.id order by id desc limit 1
    ) t on true
    where a.job_ids @> array[${filter.jobId}]::bigint[] and not a.prospect
      ${filter.status ? sql`and a.status = ${filter.status}` : sql``}
      ${filter.stageId ? sql`and a.stage_id = ${filter.stageId}` : sql``}
      ${filter.q ? (words === null ? sql`and false` : sql`and c.search @@ ${words}::tsquery`) : sql``}
      ${ofTest(filter)}
      ${page.after ? sql`and (${since}, a.id) < (${page.after.value}, ${page.after.id})` : sql``}
    order by ${since} desc, a.id desc
    limit ${page.limit}`.execute(db)
  return rows
}

export interface StageFigures {
  readonly stage_id: number
  readonly count: number
  readonly new_this_week: number
  readonly median_days: number | null
}

/** Per stage: how many stand there, how many came in the last seven days, and the median of their days there. */
export async function stageFigures(db: CoreDb, jobId: number, now: Date): Promise<StageFigures[]> {
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000)
  const { rows } = await sql<StageFigures>`
    select a.stage_id, count(*)::int as count,
      (count(*) filter (where a.stage_entered_at >= ${weekAgo}))::int as new_this_week,
      percentile_cont(0.5) within group (order by extract(epoch from ${now}::timestamptz - a.stage_entered_at) / 86400)::float as median_days
    from recruiting.applications a
    where a.job_ids @> array[${jobId}]::bigint[] and a.status = 'active' and not a.prospect and a.stage_id is not null
    group by a.stage_id`.execute(db)
  return rows
}

/** Jobs for the job list, by name. There are hundreds at most. */
export async function listJobRows(db: CoreDb, filter: { q?: string; status?: string; departmentId?: number }) {
  let query = db
    .selectFrom('jobs as j')
    .selectAll('j')
    .select(sql<boolean>`exists (select 1 from recruiting.job_posts p where p.job_id = j.id and p.live and p.active)`.as('live'))
    .orderBy(sql`array_position(array['open', 'draft', 'closed'], j.status)`)
    .orderBy('j.name')
    .orderBy('j.id')
  if (filter.q) {
    const pattern = `%${filter.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where((where) => where.or([where('j.name', 'ilike', pattern), where('j.requisition_id', 'ilike', pattern)]))
  }
  if (filter.status) query = query.where(sql<boolean>`j.status = ${filter.status}`)
  if (filter.departmentId) query = query.where('j.department_id', '=', filter.departmentId)
  return query.execute()
}
