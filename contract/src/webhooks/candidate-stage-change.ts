// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { application } from './shapes/application.ts'

/** `current_stage` is where the candidate has arrived; the stage before is not sent. */
export const candidateStageChange = defineEvent({
  action: 'candidate_stage_change',
  when: 'Candidate has changed stage',
  group: 'Candidate',
  payload: z.strictObject({ application }),
  fired: true,
})
