// Offers, interviews, scorecards and EEOC answers: the rows of core/migrations/0030_offers.sql to 0033_eeoc.sql.

import type { Generated } from 'kysely'
import type { CustomValues, JsonWithDefault, StoredKitAnswer, StoredRating } from './documents.ts'

export interface OffersTable {
  id: Generated<number>
  application_id: number
  version: number
  status: Generated<'unresolved' | 'accepted' | 'rejected' | 'deprecated'>
  opening_id: number | null
  starts_at: string | null
  sent_at: string | null
  notes: string | null
  custom_values: JsonWithDefault<CustomValues>
  created_by: number | null
  approved_at: Date | null
  approved_by: number | null
  resolved_at: Date | null
  created_at: Date
  updated_at: Date
}

export interface ScheduledInterviewsTable {
  id: Generated<number>
  application_id: number
  job_interview_id: number
  external_event_id: string | null
  starts_at: Date
  ends_at: Date
  all_day: Generated<boolean>
  location: string | null
  video_conferencing_url: string | null
  organizer_id: number | null
  through_api: boolean
  completed_at: Date | null
  created_at: Date
  updated_at: Date
}

export interface InterviewersTable {
  scheduled_interview_id: number
  position: number
  user_id: number | null
  email: string | null
  response_status: 'needs_action' | 'declined' | 'tentative' | 'accepted'
}

export interface InterviewAttributesTable {
  id: Generated<number>
  job_interview_id: number
  name: string
  type: string
  position: number
}

export interface InterviewQuestionsTable {
  id: Generated<number>
  job_interview_id: number
  question: string
  position: number
}

export interface ScorecardsTable {
  id: Generated<number>
  application_id: number
  job_interview_id: number | null
  scheduled_interview_id: number | null
  interview_name: string
  interviewer_id: number | null
  submitted_by_id: number | null
  interviewed_at: Date
  submitted_at: Date
  overall_recommendation: 'definitely_not' | 'no' | 'yes' | 'strong_yes' | 'no_decision'
  key_takeaways: string | null
  private_notes: string | null
  attributes: JsonWithDefault<StoredRating[]>
  answers: JsonWithDefault<StoredKitAnswer[]>
  created_at: Date
  updated_at: Date
}

export interface EeocAnswersTable {
  id: Generated<number>
  application_id: number
  race: number | null
  gender: number | null
  veteran_status: number | null
  disability_status: number | null
  submitted_at: Date
}
