// What users have to do with: the rows of core/migrations/0026_user_rights.sql.

import type { Generated } from 'kysely'

export interface UserJobPermissionsTable {
  id: Generated<number>
  user_id: number
  job_id: number
  user_role_id: number
}

export interface UserFutureJobPermissionsTable {
  id: Generated<number>
  user_id: number
  office_id: number | null
  department_id: number | null
  user_role_id: number
}

export interface UserOfficesTable {
  user_id: number
  office_id: number
}

export interface UserDepartmentsTable {
  user_id: number
  department_id: number
}
