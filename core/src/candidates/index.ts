export { type Candidate, type Education, type Employment, nameOf } from './candidate.ts'
export {
  countListed,
  findCandidatesByPrefix,
  type ListFilter,
  type ListPosition,
  listCandidateRows,
} from './candidate-list.store.ts'
export {
  type CandidateFilter,
  candidateExists,
  candidateRows,
  countCandidates,
  lockCandidate,
  pageOfCandidateRows,
  touchCandidate,
} from './candidates.store.ts'
export {
  addApplication,
  createCandidate,
  type GivenApplication,
  type NewCandidate,
} from './create-candidate.ts'
export { deleteCandidate, handleBlobRemoval } from './delete-candidate.ts'
export { findCandidate, hydrateCandidates } from './load-candidates.ts'
export { fold, prefixQuery, searchWords } from './search-words.ts'
