import type { Generated } from 'kysely'
import type {
  CloseReason,
  ModuleId,
  NameFit,
  Question,
  RefereeFlag,
  RefereeState,
  Relationship,
  RemindWay,
  RequestState,
} from '../contract/index.ts'
import type { Json, StoredRoleSettings } from './role-tables.ts'

/** What a request goes by, however the role changes later. */
export interface Terms extends StoredRoleSettings {
  readonly roleTitle: string
  readonly greeting: string
  readonly questions: Question[]
  readonly questionnaireId: number
  readonly questionnaireVersion: number
}

export interface RequestsTable {
  id: Generated<number>
  role_id: number
  module: ModuleId
  cause: string
  renewed_by: string | null
  /** The check whose references serve here, or will when it is complete. */
  reused_from: Generated<number | null>
  by_hand: Generated<boolean>
  application_id: number
  candidate_id: number
  job_id: number
  job_name: string
  stage_id: number | null
  stage_name: string | null
  candidate_name: string
  candidate_first_name: string
  candidate_email: string | null
  candidate_time_zone: string | null
  recruiter_name: string | null
  recruiter_email: string | null
  terms: Json<Terms>
  state: Exclude<RequestState, 'closed'>
  closed_at: Date | null
  close_reason: CloseReason | null
  invite_at: Date
  invited_at: Date | null
  due_at: Date | null
  fewer_reason: string | null
  mail_note: string | null
  first_answer_told: Generated<boolean>
  completed_at: Date | null
  erased_at: Date | null
  last_step_at: Date
  created_at: Date
  extra_time_percent: Generated<number>
  results_sent_at: Generated<Date | null>
  time_wish: Generated<string | null>
  close_after: Generated<'rejected' | null>
  score: Generated<number | null>
  push_ref: Generated<string | null>
  push_url: Generated<string | null>
  push_told_at: Generated<Date | null>
}

export interface RefereesTable {
  id: Generated<number>
  request_id: number
  name: string
  email: string | null
  phone: string | null
  company: string
  candidate_title: string
  relationship: Relationship
  relationship_confirmed: Relationship | null
  worked_from: string | null
  worked_to: string | null
  message: Generated<string>
  time_zone: string | null
  state: RefereeState
  flags: Json<RefereeFlag[]>
  verified: Generated<'none' | 'linkedin'>
  verified_at: Date | null
  verified_name: string | null
  verified_name_fit: NameFit | null
  verified_email_fits: boolean | null
  asked_at: Date | null
  started_at: Date | null
  answered_at: Date | null
  declined_at: Date | null
  decline_reason: string | null
  call_note: string | null
  on_behalf_by: string | null
  mail_note: string | null
  sms_stopped: Generated<boolean>
  sms_note: Generated<string | null>
  reminders_stopped: Generated<boolean>
  created_at: Date
}

export interface AnswersTable {
  referee_id: number
  question_key: string
  rating: number | null
  choice: string | null
  text: string
  did_not_see: boolean
  topics: Json<string[]>
  decision: 'kept' | 'redacted' | null
  redacted_text: string | null
  updated_at: Date
}

export interface LinksTable {
  id: Generated<number>
  kind: 'candidate' | 'referee' | 'report'
  subject_id: number
  token_hash: string
  token_sealed: string | null
  expires_at: Date
  revoked_at: Date | null
  revoked_reason: 'replaced' | 'withdrawn' | 'erased' | null
  created_by: string
  created_at: Date
}

export interface RemindersTable {
  id: Generated<number>
  request_id: number
  referee_id: number | null
  number: number
  due_at: Date
  state: Generated<'waiting' | 'sent' | 'skipped'>
  reason: string | null
  way: Generated<RemindWay | null>
  settled_at: Date | null
}

export interface ConsentsTable {
  id: Generated<number>
  request_id: number
  referee_id: number | null
  statement: string
  statement_version: number
  given_at: Date
  channel: string
}

export interface TracesTable {
  id: Generated<number>
  request_id: number
  referee_id: number | null
  network_hash: string
  browser_hash: string | null
  at: Date
}

export interface TimelineTable {
  id: Generated<number>
  request_id: number
  referee_id: number | null
  at: Date
  text: string
  quote: string | null
  by: string | null
}
