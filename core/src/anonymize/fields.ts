import type { AnonymizedField } from '@orangery/contract/harvest-v1'
import type { Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { ApplicationsTable, CandidatesTable } from '../tables/candidates.ts'
import {
  clearApplications,
  clearAttachments,
  clearCareer,
  clearDemographics,
  clearExternalId,
  clearFeed,
  clearInterviews,
  clearOffers,
  clearRejectionEmails,
  clearStageMoves,
  clearTakeHomeTests,
} from './clear.store.ts'

/** What one field takes away: columns of the person, columns of the applications, and whatever else holds it. */
interface Clearing {
  readonly person?: (candidateId: number) => Updateable<CandidatesTable>
  readonly applications?: Updateable<ApplicationsTable>
  readonly prospects?: Updateable<ApplicationsTable>
  readonly rows?: (tx: CoreDb, candidateId: number) => Promise<void>
  /** Answers where the bytes of the removed files lie. */
  readonly files?: (tx: CoreDb, candidateId: number) => Promise<string[]>
}

const none = JSON.stringify([])
const empty = JSON.stringify({})
const offerFiles = ['offer_packet', 'offer_letter', 'signed_offer_letter']

/** Nothing of the suite holds it; it is taken and there is nothing to empty. */
const notHeld: Clearing = {}

/** Every field of the contract, or this does not compile. */
export const clearings: Readonly<Record<AnonymizedField, Clearing>> = {
  full_name: { person: (id) => ({ first_name: 'Anonymized', last_name: String(id) }) },
  current_company: { person: () => ({ company: null }) },
  current_title: { person: () => ({ title: null }) },
  tags: { person: () => ({ tags: [] }) },
  phone_numbers: { person: () => ({ phone_numbers: none }) },
  emails: {
    rows: async (tx, id) => {
      await clearFeed(tx, id, 'email')
      await clearRejectionEmails(tx, id)
    },
  },
  social_media_links: { person: () => ({ social_media_addresses: none }) },
  websites: { person: () => ({ website_addresses: none }) },
  addresses: { person: () => ({ addresses: none }) },
  location: { applications: { location: null } },
  custom_candidate_fields: { person: () => ({ custom_values: empty }) },
  source: { applications: { source_id: null }, rows: clearExternalId },
  recruiter: { person: () => ({ recruiter_id: null }), applications: { recruiter_id: null } },
  coordinator: { person: () => ({ coordinator_id: null }), applications: { coordinator_id: null } },
  attachments: { files: (tx, id) => clearAttachments(tx, id) },
  application_questions: { applications: { answers: none }, rows: (tx, id) => clearDemographics(tx, id) },
  referral_questions: notHeld,
  notes: { rows: (tx, id) => clearFeed(tx, id, 'note') },
  rejection_notes: { rows: (tx, id) => clearFeed(tx, id, 'rejection-note') },
  email_addresses: { person: () => ({ email_addresses: none }) },
  activity_items: { rows: (tx, id) => clearFeed(tx, id, 'activity') },
  innotes: notHeld,
  inmails: notHeld,
  rejection_reason: { applications: { rejection_reason_id: null } },
  scorecards_and_interviews: { rows: (tx, id) => clearInterviews(tx, id) },
  offers: { rows: (tx, id) => clearOffers(tx, id, 'current'), files: (tx, id) => clearAttachments(tx, id, offerFiles) },
  credited_to: { applications: { credited_to_id: null } },
  headline: notHeld,
  all_offer_versions: { rows: (tx, id) => clearOffers(tx, id, 'every'), files: (tx, id) => clearAttachments(tx, id, offerFiles) },
  follow_up_reminders: notHeld,
  custom_application_fields: { applications: { custom_values: empty } },
  education: { rows: (tx, id) => clearCareer(tx, id, 'educations') },
  employment: { rows: (tx, id) => clearCareer(tx, id, 'employments') },
  candidate_stage_data: { rows: (tx, id) => clearStageMoves(tx, id) },
  prospect_owner: { applications: { prospect_owner_id: null } },
  custom_rejection_question_fields: { applications: { rejection_values: empty } },
  touchpoints: notHeld,
  prospect_pool_and_stage: { applications: { prospect_pool_id: null, prospect_stage_id: null } },
  prospect_jobs: { prospects: { job_ids: [] } },
  prospect_offices: { applications: { prospective_office_id: null } },
  prospect_offices_and_departments: { applications: { prospective_office_id: null, prospective_department_id: null } },
  match_score_reasoning: notHeld,
  identity_verification: notHeld,
  third_party_integrations: { rows: (tx, id) => clearTakeHomeTests(tx, id) },
}

/** Empties the tables beside the person's own row, and answers that row's changes and where the bytes of removed files lie. */
export async function clearFields(
  tx: CoreDb,
  { candidateId, fields }: { candidateId: number; fields: readonly AnonymizedField[] },
): Promise<{ person: Updateable<CandidatesTable>; blobKeys: string[] }> {
  const chosen = fields.map((field) => clearings[field])
  const blobKeys: string[] = []
  // Rows before columns: which note speaks of a rejection is read from the application.
  for (const { rows, files } of chosen) {
    await rows?.(tx, candidateId)
    if (files) blobKeys.push(...(await files(tx, candidateId)))
  }
  const applications = Object.assign({}, ...chosen.map((one) => one.applications ?? {}))
  const prospects = Object.assign({}, ...chosen.map((one) => one.prospects ?? {}))
  if (Object.keys(applications).length > 0) await clearApplications(tx, candidateId, { change: applications })
  if (Object.keys(prospects).length > 0) await clearApplications(tx, candidateId, { change: prospects, prospectsOnly: true })
  return { person: Object.assign({}, ...chosen.map((one) => one.person?.(candidateId) ?? {})), blobKeys }
}
