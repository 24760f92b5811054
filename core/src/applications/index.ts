export type { Application, ApplicationStatus, NamedRef } from './application.ts'
export {
  type ApplicationFilter,
  type ApplicationRow,
  applicationRowsOf,
  countApplications,
  deleteApplicationRow,
  findApplicationRow,
  loadNames,
  loadStageMoves,
  pageOfApplicationRows,
  touchApplication,
  updateApplication,
} from './applications.store.ts'
export { type ApplicationFile, attachToApplication } from './attach.ts'
export { convertProspect } from './convert.ts'
export {
  createApplication,
  createProspectApplication,
  type NewApplication,
  type NewProspectApplication,
} from './create-application.ts'
export { deleteApplication, recordDeletion } from './delete-application.ts'
export { type ApplicationEdit, changeRejectionReason, editApplication } from './edit-application.ts'
export { type Hire, hireApplication, unhireApplication } from './hire.ts'
export { leaveRecordTrace } from './leave-trace.ts'
export { applicationsOf, hydrateApplications } from './load-applications.ts'
export { advanceApplication, moveApplication } from './move.ts'
export { type PlaceFields, type ProspectPlace, requireProspectPlace } from './prospect-place.ts'
export { type Rejection, rejectApplication, unrejectApplication } from './reject.ts'
export { handleRejectionEmails } from './rejection-email.ts'
export { type Held, requireActive, withApplication } from './rules.ts'
export { transferApplication } from './transfer.ts'
