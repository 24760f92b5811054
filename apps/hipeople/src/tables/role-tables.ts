import type { ColumnType, Generated } from 'kysely'
import type { ModuleId, Notify, OrganizationSettings, Question, RoleSettings } from '../contract/index.ts'

/** A document: read as it is, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>

export interface SettingsTable {
  id: Generated<number>
  document: Json<OrganizationSettings>
  updated_at: Date
}

export interface QuestionnairesTable {
  id: Generated<number>
  title: string
  description: string
  questions: Json<Question[]>
  version: Generated<number>
  is_standard: Generated<boolean>
  copied_from: number | null
  archived_at: Date | null
  created_at: Date
  updated_at: Date
}

export type StoredRoleSettings = Omit<RoleSettings, 'questionnaireId'>

export interface RolesTable {
  id: Generated<number>
  title: string
  internal_title: string
  description: string
  greeting: string
  settings: Json<StoredRoleSettings>
  questionnaire_id: number
  imported_job_id: Generated<number | null>
  ties_checked_at: Date | null
  archived_at: Date | null
  created_at: Date
  updated_at: Date
}

export interface RoleMembersTable {
  role_id: number
  account_id: number
  name: string
  notify: Notify | null
}

export type TieProblem = 'stage-gone' | 'job-gone' | 'job-closed'

export interface TiesTable {
  id: Generated<number>
  role_id: number
  job_id: number
  job_name: string
  requisition_id: string | null
  module: ModuleId
  stage_id: number
  stage_name: string
  problem: TieProblem | null
  created_by: string
  created_at: Date
  removed_at: Date | null
}
