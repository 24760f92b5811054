// Where posts stand and what leads to them: the rows of core/migrations/0020_job_changes.sql.

import type { Generated } from 'kysely'

export interface JobBoardsTable {
  id: Generated<number>
  url_token: string
}

export interface JobBoardLocationsTable {
  id: Generated<number>
  board_id: number
  value: string
  active: Generated<boolean>
  created_at: Date
  updated_at: Date
}

export interface TrackingLinksTable {
  id: Generated<number>
  token: string
  job_id: number | null
  job_post_id: number | null
  source_id: number | null
  credited_to: number | null
  related_post_id: number | null
  related_post_type: string | null
  created_at: Date
  updated_at: Date
}
