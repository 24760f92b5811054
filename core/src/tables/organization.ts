// Who hires: the rows of core/migrations/0001_organization.sql.

import type { Generated } from 'kysely'
import type { CustomValues, JsonWithDefault } from './documents.ts'

export interface OrganizationTable {
  id: Generated<number>
  name: string
  demo: Generated<boolean>
  created_at: Date
}

export interface DepartmentsTable {
  id: Generated<number>
  name: string
  parent_id: number | null
  external_id: string | null
}

export interface OfficesTable {
  id: Generated<number>
  name: string
  location: string | null
  parent_id: number | null
  primary_contact_user_id: number | null
  external_id: string | null
}

export interface UsersTable {
  id: Generated<number>
  first_name: string
  last_name: string
  primary_email: string
  employee_id: string | null
  level: Generated<'basic' | 'site_admin'>
  account_id: number | null
  custom_values: JsonWithDefault<CustomValues>
  time_zone: Generated<string>
  disabled_at: Date | null
  created_at: Date
  updated_at: Date
}

export interface UserEmailsTable {
  id: Generated<number>
  user_id: number
  email: string
  verified_at: Date | null
}

export interface UserPermissionsTable {
  user_id: number
  permission: string
  granted_by: number | null
  granted_at: Date
}

export interface CustomFieldsTable {
  id: Generated<number>
  field_type: string
  name: string
  name_key: string
  value_type: string
  private: Generated<boolean>
  required: Generated<boolean>
  active: Generated<boolean>
  position: Generated<number>
  trigger_new_version: Generated<boolean>
  description: string | null
  require_approval: Generated<boolean>
  expose_in_job_board_api: Generated<boolean>
  api_only: Generated<boolean>
  template_token: string | null
}

export interface CustomFieldOfficesTable {
  custom_field_id: number
  office_id: number
}

export interface CustomFieldDepartmentsTable {
  custom_field_id: number
  department_id: number
}

export interface CustomFieldOptionsTable {
  id: Generated<number>
  custom_field_id: number
  name: string
  position: Generated<number>
  external_id: string | null
  active: Generated<boolean>
  former_names: Generated<string[]>
}

export interface AuditTable {
  id: Generated<number>
  at: Date
  actor_user_id: number | null
  actor_key_id: number | null
  act: string
  subject_kind: string
  subject_id: number | null
  detail: JsonWithDefault<Record<string, unknown>>
  trace_id: string | null
}
