// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { candidate } from './shapes/candidate.ts'

export const updateCandidate = defineEvent({
  action: 'update_candidate',
  when: 'Candidate or Prospect updated',
  group: 'Candidate',
  payload: z.strictObject({ candidate: candidate.omit({ is_private: true, can_email: true }) }),
  fired: true,
})
