// Where posts stand and what leads to them: the rows of core/migrations/0020_job_changes.sql and 0045_job_board.sql.

import type { Generated } from 'kysely'

export interface JobBoardsTable {
  id: Generated<number>
  url_token: string
  content: Generated<string>
  intro: Generated<string>
  conclusion: Generated<string>
  asks_eeoc: Generated<boolean>
  asks_location: Generated<boolean>
  requires_answers: Generated<boolean>
  requires_processing_consent: Generated<boolean>
  requires_retention_consent: Generated<boolean>
  retention_days: number | null
}

export interface ProspectSectionsTable {
  id: Generated<number>
  name: string
  position: number
}

export interface ApplicationConsentsTable {
  application_id: number
  processing: boolean | null
  retention: boolean | null
  demographic: boolean | null
  given_at: Date
}

export interface PartnerCandidatesTable {
  candidate_id: number
  external_id: string
  api_key_id: number
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
