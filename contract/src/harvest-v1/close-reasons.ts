// Public documentation: https://developers.greenhouse.io/harvest.html#close-reasons
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { resource } from './resource.ts'
import { numberedPages } from './shapes/paging.ts'
import { named } from './shapes/person.ts'

const { get } = resource('Close Reasons')

export const listCloseReasons = get({
  id: 'close_reasons.list',
  label: 'GET: Get close reasons',
  path: '/v1/close_reasons',
  paging: 'unspecified',
  query: z.object(numberedPages),
  reply: z.array(named),
  served: true,
})

export const closeReasons = keyById(listCloseReasons)
