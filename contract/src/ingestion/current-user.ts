// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { z } from 'zod'
import { id, text } from '../harvest-v1/shapes/values.ts'
import { ingestionOperation } from './operation.ts'

export const retrieveCurrentUser = ingestionOperation({
  id: 'current_user.retrieve',
  method: 'GET',
  path: '/v1/partner/current_user',
  reply: z.strictObject({ id, full_name: text, first_name: text, last_name: text, email: text }),
})
