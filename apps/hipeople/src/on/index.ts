import type { AppParts } from '@orangery/app-kit'
import {
  candidateAnonymized,
  candidateStageChange,
  deleteCandidate,
  hireCandidate,
  newCandidateApplication,
  rejectCandidate,
  updateCandidate,
} from '@orangery/contract/webhooks'
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
    [candidateStageChange.action]: arrived(house),
    [newCandidateApplication.action]: arrived(house),
    [hireCandidate.action]: ended(house, 'hired'),
    [rejectCandidate.action]: ended(house, 'rejected'),
    [updateCandidate.action]: updated(house),
    [candidateAnonymized.action]: erased(house),
    [deleteCandidate.action]: erased(house),
  }
}
