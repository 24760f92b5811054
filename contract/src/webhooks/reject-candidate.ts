// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { application } from './shapes/application.ts'

/** Reason and details are filled, as far as they were given. The stage stays. */
export const rejectCandidate = defineEvent({
  action: 'reject_candidate',
  when: 'Candidate or Prospect rejected',
  alsoCalled: ['Candidate or Prospect has been rejected'],
  group: 'Candidate',
  payload: z.strictObject({ application }),
  fired: true,
})
