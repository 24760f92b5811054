import type { CoreDb } from '../context.ts'
import { openingsByIds } from '../jobs/index.ts'
import { loadUserRefs } from '../people/index.ts'
import type { Offer } from './offer.ts'
import { currentOfferRow, findOfferRow, type OfferRow, offerRowsOf } from './offers.store.ts'

/** Whole offers of these rows, in their order. */
export async function hydrateOffers(db: CoreDb, rows: readonly OfferRow[]): Promise<Offer[]> {
  const openings = await openingsByIds(
    db,
    rows.map((row) => row.opening_id),
  )
  const users = await loadUserRefs(
    db,
    rows.flatMap((row) => [row.created_by, row.approved_by]),
  )
  const at = <T>(map: ReadonlyMap<number, T>, id: number | null): T | null => (id === null ? null : (map.get(id) ?? null))
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    applicationId: row.application_id,
    candidateId: row.candidate_id,
    jobId: row.job_id,
    status: row.status,
    opening: at(openings, row.opening_id),
    startsAt: row.starts_at,
    sentAt: row.sent_at,
    notes: row.notes,
    customValues: row.custom_values,
    createdBy: at(users, row.created_by),
    approvedBy: at(users, row.approved_by),
    approvedAt: row.approved_at,
    resolvedAt: row.resolved_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

export async function findOffer(db: CoreDb, id: number): Promise<Offer | undefined> {
  const row = await findOfferRow(db, id)
  return row && (await hydrateOffers(db, [row]))[0]
}

/** What the application is offered now; undefined where nothing is. */
export async function findCurrentOffer(db: CoreDb, applicationId: number): Promise<Offer | undefined> {
  const row = await currentOfferRow(db, applicationId)
  return row && (await hydrateOffers(db, [row]))[0]
}

/** Every version, oldest first. */
export async function offersOf(db: CoreDb, applicationId: number): Promise<Offer[]> {
  return hydrateOffers(db, await offerRowsOf(db, applicationId))
}
