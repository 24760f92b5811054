// Who is hired: the rows of core/migrations/0003_candidates.sql.

import type { Generated } from 'kysely'
import type { ContactValue, CustomValues, JsonWithDefault, StoredAnswer } from './documents.ts'

export interface CandidatesTable {
  id: Generated<number>
  first_name: string
  last_name: string
  company: string | null
  title: string | null
  is_private: Generated<boolean>
  can_email: Generated<boolean>
  recruiter_id: number | null
  coordinator_id: number | null
  phone_numbers: JsonWithDefault<ContactValue[]>
  addresses: JsonWithDefault<ContactValue[]>
  email_addresses: JsonWithDefault<ContactValue[]>
  website_addresses: JsonWithDefault<ContactValue[]>
  social_media_addresses: JsonWithDefault<ContactValue[]>
  tags: Generated<string[]>
  custom_values: JsonWithDefault<CustomValues>
  search: Generated<string>
  anonymized_at: Date | null
  merge_lane_id: number | null
  created_at: Date
  updated_at: Date
  last_activity_at: Date
}

export interface EducationsTable {
  id: Generated<number>
  candidate_id: number
  school_name: string | null
  degree: string | null
  discipline: string | null
  start_date: Date | null
  end_date: Date | null
}

export interface EmploymentsTable {
  id: Generated<number>
  candidate_id: number
  company_name: string | null
  title: string | null
  start_date: Date | null
  end_date: Date | null
}

export interface ApplicationsTable {
  id: Generated<number>
  candidate_id: number
  prospect: Generated<boolean>
  job_ids: Generated<number[]>
  job_post_id: number | null
  status: Generated<'active' | 'rejected' | 'hired' | 'converted'>
  stage_id: number | null
  stage_entered_at: Date | null
  applied_at: Date
  created_at: Date
  updated_at: Date
  last_activity_at: Date
  rejected_at: Date | null
  rejection_reason_id: number | null
  rejection_values: JsonWithDefault<CustomValues>
  hired_at: Date | null
  starts_at: string | null
  opening_id: number | null
  stage_before_hire_id: number | null
  location: string | null
  source_id: number | null
  credited_to_id: number | null
  recruiter_id: number | null
  coordinator_id: number | null
  prospect_pool_id: number | null
  prospect_stage_id: number | null
  prospect_owner_id: number | null
  prospective_department_id: number | null
  prospective_office_id: number | null
  converted_from_id: number | null
  rejected_by_id: number | null
  rejection_note_id: number | null
  answers: JsonWithDefault<StoredAnswer[]>
  custom_values: JsonWithDefault<CustomValues>
}

export interface StageMovesTable {
  id: Generated<number>
  application_id: number
  from_stage_id: number | null
  to_stage_id: number | null
  actor_user_id: number | null
  at: Date
}

export interface AttachmentsTable {
  id: Generated<number>
  candidate_id: number
  application_id: number | null
  filename: string
  type: string
  content_type: string
  size: number
  blob_key: string
  visibility: Generated<string>
  created_by: number | null
  created_at: Date
}

export interface FeedItemsTable {
  id: Generated<number>
  candidate_id: number
  application_id: number | null
  kind: 'note' | 'email' | 'activity'
  user_id: number | null
  subject: string | null
  body: Generated<string>
  email_to: string | null
  email_from: string | null
  email_cc: string | null
  visibility: Generated<'admin_only' | 'private' | 'public'>
  /** Words of a note (tsvector), as text; null for the other kinds. */
  words: Generated<string | null>
  created_at: Date
}

export interface EmailTemplatesTable {
  id: Generated<number>
  name: string
  type: string
  subject: string
  body: string
  description: string | null
  is_default: Generated<boolean>
  from_address: string | null
  cc: Generated<string[]>
  user_id: number | null
  created_at: Date
  updated_at: Date
}

export interface RejectionEmailsTable {
  id: Generated<number>
  application_id: number
  subject: string
  body: string
  send_at: Date
  sent_at: Date | null
  stopped_at: Date | null
}
