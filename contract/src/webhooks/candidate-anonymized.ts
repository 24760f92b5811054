// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { id, text } from './shapes/values.ts'

export const candidateAnonymized = defineEvent({
  action: 'candidate_anonymized',
  when: 'Candidate anonymized',
  group: 'Candidate',
  payload: z.strictObject({ candidate_id: id, anonymized_fields: z.array(text) }),
  fired: true,
})
