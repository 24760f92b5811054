// Public documentation: https://developers.greenhouse.io/webhooks.html
import { defineEvent } from '../kernel/index.ts'
import { offer } from './shapes/offer.ts'

/** For every new version too. */
export const offerCreated = defineEvent({
  action: 'offer_created',
  when: 'Offer Created',
  group: 'Offer',
  payload: offer,
  fired: true,
})
