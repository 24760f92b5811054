// Ledger, web hooks and deliveries: the rows of core/migrations/0005_events.sql.

import type { Generated } from 'kysely'
import type { Json, JsonWithDefault, StoredAdvanced } from './documents.ts'

export interface EventsTable {
  id: Generated<number>
  action: string
  subject_kind: 'candidate' | 'job' | 'organization'
  subject_id: number
  application_id: number | null
  lane_id: number | null
  occurred_at: Date
  actor_user_id: number | null
  actor_key_id: number | null
  traceparent: string
  snapshot: Json<unknown | null>
  state: Generated<'new' | 'done' | 'set_aside'>
}

export interface WebHooksTable {
  id: Generated<number>
  name: string
  action: string
  endpoint_url: string
  secret_key_sealed: string
  error_recipient_email: string | null
  disabled: Generated<boolean>
  disabled_reason: string | null
  advanced: JsonWithDefault<StoredAdvanced>
  gone_at: Date | null
  created_by: number | null
  created_at: Date
  updated_at: Date
  deleted_at: Date | null
}

export interface DeliveriesTable {
  id: Generated<number>
  event_id: number | null
  web_hook_id: number
  event_uuid: string
  action: string
  lane: string
  subject_kind: string
  subject_id: number | null
  body: string
  traceparent: string
  fact_at: Date
  state: Generated<'waiting' | 'delivered' | 'exhausted' | 'dropped'>
  attempts: Generated<number>
  first_attempt_at: Date | null
  next_attempt_at: Date | null
  sending_job: string | null
  sending_since: Date | null
  behind_id: number | null
  overtook_id: number | null
  overtaken_by_id: number | null
  finished_at: Date | null
  note: string | null
}

export interface DeliveryAttemptsTable {
  id: Generated<number>
  delivery_id: number
  number: number | null
  requested_by: number | null
  at: Date
  endpoint_url: string
  signature: string
  duration_ms: number
  status: number | null
  response_body: string | null
  error: string | null
}

export interface NoticesTable {
  id: Generated<number>
  kind: string
  about_kind: string
  about_id: number
  body: string
  at: Date
  read_at: Date | null
}
