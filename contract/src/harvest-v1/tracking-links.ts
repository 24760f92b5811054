// Public documentation: https://developers.greenhouse.io/harvest.html#tracking-links
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { resource } from './resource.ts'
import { person } from './shapes/person.ts'
import { givenText, id, text, timestamp } from './shapes/values.ts'

const { get } = resource('Tracking Links')

export const retrieveTrackingLink = get({
  id: 'tracking_links.retrieve',
  label: 'GET: Retrieve Job Tracking Link',
  path: '/v1/tracking_links/{token}',
  params: z.object({ token: givenText }),
  reply: z.strictObject({
    id,
    token: text,
    created_at: timestamp,
    updated_at: timestamp,
    related_post_id: id.nullable(),
    related_post_type: text.nullable(),
    job_id: id.nullable(),
    job_post_id: id.nullable(),
    job_board: z.strictObject({ id, company_name: text, url_token: text }).nullable(),
    source: z.strictObject({ id, public_name: text }).nullable(),
    credited_to: person.nullable(),
  }),
  served: true,
})

export const trackingLinks = keyById(retrieveTrackingLink)
