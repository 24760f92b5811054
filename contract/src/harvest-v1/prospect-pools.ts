// Public documentation: https://developers.greenhouse.io/harvest.html#prospect-pool
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { numberedPages } from './shapes/paging.ts'
import { named } from './shapes/person.ts'
import { flag, id, text } from './shapes/values.ts'

const { get } = resource('Prospect Pool')

const prospectPool = z.strictObject({ id, name: text, active: flag, prospect_stages: z.array(named) })

export const listProspectPools = get({
  id: 'prospect_pools.list',
  label: 'GET: List Prospect Pools',
  path: '/v1/prospect_pools',
  paging: 'page',
  query: z.object(numberedPages),
  reply: z.array(prospectPool),
  served: true,
})

export const retrieveProspectPool = get({
  id: 'prospect_pools.retrieve',
  label: 'GET: Retrieve Prospect Pool',
  path: '/v1/prospect_pools/{id}',
  params: byId,
  reply: prospectPool,
  served: true,
})

export const prospectPools = keyById(listProspectPools, retrieveProspectPool)
