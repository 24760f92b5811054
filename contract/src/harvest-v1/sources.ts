// Public documentation: https://developers.greenhouse.io/harvest.html#sources
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { resource } from './resource.ts'
import { numberedPages } from './shapes/paging.ts'
import { named } from './shapes/person.ts'
import { id, text } from './shapes/values.ts'

const { get } = resource('Sources')

/** What is called `public_name` on an application is called `name` here. */
export const listSources = get({
  id: 'sources.list',
  label: 'GET: List Sources',
  path: '/v1/sources',
  paging: 'page',
  query: z.object(numberedPages),
  reply: z.array(z.strictObject({ id, name: text, type: named.nullable() })),
  served: true,
})

export const sources = keyById(listSources)
