import type { WebhookAction } from './actions.ts'

/** One web hook as a partner's setup guide has it made. */
export interface WebhookTemplate {
  readonly name: string
  readonly action: WebhookAction
}

/** All hooks of a partner. The four of HiPeople share one endpoint and one secret. */
export interface WebhookTemplateSet {
  readonly partner: string
  readonly errorRecipient: string | null
  readonly hooks: readonly WebhookTemplate[]
}

export const hipeopleHooks: WebhookTemplateSet = {
  partner: 'hipeople',
  errorRecipient: null,
  hooks: [
    { name: 'HiPeople Candidate Stage Change', action: 'candidate_stage_change' },
    { name: 'HiPeople Candidate Hired', action: 'hire_candidate' },
    { name: 'HiPeople Candidate Rejected', action: 'reject_candidate' },
    { name: 'HiPeople Candidate Has Submitted Application', action: 'new_candidate_application' },
  ],
}

export const gocoHooks: WebhookTemplateSet = {
  partner: 'goco',
  errorRecipient: null,
  hooks: [{ name: 'GoCo Integration', action: 'hire_candidate' }],
}

/** The blanks after two of the hyphens are the guide's, and are kept. */
export const headhuntrHooks: WebhookTemplateSet = {
  partner: 'headhuntr',
  errorRecipient: 'ats@headhuntr.io',
  hooks: [
    { name: 'Headhuntr.io-Candidate Hired', action: 'hire_candidate' },
    { name: 'Headhuntr.io-Candidate Stage Change', action: 'candidate_stage_change' },
    { name: 'Headhuntr.io-Candidate/Prospect Rejected', action: 'reject_candidate' },
    { name: 'Headhuntr.io-Candidate/Prospect Unrejected', action: 'unreject_candidate' },
    { name: 'Headhuntr.io-Candidate/Prospect Updated', action: 'update_candidate' },
    { name: 'Headhuntr.io-Candidate Deleted', action: 'delete_candidate' },
    { name: 'Headhuntr.io-Prospect Created', action: 'new_prospect_application' },
    { name: 'Headhuntr.io-Candidate Merged', action: 'merge_candidate' },
    { name: 'Headhuntr.io-Job Created', action: 'job_created' },
    { name: 'Headhuntr.io-Job Deleted', action: 'job_deleted' },
    { name: 'Headhuntr.io- Job Post Created', action: 'job_post_created' },
    { name: 'Headhuntr.io- Job Post Deleted', action: 'job_post_deleted' },
    { name: 'Headhuntr.io-Job Post Updated', action: 'job_post_updated' },
    { name: 'Headhuntr.io-Job Updated', action: 'job_updated' },
  ],
}

export const webhookTemplates: readonly WebhookTemplateSet[] = [hipeopleHooks, gocoHooks, headhuntrHooks]
