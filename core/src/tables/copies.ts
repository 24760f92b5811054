// The rows of core/migrations/0035_candidate_documents.sql and 0036_row_counts.sql: copies kept for speed.

import type { Generated } from 'kysely'

export interface CandidateDocumentsTable {
  candidate_id: number
  /** A transaction's number (xid8), as text. */
  version: string
  epoch: Generated<number>
  body: string | null
}

export interface DocumentEpochTable {
  id: Generated<number>
  epoch: number
  form: Generated<string>
  sweep_epoch: Generated<number>
  swept_to: Generated<number>
}

export interface RowCountsTable {
  list: string
  block: number
  count: number
}

export interface RowCountChangesTable {
  list: string
  block: number
  change: number
}
