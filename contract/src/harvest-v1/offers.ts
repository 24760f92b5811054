// Public documentation: https://developers.greenhouse.io/harvest.html#offers
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { success } from './shapes/answers.ts'
import { customFields, customFieldWrites, keyedCustomFields } from './shapes/custom-fields.ts'
import { openingOfJob } from './shapes/job.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'
import { day, givenDay, id, idText, instant, timestamp, whole } from './shapes/values.ts'

const { get, patch } = resource('Offers')

const offer = z.strictObject({
  id,
  version: whole,
  application_id: id,
  job_id: id,
  candidate_id: id,
  opening: openingOfJob.nullable(),
  created_at: timestamp,
  updated_at: timestamp,
  sent_at: day.nullable(),
  resolved_at: timestamp.nullable(),
  starts_at: day.nullable(),
  status: z.enum(['unresolved', 'accepted', 'rejected', 'deprecated']),
  custom_fields: customFields,
  keyed_custom_fields: keyedCustomFields,
})

const ofApplication = z.object({ application_id: idText })

/** Here alone the upper bounds of resolution, sending and start are inclusive. */
export const listOffers = get({
  id: 'offers.list',
  label: 'GET: List Offers',
  path: '/v1/offers',
  paging: 'page',
  query: z.object({
    ...numberedPages,
    ...createdWindow,
    ...updatedWindow,
    resolved_after: instant.optional(),
    resolved_before: instant.optional(),
    status: z.enum(['unresolved', 'accepted', 'rejected', 'deprecated']).optional(),
    sent_after: givenDay.optional(),
    sent_before: givenDay.optional(),
    starts_after: givenDay.optional(),
    starts_before: givenDay.optional(),
  }),
  reply: z.array(offer),
  served: true,
})

export const listOffersForApplication = get({
  id: 'offers.list_for_application',
  label: "GET: List application's offers",
  path: '/v1/applications/{application_id}/offers',
  paging: 'page',
  params: ofApplication,
  query: z.object(numberedPages),
  reply: z.array(offer),
  served: true,
})

export const retrieveCurrentOffer = get({
  id: 'offers.current',
  label: "GET: Retrieve application's current offer",
  path: '/v1/applications/{application_id}/offers/current_offer',
  params: ofApplication,
  reply: offer,
  served: true,
})

export const retrieveOffer = get({
  id: 'offers.retrieve',
  label: 'GET: Retrieve offer',
  path: '/v1/offers/{id}',
  params: byId,
  reply: offer,
  served: true,
})

const dayOrInstant = z
  .union([givenDay, instant.transform((date) => date.toISOString().slice(0, 10))], 'Must be a day such as 2031-05-04')
  .meta({ kind: 'date' })

/** Written as `start_date`, read as `starts_at`. A time of day is dropped. */
export const updateCurrentOffer = patch({
  id: 'offers.update_current',
  label: 'PATCH: Update Current Offer',
  path: '/v1/applications/{id}/offers/current_offer',
  params: byId,
  body: z.object({
    start_date: dayOrInstant.nullish(),
    sent_at: dayOrInstant.nullish(),
    created_at: instant.nullish(),
    custom_fields: customFieldWrites.nullish(),
  }),
  reply: success,
  served: true,
})

export const offers = keyById(listOffers, listOffersForApplication, retrieveCurrentOffer, retrieveOffer, updateCurrentOffer)
