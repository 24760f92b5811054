import { type Expression, sql } from 'kysely'
import type { CoreDb } from '../context.ts'

/** Lists whose rows are counted by blocks of ids as they come and go. */
export type CountedList = 'candidates' | 'applications'

type ApplicationStatus = 'active' | 'rejected' | 'hired' | 'converted'

const blockBits = sql.lit(12)

/** The block under which the whole list stands. */
const whole = sql.lit(-1)

/** A filtered list is counted up to here; beyond it nobody is told how long it is. */
const countedAtMost = 100_000

/** How many rows the list has, as an expression; exact, and as cheap as what changed since it was last added up. */
export function countOfAll(list: CountedList) {
  return countOf(list)
}

function countOf(list: string) {
  return sql<number>`(
    select coalesce(sum(n), 0)::bigint from (
      select count as n from recruiting.row_counts where list = ${list} and block = ${whole}
      union all select change from recruiting.row_count_changes where list = ${list}
    ) counted)`
}

/** The id of the row that stands at `offset` (from 0, ids ascending), as an expression; null behind the end. */
export function idAt(list: CountedList, offset: number) {
  return sql<number | null>`(
    select id from recruiting.${sql.raw(list)}
    where id >= (${blockOf(list, offset)} -> 0)::bigint << ${blockBits}
    order by id limit 1 offset (${blockOf(list, offset)} -> 1)::bigint)`
}

/** The block in which the row stands, and how many rows of the block come before it; nothing when the list is shorter. */
function blockOf(list: CountedList, offset: number) {
  return sql`(
    select jsonb_build_array(block, ${offset}::bigint - before) from (
      select block, sum(n) as n, sum(sum(n)) over (order by block) - sum(n) as before from (
        select block, count as n from recruiting.row_counts where list = ${list} and block <> ${whole}
        union all select block, change from recruiting.row_count_changes where list = ${list}
      ) changed group by block
    ) blocks where before <= ${offset} and before + n > ${offset})`
}

export async function rowsInAll(db: CoreDb, list: CountedList): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ${countOfAll(list)} as count`.execute(db)
  return rows[0]!.count
}

/** Applications by job and status; a job without any is left out. */
export async function statusCounts(db: CoreDb, jobIds: readonly number[]): Promise<Map<number, Record<string, number>>> {
  const { rows } = await sql<{ job_id: number; status: string; count: number }>`
    select block as job_id, split_part(list, ':', 2) as status, sum(n)::bigint as count from (
      select list, block, count as n from recruiting.row_counts where list like 'status:%' and block = any(${jobIds})
      union all
      select list, block, change from recruiting.row_count_changes where list like 'status:%' and block = any(${jobIds})
    ) counted group by 1, 2 having sum(n) > 0`.execute(db)
  const counts = new Map<number, Record<string, number>>()
  for (const row of rows) counts.set(row.job_id, { ...counts.get(row.job_id), [row.status]: row.count })
  return counts
}

/** Applications of a status on all jobs, prospects included, as an expression. */
export function countOfStatus(status: ApplicationStatus) {
  return countOf(`status:${status}`)
}

/** Adds up what writers noted since the last time. Two at once add up different lines. */
export async function foldRowCounts(db: CoreDb): Promise<void> {
  await sql`
    with noted as (delete from recruiting.row_count_changes returning list, block, change)
    insert into recruiting.row_counts as r (list, block, count)
    select list, block, sum(change) from (select * from noted union all select list, ${whole}, change from noted) n group by list, block
    on conflict (list, block) do update set count = r.count + excluded.count`.execute(db)
}

/** How many rows a query has; undefined beyond `countedAtMost`. */
export async function countedUpTo(db: CoreDb, rows: Expression<{ id: number }>): Promise<number | undefined> {
  const { rows: counted } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from (${rows}) every_row limit ${countedAtMost + 1}) counted`.execute(db)
  const count = counted[0]!.count
  return count > countedAtMost ? undefined : count
}
