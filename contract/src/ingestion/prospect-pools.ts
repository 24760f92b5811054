// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { z } from 'zod'
import { id, text } from '../harvest-v1/shapes/values.ts'
import { ingestionOperation } from './operation.ts'

export const listPools = ingestionOperation({
  id: 'prospect_pools.list',
  method: 'GET',
  path: '/v1/partner/prospect_pools',
  reply: z.array(z.strictObject({ id, name: text, stages: z.array(z.strictObject({ id, name: text })) })),
})
