import type { z } from 'zod'
import { applicationUpdated } from './application-updated.ts'
import { candidateAnonymized } from './candidate-anonymized.ts'
import { candidateStageChange } from './candidate-stage-change.ts'
import { deleteApplication } from './delete-application.ts'
import { deleteCandidate } from './delete-candidate.ts'
import { departmentDeleted } from './department-deleted.ts'
import { hireCandidate } from './hire-candidate.ts'
import { interviewDeleted } from './interview-deleted.ts'
import { jobApproved } from './job-approved.ts'
import { jobCreated } from './job-created.ts'
import { jobDeleted } from './job-deleted.ts'
import { jobInterviewStageDeleted } from './job-interview-stage-deleted.ts'
import { jobPostCreated } from './job-post-created.ts'
import { jobPostDeleted } from './job-post-deleted.ts'
import { jobPostUpdated } from './job-post-updated.ts'
import { jobUpdated } from './job-updated.ts'
import { mergeCandidate } from './merge-candidate.ts'
import { newCandidateApplication } from './new-candidate-application.ts'
import { newProspectApplication } from './new-prospect-application.ts'
import { offerApproved } from './offer-approved.ts'
import { offerCreated } from './offer-created.ts'
import { offerDeleted } from './offer-deleted.ts'
import { offerUpdated } from './offer-updated.ts'
import { officeDeleted } from './office-deleted.ts'
import { rejectCandidate } from './reject-candidate.ts'
import { scorecardDeleted } from './scorecard-deleted.ts'
import { unhireCandidate } from './unhire-candidate.ts'
import { unrejectCandidate } from './unreject-candidate.ts'
import { updateCandidate } from './update-candidate.ts'

/** Every web hook action but ping, which nobody can choose. The order is that of the list "When". */
export const webhookEvents = {
  new_candidate_application: newCandidateApplication,
  delete_application: deleteApplication,
  application_updated: applicationUpdated,
  offer_created: offerCreated,
  offer_approved: offerApproved,
  offer_updated: offerUpdated,
  offer_deleted: offerDeleted,
  new_prospect_application: newProspectApplication,
  delete_candidate: deleteCandidate,
  hire_candidate: hireCandidate,
  merge_candidate: mergeCandidate,
  candidate_stage_change: candidateStageChange,
  unhire_candidate: unhireCandidate,
  reject_candidate: rejectCandidate,
  unreject_candidate: unrejectCandidate,
  update_candidate: updateCandidate,
  candidate_anonymized: candidateAnonymized,
  interview_deleted: interviewDeleted,
  scorecard_deleted: scorecardDeleted,
  job_created: jobCreated,
  job_deleted: jobDeleted,
  job_updated: jobUpdated,
  job_approved: jobApproved,
  job_post_created: jobPostCreated,
  job_post_updated: jobPostUpdated,
  job_post_deleted: jobPostDeleted,
  job_interview_stage_deleted: jobInterviewStageDeleted,
  department_deleted: departmentDeleted,
  office_deleted: officeDeleted,
}

export type WebhookEvents = typeof webhookEvents
export type WebhookAction = keyof WebhookEvents

/** The actions that something in the suite causes; the list "When" offers these. */
export type FiredAction = { [Action in WebhookAction]: WebhookEvents[Action]['fired'] extends true ? Action : never }[WebhookAction]

/** What stands under `payload` in the body of a delivery. */
export type PayloadOf<Action extends WebhookAction> = z.input<WebhookEvents[Action]['payload']>

export const firedActions = (Object.keys(webhookEvents) as WebhookAction[]).filter(isFired)

export function isFired(action: WebhookAction): action is FiredAction {
  return webhookEvents[action].fired
}

export function isWebhookAction(value: string): value is WebhookAction {
  return Object.hasOwn(webhookEvents, value)
}

/** Finds an action by an entry of the list "When", or by another name that a guide gives it; letters may differ in case. */
export function actionForWhen(when: string): WebhookAction | undefined {
  const wanted = when.trim().toLowerCase()
  const events = Object.values(webhookEvents)
  return events.find((event) => [event.when, ...(event.alsoCalled ?? [])].some((name) => name.toLowerCase() === wanted))?.action
}

/** The action of a stored word; throws for one that the contract does not know, which a stored one always is. */
export function actionOf(value: string): WebhookAction {
  if (!isWebhookAction(value)) throw new Error(`There is no web hook action "${value}"`)
  return value
}
