export {
  approveCurrentOffer,
  changeCurrentOffer,
  createOffer,
  deleteCurrentOffer,
  type OfferChange,
} from './change-offers.ts'
export { decideOnOffer } from './decide-offer.ts'
export { type OfferSnapshot, recordOffersDeleted } from './leave-offer-trace.ts'
export { findCurrentOffer, findOffer, hydrateOffers, offersOf } from './load-offers.ts'
export type { Offer, OfferStatus } from './offer.ts'
export { countOffers, currentOfferRow, type OfferFilter, pageOfOfferRows, withdrawApproval } from './offers.store.ts'
export { acceptCurrentOffer, rejectCurrentOffer, reopenCurrentOffer } from './resolve-offers.ts'
