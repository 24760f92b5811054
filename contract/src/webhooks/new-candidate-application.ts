// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { application } from './shapes/application.ts'

export const newCandidateApplication = defineEvent({
  action: 'new_candidate_application',
  when: 'Candidate has submitted application',
  group: 'Application',
  payload: z.strictObject({ application }),
  fired: true,
})
