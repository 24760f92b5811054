import { expect, expectTypeOf, test } from 'vitest'
import {
  actionForWhen,
  type FiredAction,
  firedActions,
  headhuntrHooks,
  hipeopleHooks,
  isWebhookAction,
  webhookEvents,
} from './index.ts'

test('29 events stand under their own action, each with a label of its own', () => {
  const entries = Object.entries(webhookEvents)
  expect(entries).toHaveLength(29)
  for (const [key, event] of entries) expect(event.action).toBe(key)
  expect(new Set(entries.map(([, event]) => event.when)).size).toBe(29)
})

test('all of them happen, and the type says so', () => {
  expectTypeOf<FiredAction>().toEqualTypeOf<
    | 'new_candidate_application'
    | 'new_prospect_application'
    | 'candidate_stage_change'
    | 'hire_candidate'
    | 'unhire_candidate'
    | 'reject_candidate'
    | 'unreject_candidate'
    | 'delete_candidate'
    | 'update_candidate'
    | 'application_updated'
    | 'delete_application'
    | 'offer_created'
    | 'offer_approved'
    | 'offer_updated'
    | 'offer_deleted'
    | 'job_created'
    | 'job_deleted'
    | 'job_updated'
    | 'job_approved'
    | 'job_post_created'
    | 'job_post_updated'
    | 'job_post_deleted'
    | 'job_interview_stage_deleted'
    | 'merge_candidate'
    | 'candidate_anonymized'
    | 'interview_deleted'
    | 'scorecard_deleted'
    | 'department_deleted'
    | 'office_deleted'
  >()
  expect(firedActions).toHaveLength(29)
})

test('an event is found by either wording of the guides', () => {
  expect(actionForWhen('Candidate or Prospect rejected')).toBe('reject_candidate')
  expect(actionForWhen('candidate or prospect has been rejected')).toBe('reject_candidate')
  expect(actionForWhen('Something else')).toBeUndefined()
})

test('only own names are actions', () => {
  expect(isWebhookAction('hire_candidate')).toBe(true)
  expect(isWebhookAction('toString')).toBe(false)
})

test('the hook templates are as many as the guides list', () => {
  expect(hipeopleHooks.hooks).toHaveLength(4)
  expect(headhuntrHooks.hooks).toHaveLength(14)
})
