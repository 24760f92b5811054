// Public documentation: https://developers.greenhouse.io/harvest.html#offices
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { office, officeTree } from './shapes/organization.ts'
import { numberedPages } from './shapes/paging.ts'
import { filledText, givenId, givenText } from './shapes/values.ts'

const { get, patch, post } = resource('Offices')

const renderAs = z.enum(['list', 'tree']).optional()

export const listOffices = get({
  id: 'offices.list',
  label: 'GET: List Offices',
  path: '/v1/offices',
  paging: 'page',
  query: z.object({ ...numberedPages, render_as: renderAs, external_id: givenText.optional() }),
  reply: z.array(z.union([office, officeTree])),
  served: true,
})

export const retrieveOffice = get({
  id: 'offices.retrieve',
  label: 'GET: Retrieve Office',
  path: '/v1/offices/{id}',
  params: byId,
  query: z.object({ render_as: renderAs }),
  reply: z.union([office, officeTree]),
  served: true,
})

/** The location is a text when written, an object when read. The published sample names one key differently; we do not. */
export const updateOffice = patch({
  id: 'offices.update',
  label: 'PATCH: Edit Office',
  path: '/v1/offices/{id}',
  params: byId,
  body: z.object({ name: filledText.nullish(), location: givenText.nullish(), external_id: givenText.nullish() }),
  reply: office,
  served: true,
})

export const createOffice = post({
  id: 'offices.create',
  label: 'POST: Add Office',
  path: '/v1/offices',
  body: z.object({
    name: filledText,
    location: givenText.nullish(),
    primary_contact_user_id: givenId.nullish(),
    parent_id: givenId.nullish(),
    external_parent_id: givenText.nullish(),
    external_id: givenText.nullish(),
  }),
  reply: office,
  status: 201,
  served: true,
})

export const offices = keyById(listOffices, retrieveOffice, updateOffice, createOffice)
