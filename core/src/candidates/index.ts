export { type Candidate, type Education, type Employment, nameOf } from './candidate.ts'
export {
  findCandidates,
  type ListFilter,
  type ListPosition,
  listCandidateRows,
} from './candidate-list.store.ts'
export {
  type CandidateFilter,
  type CandidateRow,
  candidateExists,
  candidateRows,
  countCandidates,
  deleteCandidateRow,
  lockCandidate,
  touchCandidate,
  updateCandidate,
} from './candidates.store.ts'
export { addEducation, addEmployment, removeEducation, removeEmployment } from './careers.ts'
export type { CandidateSnapshot } from './change-candidate.ts'
export {
  addApplication,
  createCandidate,
  type GivenApplication,
  type NewCandidate,
  type NewEducation,
  type NewEmployment,
} from './create-candidate.ts'
export { deleteCandidate } from './delete-candidate.ts'
export {
  type DocumentRow,
  documentsOf,
  keepDocuments,
  missingDocuments,
  noteDocumentForm,
  noteSwept,
  pageOfDocuments,
  placeOfSweep,
} from './documents.store.ts'
export { type CandidateEdit, editCandidate } from './edit-candidate.ts'
export { gonePerson } from './gone-person.ts'
export { findCandidate, hydrateCandidates } from './load-candidates.ts'
export { excerpt, fold, prefixQuery, searchWords, searchWordsOf } from './search-words.ts'
export { tagCandidate } from './tag-candidate.ts'
