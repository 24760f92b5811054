import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { OffersTable } from '../tables/hiring.ts'
import { countedUpTo } from '../tables/row-counts.store.ts'

export type OfferRow = Selectable<OffersTable> & { candidate_id: number; job_id: number }

/** Every bound is inclusive but `createdBefore`. Days are YYYY-MM-DD. */
export interface OfferFilter {
  readonly applicationId?: number
  readonly status?: OfferRow['status']
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
  readonly resolvedBefore?: Date
  readonly resolvedAfter?: Date
  readonly sentBefore?: string
  readonly sentAfter?: string
  readonly startsBefore?: string
  readonly startsAfter?: string
}

function filtered(db: CoreDb, filter: OfferFilter) {
  let query = db.selectFrom('offers as o').innerJoin('applications as a', 'a.id', 'o.application_id')
  if (filter.applicationId !== undefined) query = query.where('o.application_id', '=', filter.applicationId)
  if (filter.status) query = query.where('o.status', '=', filter.status)
  if (filter.createdBefore) query = query.where('o.created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('o.created_at', '>=', filter.createdAfter)
  if (filter.updatedBefore) query = query.where('o.updated_at', '<=', filter.updatedBefore)
  if (filter.updatedAfter) query = query.where('o.updated_at', '>=', filter.updatedAfter)
  if (filter.resolvedBefore) query = query.where('o.resolved_at', '<=', filter.resolvedBefore)
  if (filter.resolvedAfter) query = query.where('o.resolved_at', '>=', filter.resolvedAfter)
  if (filter.sentBefore) query = query.where('o.sent_at', '<=', filter.sentBefore)
  if (filter.sentAfter) query = query.where('o.sent_at', '>=', filter.sentAfter)
  if (filter.startsBefore) query = query.where('o.starts_at', '<=', filter.startsBefore)
  if (filter.startsAfter) query = query.where('o.starts_at', '>=', filter.startsAfter)
  return query
}

const selected = (db: CoreDb, filter: OfferFilter) =>
  filtered(db, filter)
    .selectAll('o')
    .select(['a.candidate_id', sql<number>`a.job_ids[1]`.as('job_id')])

/** In the order of their applications, as the public API has it; a page that follows begins behind the pair of application and id. */
export async function pageOfOfferRows(
  db: CoreDb,
  filter: OfferFilter,
  page: IdPage & { readonly afterWithin?: number },
): Promise<OfferRow[]> {
  let query = selected(db, filter).orderBy('o.application_id').orderBy('o.id').limit(page.limit)
  if (page.afterId !== undefined)
    query = query.where(sql<boolean>`(o.application_id, o.id) > (${page.afterWithin ?? 0}, ${page.afterId})`)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

/** Undefined beyond what is counted. */
export function countOffers(db: CoreDb, filter: OfferFilter): Promise<number | undefined> {
  return countedUpTo(db, filtered(db, filter).select('o.id'))
}

/** All versions of the application's offers, oldest first. */
export async function offerRowsOf(db: CoreDb, applicationId: number): Promise<OfferRow[]> {
  return selected(db, { applicationId }).orderBy('o.version').execute()
}

export async function findOfferRow(db: CoreDb, id: number): Promise<OfferRow | undefined> {
  return selected(db, {}).where('o.id', '=', id).executeTakeFirst()
}

/** The one version that is not deprecated. */
export async function currentOfferRow(db: CoreDb, applicationId: number): Promise<OfferRow | undefined> {
  return selected(db, { applicationId }).where('o.status', '<>', 'deprecated').executeTakeFirst()
}

export async function offerIdsOfCandidate(db: CoreDb, candidateId: number) {
  return db
    .selectFrom('offers as o')
    .innerJoin('applications as a', 'a.id', 'o.application_id')
    .select(['o.id', 'o.application_id'])
    .where('a.candidate_id', '=', candidateId)
    .orderBy('o.id')
    .execute()
}

export async function lastVersion(db: CoreDb, applicationId: number): Promise<number> {
  const row = await db
    .selectFrom('offers')
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow()
  return row.version
}

export async function insertOffer(db: CoreDb, row: Insertable<OffersTable>): Promise<number> {
  const { id } = await db.insertInto('offers').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateOffer(db: CoreDb, id: number, change: Updateable<OffersTable>): Promise<void> {
  await db.updateTable('offers').set(change).where('id', '=', id).execute()
}

export async function deleteOfferRow(db: CoreDb, id: number): Promise<void> {
  await db.deleteFrom('offers').where('id', '=', id).execute()
}

/** Takes the approval of the current offer back, since what was approved is not what there is. False when there is no offer. */
export async function withdrawApproval(tx: CoreDb, applicationId: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offers')
    .set({ approved_at: null, approved_by: null, updated_at: at })
    .where('application_id', '=', applicationId)
    .where('status', '<>', 'deprecated')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
