// Public documentation: https://developers.greenhouse.io/harvest.html#offers
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { countOffers, hydrateOffers, type OfferFilter, pageOfOfferRows } from '../../../offers/index.ts'
import { type Call, type Handler, pageOf } from '../call.ts'
import { presentOffer } from '../present/offer.ts'

export const listOffers: Handler<'offers.list'> = (call) => {
  const { query } = call
  return pageOfOffers(call, {
    status: query.status,
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
    resolvedBefore: query.resolved_before,
    resolvedAfter: query.resolved_after,
    sentBefore: query.sent_before,
    sentAfter: query.sent_after,
    startsBefore: query.starts_before,
    startsAfter: query.starts_after,
  })
}

/** One page in the order of the applications; its Link carries the application beside the id. */
export async function pageOfOffers(call: Pick<Call<'offers.list'>, 'core' | 'page' | 'paged'>, filter: OfferFilter) {
  const { db } = call.core
  const rows = (await pageOfOfferRows(db, filter, pageOf(call))).map((row) => ({ ...row, within: row.application_id }))
  const offers = await hydrateOffers(db, await call.paged(rows, () => countOffers(db, filter)))
  const fields = await loadFieldDefinitions(db)
  return offers.map((offer) => presentOffer(offer, fields))
}
