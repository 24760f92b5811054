// What is hired for: the rows of core/migrations/0002_jobs.sql and 0020_job_changes.sql.

import type { Generated } from 'kysely'
import type { CustomValues, JsonWithDefault } from './documents.ts'

export interface SourcesTable {
  id: Generated<number>
  name: string
  type_id: number
  type_name: string
}

export interface RejectionReasonsTable {
  id: Generated<number>
  name: string
  type_id: number
  type_name: string
  position: Generated<number>
  built_in: Generated<boolean>
}

export interface CloseReasonsTable {
  id: Generated<number>
  name: string
}

export interface JobsTable {
  id: Generated<number>
  name: string
  requisition_id: string | null
  notes: string | null
  confidential: Generated<boolean>
  status: 'draft' | 'open' | 'closed'
  is_template: Generated<boolean>
  copied_from_id: number | null
  department_id: number | null
  custom_values: JsonWithDefault<CustomValues>
  anywhere: Generated<boolean>
  team_and_responsibilities: string | null
  how_to_sell: string | null
  created_by: number | null
  created_at: Date
  opened_at: Date | null
  closed_at: Date | null
  updated_at: Date
}

export interface JobOfficesTable {
  job_id: number
  office_id: number
}

export interface JobStagesTable {
  id: Generated<number>
  job_id: number
  name: string
  position: number
  active: Generated<boolean>
  created_at: Date
  updated_at: Date
}

export interface JobInterviewsTable {
  id: Generated<number>
  job_stage_id: number
  name: string
  position: number
  schedulable: Generated<boolean>
  estimated_minutes: Generated<number>
  kit_content: string | null
}

export interface JobOpeningsTable {
  id: Generated<number>
  job_id: number
  opening_id: string | null
  status: 'open' | 'closed'
  opened_at: Date
  closed_at: Date | null
  application_id: number | null
  close_reason_id: number | null
  custom_values: JsonWithDefault<CustomValues>
}

export interface JobPostsTable {
  id: Generated<number>
  /** Null on a post that only collects prospects. */
  job_id: number | null
  section_id: number | null
  title: string
  location: string | null
  internal: Generated<boolean>
  external: Generated<boolean>
  active: Generated<boolean>
  live: Generated<boolean>
  first_published_at: Date | null
  content: Generated<string>
  internal_content: string | null
  questions: JsonWithDefault<unknown[]>
  pay_ranges: JsonWithDefault<unknown[]>
  office_id: number | null
  custom_location_id: number | null
  demographic_question_set_id: number | null
  created_at: Date
  updated_at: Date
}

export interface HiringTeamTable {
  job_id: number
  user_id: number
  role: 'hiring_manager' | 'recruiter' | 'coordinator' | 'sourcer'
  responsible: Generated<boolean>
}
