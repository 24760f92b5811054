import type { ColumnType, Generated } from 'kysely'
import type { AssessmentSnapshot, ReportSnapshot } from '../contract/index.ts'
import type { Json } from './role-tables.ts'

export interface ReportsTable {
  id: Generated<number>
  request_id: number
  version: number
  cause: string
  /** Of a reference check; null for an assessment, and once erased. */
  snapshot: Json<ReportSnapshot | null>
  assessment: ColumnType<AssessmentSnapshot | null, string | undefined, string>
  pdf_key: string | null
  pdf_size: number | null
  made_at: Date
}

export interface FeedWritesTable {
  id: Generated<number>
  cause: string
  kind: 'note' | 'attachment'
  request_id: number
  candidate_id: number
  report_id: number | null
  link_id: number | null
  body: Generated<string>
  state: Generated<'waiting' | 'written' | 'refused'>
  attempts: Generated<number>
  last_error: string | null
  created_at: Date
  written_at: Date | null
}

export interface DigestItemsTable {
  id: Generated<number>
  account_id: number
  request_id: number
  cause: string
  text: string
  at: Date
  sent_at: Date | null
}

export type DecisionValues = Record<string, string | number | boolean | null>

export interface DecisionsTable {
  id: Generated<number>
  at: Date
  rule: string
  outcome: 'done' | 'waits' | 'skipped' | 'failed'
  text: string
  values: Json<DecisionValues>
  candidate_id: number | null
  candidate_name: string | null
  application_id: number | null
  role_id: number | null
  request_id: number | null
  correlation: string
}

export interface AuditTable {
  id: Generated<number>
  at: Date
  account_id: number | null
  member: string
  act: string
  subject: string
  details: Json<Record<string, unknown>>
}

export interface SuppressedTable {
  email_hash: string
  at: Date
}

export interface HandledNoticesTable {
  notice_id: number
  at: Date
}
