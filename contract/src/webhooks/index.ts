export {
  actionForWhen,
  actionOf,
  type FiredAction,
  firedActions,
  isFired,
  isWebhookAction,
  type PayloadOf,
  type WebhookAction,
  type WebhookEvents,
  webhookEvents,
} from './actions.ts'
export { applicationUpdated } from './application-updated.ts'
export { serializeWebhookBody } from './body.ts'
export { candidateAnonymized } from './candidate-anonymized.ts'
export { candidateStageChange } from './candidate-stage-change.ts'
export { deleteApplication } from './delete-application.ts'
export { deleteCandidate } from './delete-candidate.ts'
export {
  deliveryHeaders,
  hexOfSignature,
  isReservedHeader,
  minutesUntilNextAttempt,
  reservedHeaders,
  retriesAtMost,
  retryGapsInMinutes,
  signatureValue,
} from './delivery.ts'
export { departmentDeleted } from './department-deleted.ts'
export { hireCandidate } from './hire-candidate.ts'
export { interviewDeleted } from './interview-deleted.ts'
export { jobApproved } from './job-approved.ts'
export { jobCreated } from './job-created.ts'
export { jobDeleted } from './job-deleted.ts'
export { jobInterviewStageDeleted } from './job-interview-stage-deleted.ts'
export { jobPostCreated } from './job-post-created.ts'
export { jobPostDeleted } from './job-post-deleted.ts'
export { jobPostUpdated } from './job-post-updated.ts'
export { jobUpdated } from './job-updated.ts'
export { mergeCandidate } from './merge-candidate.ts'
export { newCandidateApplication } from './new-candidate-application.ts'
export { newProspectApplication } from './new-prospect-application.ts'
export { offerApproved } from './offer-approved.ts'
export { offerCreated } from './offer-created.ts'
export { offerDeleted } from './offer-deleted.ts'
export { offerUpdated } from './offer-updated.ts'
export { officeDeleted } from './office-deleted.ts'
export { ping } from './ping.ts'
export { rejectCandidate } from './reject-candidate.ts'
export { scorecardDeleted } from './scorecard-deleted.ts'
export {
  gocoHooks,
  headhuntrHooks,
  hipeopleHooks,
  type WebhookTemplate,
  type WebhookTemplateSet,
  webhookTemplates,
} from './templates.ts'
export { unhireCandidate } from './unhire-candidate.ts'
export { unrejectCandidate } from './unreject-candidate.ts'
export { updateCandidate } from './update-candidate.ts'
