import {
  getCandidate,
  getFeed,
  listCandidates,
  listJobs,
  listPipeline,
  listTakeHomeTests,
  whyCandidate,
} from '@orangery/contract/recruiting'
import { refresh } from '../../api.ts'

/** Everything that shows the person or where they stand, read anew. */
export function afterAct() {
  return refresh(getCandidate, getFeed, whyCandidate, listPipeline, listCandidates, listJobs, listTakeHomeTests)
}
