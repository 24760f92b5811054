// Public documentation: https://developers.greenhouse.io/harvest.html#offers
import type { Handler } from '../call.ts'
import { requireApplication } from '../known.ts'
import { pageOfOffers } from './offers.list.ts'

/** Every version, the deprecated ones too. */
export const listOffersForApplication: Handler<'offers.list_for_application'> = async (call) => {
  const { id } = await requireApplication(call.core, call.params.application_id)
  return pageOfOffers(call, { applicationId: id })
}
