import { z } from 'zod'

/** What can be taken from a person for good. `emails` are the mails that were sent, `email_addresses` where they went. */
export const anonymizedFields = [
  'full_name',
  'current_company',
  'current_title',
  'tags',
  'phone_numbers',
  'emails',
  'social_media_links',
  'websites',
  'addresses',
  'location',
  'custom_candidate_fields',
  'source',
  'recruiter',
  'coordinator',
  'attachments',
  'application_questions',
  'referral_questions',
  'notes',
  'rejection_notes',
  'email_addresses',
  'activity_items',
  'innotes',
  'inmails',
  'rejection_reason',
  'scorecards_and_interviews',
  'offers',
  'credited_to',
  'headline',
  'all_offer_versions',
  'follow_up_reminders',
  'custom_application_fields',
  'education',
  'employment',
  'candidate_stage_data',
  'prospect_owner',
  'custom_rejection_question_fields',
  'touchpoints',
  'prospect_pool_and_stage',
  'prospect_jobs',
  'prospect_offices',
  'prospect_offices_and_departments',
  'match_score_reasoning',
  'identity_verification',
  'third_party_integrations',
] as const

export type AnonymizedField = (typeof anonymizedFields)[number]

function isAnonymizedField(name: string): name is AnonymizedField {
  return anonymizedFields.some((known) => known === name)
}

/** Names divided by commas, each once; those that nothing has are named in the refusal. */
export const givenAnonymizedFields = z
  .string()
  .transform((value, context): AnonymizedField[] => {
    const names = [...new Set(value.split(',').map((name) => name.trim()))].filter((name) => name !== '')
    const unknown = names.filter((name) => !isAnonymizedField(name))
    if (names.length === 0) context.addIssue({ code: 'custom', message: 'Must name at least one field' })
    if (unknown.length > 0) context.addIssue({ code: 'custom', message: `There is no field ${unknown.join(', ').slice(0, 200)}` })
    return names.filter(isAnonymizedField)
  })
  .meta({ kind: 'string' })
