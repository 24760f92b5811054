// Public documentation: https://developers.greenhouse.io/harvest.html#eeoc
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { cursorPages } from './shapes/paging.ts'
import { id, instant, text, timestamp } from './shapes/values.ts'

const { get } = resource('EEOC')

const described = z.strictObject({ id, description: text })

const eeoc = z.strictObject({
  application_id: id,
  candidate_id: id,
  race: described.nullable(),
  gender: described.nullable(),
  /** The one that says `message` where the others say `description`. */
  veteran_status: z.strictObject({ id, message: text }).nullable(),
  disability_status: described.nullable(),
  submitted_at: timestamp,
})

export const listEeoc = get({
  id: 'eeoc.list',
  label: 'GET: List EEOC',
  path: '/v1/eeoc',
  paging: 'cursor',
  query: z.object({ ...cursorPages, submitted_before: instant.optional(), submitted_after: instant.optional() }),
  reply: z.array(eeoc),
  served: true,
})

export const retrieveEeocForApplication = get({
  id: 'eeoc.retrieve_for_application',
  label: 'GET: Retrieve EEOC Data for Application',
  path: '/v1/applications/{id}/eeoc',
  params: byId,
  reply: eeoc,
  served: true,
})

export const eeocData = keyById(listEeoc, retrieveEeocForApplication)
