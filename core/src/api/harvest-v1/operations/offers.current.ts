// Public documentation: https://developers.greenhouse.io/harvest.html#offers
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { findCurrentOffer } from '../../../offers/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentOffer } from '../present/offer.ts'

export const retrieveCurrentOffer: Handler<'offers.current'> = async ({ core, params }) => {
  const offer = await findCurrentOffer(core.db, params.application_id)
  if (!offer) throw resourceNotFound()
  return presentOffer(offer, await loadFieldDefinitions(core.db))
}
