// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { goneCandidate } from './shapes/candidate.ts'
import { id } from './shapes/values.ts'

/** Nothing further is sent about the applications. A merge sends this only where no hook listens for merges. */
export const deleteCandidate = defineEvent({
  action: 'delete_candidate',
  when: 'Delete Candidate',
  group: 'Candidate',
  payload: z.strictObject({ person: goneCandidate.extend({ deleted_application_ids: z.array(id) }) }),
  fired: true,
})
