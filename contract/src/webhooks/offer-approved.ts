// Public documentation: https://developers.greenhouse.io/webhooks.html
import { defineEvent } from '../kernel/index.ts'
import { offer } from './shapes/offer.ts'

export const offerApproved = defineEvent({
  action: 'offer_approved',
  when: 'Offer Approved',
  group: 'Offer',
  payload: offer,
  fired: true,
})
