import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import { prefixQuery } from './search-words.ts'

export interface ListFilter {
  readonly q?: string
  readonly jobId?: number
  readonly stage?: string
  readonly status?: string
}

export type ListSort = 'activity' | 'name' | 'created'

/** Where a page ended: the sort value of its last row (an instant, or the name as it is sorted), and its id. */
export interface ListPosition {
  readonly value: Date | string
  readonly id: number
}

export interface ListedCandidate {
  readonly id: number
  readonly first_name: string
  readonly last_name: string
  readonly email: string | null
  readonly company: string | null
  readonly title: string | null
  readonly tags: string[]
  readonly last_activity_at: Date
  readonly sort_value: Date | string
  readonly application_id: number | null
  readonly job_id: number | null
  readonly job_name: string | null
  readonly stage_name: string | null
  readonly status: 'active' | 'rejected' | 'hired' | 'converted' | null
  readonly applied_at: Date | null
}

/** Each is an index, so that a page costs its own rows and not the table. */
const sortValues = {
  activity: { value: sql`c.last_activity_at`, order: sql`desc`, past: sql`<` },
  created: { value: sql`c.created_at`, order: sql`desc`, past: sql`<` },
  name: { value: sql`lower(c.last_name || ' ' || c.first_name)`, order: sql`asc`, past: sql`>` },
}

/** The application that a row speaks of: the newest that fits the filter. */
function fittingApplication(filter: ListFilter) {
  return sql`
    select a.id, a.job_ids[1] as job_id, j.name as job_name, s.name as stage_name, a.status, a.applied_at
    from recruiting.applications a
    left join recruiting.jobs j on j.id = a.job_ids[1]
    left join recruiting.job_stages s on s.id = a.stage_id
    where a.candidate_id = c.id
      ${filter.jobId ? sql`and a.job_ids @> array[${filter.jobId}]::bigint[]` : sql``}
      ${filter.status ? sql`and a.status = ${filter.status}` : sql``}
      ${filter.stage ? sql`and s.name = ${filter.stage} and a.status = 'active'` : sql``}
    order by a.id desc limit 1`
}

function conditions(filter: ListFilter) {
  const words = filter.q ? prefixQuery(filter.q) : null
  return sql`true
    ${filter.q ? (words === null ? sql`and false` : sql`and c.search @@ ${words}::tsquery`) : sql``}
    ${isNarrowed(filter) ? sql`and a.id is not null` : sql``}`
}

function isNarrowed(filter: ListFilter): boolean {
  return Boolean(filter.jobId || filter.stage || filter.status)
}

/** A page of the candidate list. Every form of it is one statement; the filters are parameters. */
export async function listCandidateRows(
  db: CoreDb,
  filter: ListFilter,
  page: { sort: ListSort; limit: number; after?: ListPosition },
): Promise<ListedCandidate[]> {
  const { value, order, past } = sortValues[page.sort]
  const { rows } = await sql<ListedCandidate>`
    select c.id, c.first_name, c.last_name, c.email_addresses -> 0 ->> 'value' as email, c.company, c.title, c.tags, c.last_activity_at,
      ${value} as sort_value, a.id as application_id, a.job_id, a.job_name, a.stage_name, a.status, a.applied_at
    from recruiting.candidates c
    left join lateral (${fittingApplication(filter)}) a on true
    where ${conditions(filter)}
      ${page.after ? sql`and (${value}, c.id) ${past} (${page.after.value}, ${page.after.id})` : sql``}
    order by ${value} ${order}, c.id ${order}
    limit ${page.limit}`.execute(db)
  return rows
}

/** How many fit, counted up to `atMost`, so that a broad filter over many rows stays cheap. */
export async function countListed(db: CoreDb, filter: ListFilter, atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from recruiting.candidates c
      ${isNarrowed(filter) ? sql`left join lateral (${fittingApplication(filter)}) a on true` : sql``}
      where ${conditions(filter)}
      limit ${atMost}
    ) counted`.execute(db)
  return Number(rows[0]!.count)
}

/** The first few hits for the find dialog. */
export async function findCandidatesByPrefix(db: CoreDb, words: string, limit: number) {
  const { rows } = await sql<{ id: number; first_name: string; last_name: string; detail: string }>`
    select c.id, c.first_name, c.last_name, coalesce(c.title, c.email_addresses -> 0 ->> 'value', '') as detail
    from recruiting.candidates c where c.search @@ ${words}::tsquery
    order by c.last_activity_at desc limit ${limit}`.execute(db)
  return rows
}
