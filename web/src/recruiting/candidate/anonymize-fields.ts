import type { AnonymizedField } from '@orangery/contract/recruiting'

/** What this suite holds of a person, as the dialog offers it. Fields that nothing here holds are left out: there is nothing to empty. */
export const anonymizeGroups: readonly { title: string; fields: readonly (readonly [AnonymizedField, string])[] }[] = [
  {
    title: 'The person',
    fields: [
      ['full_name', 'Full name'],
      ['current_company', 'Company'],
      ['current_title', 'Title'],
      ['email_addresses', 'E-mail addresses'],
      ['phone_numbers', 'Phone numbers'],
      ['addresses', 'Addresses'],
      ['websites', 'Websites'],
      ['social_media_links', 'Social media'],
      ['education', 'Education'],
      ['employment', 'Employment'],
      ['custom_candidate_fields', 'Custom fields'],
      ['tags', 'Tags'],
      ['recruiter', 'Recruiter'],
      ['coordinator', 'Coordinator'],
    ],
  },
  {
    title: 'Files and feed',
    fields: [
      ['attachments', 'Files'],
      ['notes', 'Notes'],
      ['rejection_notes', 'Notes about a rejection'],
      ['emails', 'E-mails'],
      ['activity_items', 'Activities'],
    ],
  },
  {
    title: 'Applications',
    fields: [
      ['application_questions', 'Answers to questions'],
      ['custom_application_fields', 'Custom fields'],
      ['location', 'Location'],
      ['source', 'Source'],
      ['credited_to', 'Who referred'],
      ['candidate_stage_data', 'Stage history'],
      ['scorecards_and_interviews', 'Interviews and scorecards'],
      ['third_party_integrations', 'Tests by partners'],
      ['offers', 'Current offers'],
      ['all_offer_versions', 'All versions of offers'],
      ['rejection_reason', 'Rejection reason'],
      ['custom_rejection_question_fields', 'Questions about a rejection'],
    ],
  },
  {
    title: 'As a prospect',
    fields: [
      ['prospect_pool_and_stage', 'Pool and stage'],
      ['prospect_owner', 'Owner'],
      ['prospect_jobs', 'Jobs'],
      ['prospect_offices', 'Office'],
      ['prospect_offices_and_departments', 'Office and department'],
    ],
  },
]
