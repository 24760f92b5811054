// Assessment partners and the tests sent by them: the rows of core/migrations/0007_assessments.sql.

import type { Generated } from 'kysely'
import type { Json, JsonWithDefault } from './documents.ts'

export interface AssessmentPartnersTable {
  id: Generated<number>
  name: string
  list_tests_url: string
  send_test_url: string
  test_status_url: string
  response_error_url: string
  key_sealed: string | null
  mode: 'completed_by_partner' | 'polled_hourly'
  created_by: number | null
  created_at: Date
  updated_at: Date
  removed_at: Date | null
}

export interface AssessmentStagesTable {
  stage_id: number
  partner_id: number
  partner_test_id: string
  partner_test_name: string
  set_by: number | null
  set_at: Date
}

export interface TakeHomeTestsTable {
  id: Generated<number>
  application_id: number
  stage_id: number
  partner_id: number
  partner_test_id: string
  partner_test_name: string
  state: 'sending' | 'sent' | 'complete' | 'failed' | 'ended'
  sent_by: number | null
  requested_at: Date
  send_tries: Generated<number>
  send_begun_at: Date | null
  partner_interview_id: string | null
  sent_at: Date | null
  marked_at: Date | null
  ask_tries: Generated<number>
  asked_at: Date | null
  partner_status: string | null
  score: number | null
  profile_url: string | null
  metadata: JsonWithDefault<Record<string, string | number | boolean | null>>
  completed_at: Date | null
  problem: string | null
  ended_at: Date | null
  end_reason: string | null
}

export interface TakeHomeTestLogTable {
  id: Generated<number>
  take_home_test_id: number
  at: Date
  problem: Generated<boolean>
  body: string
}

export interface AssessmentReportsTable {
  id: Generated<number>
  partner_id: number
  take_home_test_id: number | null
  api_call: 'list_tests' | 'send_test' | 'test_status'
  errors: Json<string[]>
  at: Date
  reported_at: Date | null
  status: number | null
  problem: string | null
}
