import type { Held } from '../applications/index.ts'
import { recordOfferEvent } from './leave-offer-trace.ts'
import { currentOfferRow, type OfferRow, updateOffer } from './offers.store.ts'

/** What a hire does to the current offer, inside the hire's own transaction: it is accepted, with the opening and the day of the hire. */
export async function acceptCurrentOffer(held: Held, hire: { startsAt: string | null; openingId: number }): Promise<void> {
  const offer = await currentOfferRow(held.tx, held.row.id)
  if (!offer) return
  await resolve(held, offer, {
    status: 'accepted',
    resolved_at: held.at,
    starts_at: hire.startsAt ?? offer.starts_at,
    opening_id: hire.openingId,
  })
}

/** What a rejection of the candidate does to it. */
export async function rejectCurrentOffer(held: Held): Promise<void> {
  const offer = await currentOfferRow(held.tx, held.row.id)
  if (offer?.status === 'unresolved') await resolve(held, offer, { status: 'rejected', resolved_at: held.at })
}

/** What an unhire and an unreject do to it: it is open again. */
export async function reopenCurrentOffer(held: Held): Promise<void> {
  const offer = await currentOfferRow(held.tx, held.row.id)
  if (offer && offer.status !== 'unresolved') await resolve(held, offer, { status: 'unresolved', resolved_at: null })
}

async function resolve(held: Held, offer: OfferRow, change: Parameters<typeof updateOffer>[2]): Promise<void> {
  await updateOffer(held.tx, offer.id, { ...change, updated_at: held.at })
  await recordOfferEvent(held, { offerId: offer.id, what: 'updated' })
}
