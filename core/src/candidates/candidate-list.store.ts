import { inTransaction } from '@orangery/platform'
import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import { rowsInAll } from '../tables/row-counts.store.ts'
import { prefixQuery, wordsQuery } from './search-words.ts'

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

/** Each is an index, so that a page of a broad list costs its own rows and not the table. */
const sortValues = {
  activity: { value: sql`c.last_activity_at`, order: sql`desc`, past: sql`<` },
  created: { value: sql`c.created_at`, order: sql`desc`, past: sql`<` },
  name: { value: sql`lower(c.last_name || ' ' || c.first_name)`, order: sql`asc`, past: sql`>` },
}

/** What the filter asks of an application, for one that is called `a`. */
function ofApplication(filter: ListFilter) {
  return sql`true
    ${filter.jobId ? sql`and a.job_ids @> array[${filter.jobId}]::bigint[]` : sql``}
    ${filter.status ? sql`and a.status = ${filter.status}` : sql``}
    ${filter.stage ? sql`and a.status = 'active' and a.stage_id in (select id from recruiting.job_stages where name = ${filter.stage})` : sql``}`
}

/** The application that a row speaks of: the newest that fits the filter. */
function fittingApplication(filter: ListFilter) {
  return sql`
    select a.id, a.job_ids[1] as job_id, j.name as job_name, s.name as stage_name, a.status, a.applied_at
    from recruiting.applications a
    left join recruiting.jobs j on j.id = a.job_ids[1]
    left join recruiting.job_stages s on s.id = a.stage_id
    where a.candidate_id = c.id and ${ofApplication(filter)}
    order by a.id desc limit 1`
}

function withWords(filter: ListFilter) {
  const words = filter.q ? prefixQuery(filter.q) : null
  return filter.q ? (words === null ? sql`false` : sql`c.search @@ ${words}::tsquery`) : sql`true`
}

function isNarrowed(filter: ListFilter): boolean {
  return Boolean(filter.jobId || filter.stage || filter.status)
}

/** The ids of those who fit, in no order, up to `atMost`. */
function fitting(filter: ListFilter, atMost: number) {
  return isNarrowed(filter)
    ? sql`select distinct a.candidate_id as id from recruiting.applications a
        ${filter.q ? sql`join recruiting.candidates c on c.id = a.candidate_id and ${withWords(filter)}` : sql``}
        where ${ofApplication(filter)} limit ${atMost}`
    : sql`select c.id from recruiting.candidates c where ${withWords(filter)} limit ${atMost}`
}

/**
 * One page of the candidate list, with how many fit up to `countAtMost`. Few hits are found first and put in order; where there
 * are too many for that, they are also met soon on the way along the order's own index.
 */
export async function listCandidateRows(
  db: CoreDb,
  filter: ListFilter,
  page: { sort: ListSort; limit: number; after?: ListPosition; countAtMost: number },
): Promise<{ rows: ListedCandidate[]; count: number }> {
  const { value, order, past } = sortValues[page.sort]
  const position = page.after ? sql`and (${value}, c.id) ${past} (${page.after.value}, ${page.after.id})` : sql``
  return inTransaction(db, async (tx) => {
    const wanted = Boolean(filter.q) || isNarrowed(filter)
    // Nobody knows beforehand how rare a word is; reading the table from its beginning is never the way to find out.
    await sql`set local enable_seqscan = off`.execute(tx)
    const count = wanted
      ? await countFitting(tx, filter, page.countAtMost)
      : Math.min(page.countAtMost, await rowsInAll(tx, 'candidates'))
    const few = wanted && count < page.countAtMost
    const { rows } = await sql<ListedCandidate>`
      ${few ? sql`with hit as materialized (${fitting(filter, page.countAtMost)}),` : sql`with`} chosen as materialized (
        select c.id, ${value} as sort_value from recruiting.candidates c
        ${few ? sql`join hit on hit.id = c.id` : sql``}
        where ${few ? sql`true` : withWords(filter)}
          ${!few && isNarrowed(filter) ? sql`and exists (select 1 from recruiting.applications a where a.candidate_id = c.id and ${ofApplication(filter)})` : sql``}
          ${position}
        order by ${value} ${order}, c.id ${order} limit ${page.limit}
      )
      select c.id, c.first_name, c.last_name, c.email_addresses -> 0 ->> 'value' as email, c.company, c.title, c.tags, c.last_activity_at,
        chosen.sort_value, a.id as application_id, a.job_id, a.job_name, a.stage_name, a.status, a.applied_at
      from chosen join recruiting.candidates c on c.id = chosen.id
      left join lateral (${fittingApplication(filter)}) a on true
      order by chosen.sort_value ${order}, c.id ${order}`.execute(tx)
    return { rows, count }
  })
}

async function countFitting(tx: CoreDb, filter: ListFilter, atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${fitting(filter, atMost)}) counted`.execute(tx)
  return rows[0]!.count
}

/** As many of the lately active are looked through before rarer words are looked up. */
const lately = 1_000

interface Found {
  readonly id: number
  readonly first_name: string
  readonly last_name: string
  readonly title: string | null
  readonly email: string | null
}

/** The first few who have every word of `q`, the lately active first. */
export async function findCandidates(db: CoreDb, q: string, limit: number): Promise<readonly Found[]> {
  const words = prefixQuery(q)
  if (words === null) return []
  const whole = q.includes('@') ? await findWhole(db, q, limit) : []
  if (whole.length > 0) return whole
  const { rows } = await sql<Found>`
    select id, first_name, last_name, title, email_addresses -> 0 ->> 'value' as email from (
      select * from recruiting.candidates order by last_activity_at desc, id desc limit ${lately}
    ) c where c.search @@ ${words}::tsquery order by c.last_activity_at desc, c.id desc limit ${limit}`.execute(db)
  return rows.length < limit ? (await listCandidateRows(db, { q }, { sort: 'activity', limit, countAtMost: fewHits })).rows : rows
}

/**
 * Whom an address leads to that was typed to its end: its words as they are are few people's, while each of their beginnings is
 * everybody's. None when they are many people's.
 */
async function findWhole(db: CoreDb, address: string, limit: number): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    with hits as materialized (
      select id from recruiting.candidates where search @@ ${wordsQuery(address)}::tsquery limit ${fewHits}
    )
    select c.id, first_name, last_name, title, email_addresses -> 0 ->> 'value' as email
    from hits join recruiting.candidates c on c.id = hits.id where (select count(*) from hits) < ${fewHits}
    order by c.last_activity_at desc, c.id desc limit ${limit}`.execute(db)
  return rows
}

/** More hits than this are met soon on the way along the order's index. */
const fewHits = 2_000
