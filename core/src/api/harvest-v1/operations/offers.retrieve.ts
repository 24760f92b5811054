// Public documentation: https://developers.greenhouse.io/harvest.html#offers
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { findOffer } from '../../../offers/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentOffer } from '../present/offer.ts'

export const retrieveOffer: Handler<'offers.retrieve'> = async ({ core, params }) => {
  const offer = await findOffer(core.db, params.id)
  if (!offer) throw resourceNotFound()
  return presentOffer(offer, await loadFieldDefinitions(core.db))
}
