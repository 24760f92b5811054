// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { application } from './shapes/application.ts'

export const unrejectCandidate = defineEvent({
  action: 'unreject_candidate',
  when: 'Candidate or Prospect unrejected',
  group: 'Candidate',
  payload: z.strictObject({ application }),
  fired: true,
})
