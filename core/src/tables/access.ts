// API keys: the rows of core/migrations/0004_access.sql.

import type { Generated } from 'kysely'

export interface ApiKeysTable {
  id: Generated<number>
  api_type: 'harvest' | 'job_board' | 'candidate_ingestion'
  partner: string | null
  description: string
  short_id: string
  key_hash: string
  ends_in: string
  rate_limit: Generated<number>
  created_by: number | null
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
  rotated_from_id: number | null
}

export interface ApiKeyPermissionsTable {
  api_key_id: number
  operation: string
  first_used_at: Date | null
}

export interface ApiKeyWindowsTable {
  api_key_id: number
  window_start: Date
  calls: number
}
