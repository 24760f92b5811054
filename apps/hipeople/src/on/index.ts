import type { AppParts } from '@orangery/app-kit'
import type { House } from '../house.ts'
import { arrived } from './arrived.ts'
import { ended } from './ended.ts'
import { erased } from './erased.ts'
import { updated } from './updated.ts'

/**
 * The four events of the setup guide, and three more that are heard when somebody makes web hooks for them: an address that was added is then
 * noticed at once, and a candidate who is erased in the ATS is erased here.
 */
export function handlersOn(house: House): AppParts['on'] {
  return {
    candidate_stage_change: arrived(house),
    new_candidate_application: arrived(house),
    hire_candidate: ended(house, 'hired'),
    reject_candidate: ended(house, 'rejected'),
    update_candidate: updated(house),
    candidate_anonymized: erased(house),
    delete_candidate: erased(house),
  }
}
