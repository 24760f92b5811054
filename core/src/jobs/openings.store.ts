import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { Opening } from './job.ts'

export interface OpeningFilter {
  readonly jobId: number
  readonly status?: Opening['status']
}

function filtered(db: CoreDb, filter: OpeningFilter) {
  const query = db
    .selectFrom('job_openings as o')
    .leftJoin('close_reasons as r', 'r.id', 'o.close_reason_id')
    .where('o.job_id', '=', filter.jobId)
  return filter.status ? query.where('o.status', '=', filter.status) : query
}

const selected = (db: CoreDb, filter: OpeningFilter) => filtered(db, filter).selectAll('o').select('r.name as close_reason_name')

/** The openings of a job, ids ascending. */
export async function pageOfOpenings(db: CoreDb, filter: OpeningFilter, page: IdPage): Promise<Opening[]> {
  let query = selected(db, filter).orderBy('o.id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('o.id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return (await query.execute()).map(toOpening)
}

export async function countOpenings(db: CoreDb, filter: OpeningFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export async function findOpening(db: CoreDb, { jobId, id }: { jobId: number; id: number }): Promise<Opening | undefined> {
  const row = await selected(db, { jobId }).where('o.id', '=', id).executeTakeFirst()
  return row && toOpening(row)
}

/** Openings by id, in one statement; ids that nothing has are left out. */
export async function openingsByIds(db: CoreDb, ids: Iterable<number | null>): Promise<Map<number, Opening>> {
  const wanted = [...new Set([...ids].filter((id): id is number => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('job_openings as o')
    .leftJoin('close_reasons as r', 'r.id', 'o.close_reason_id')
    .selectAll('o')
    .select('r.name as close_reason_name')
    .where('o.id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, toOpening(row)]))
}

function toOpening(row: Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>): Opening {
  return {
    id: row.id,
    openingId: row.opening_id,
    status: row.status,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    applicationId: row.application_id,
    closeReason: row.close_reason_id === null ? null : { id: row.close_reason_id, name: row.close_reason_name ?? '' },
    customValues: row.custom_values,
  }
}
