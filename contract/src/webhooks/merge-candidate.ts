// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { goneCandidate } from './shapes/candidate.ts'
import { id } from './shapes/values.ts'

/** `new_candidate_id` is the one who stays. */
export const mergeCandidate = defineEvent({
  action: 'merge_candidate',
  when: 'Merged Candidate',
  group: 'Candidate',
  payload: z.strictObject({ person: goneCandidate.extend({ new_candidate_id: id }) }),
  fired: true,
})
