// Public documentation: https://developers.greenhouse.io/webhooks.html
import { defineEvent } from '../kernel/index.ts'
import { offer } from './shapes/offer.ts'

/** A new version deprecates the old one, and a hire accepts: both are updates. */
export const offerUpdated = defineEvent({
  action: 'offer_updated',
  when: 'Offer Updated',
  group: 'Offer',
  payload: offer,
  fired: true,
})
