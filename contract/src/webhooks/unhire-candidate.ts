// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { application } from './shapes/application.ts'

export const unhireCandidate = defineEvent({
  action: 'unhire_candidate',
  when: 'Candidate has been unhired',
  group: 'Candidate',
  payload: z.strictObject({ application }),
  fired: true,
})
