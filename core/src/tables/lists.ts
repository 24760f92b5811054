// What other records choose from: the rows of core/migrations/0010_lists.sql.

import type { Generated } from 'kysely'

export interface UserRolesTable {
  id: Generated<number>
  type: 'interviewer' | 'job_admin'
  name: string
}

export interface EducationChoicesTable {
  id: Generated<number>
  kind: 'school' | 'degree' | 'discipline'
  name: string
  position: number
}

export interface TagsTable {
  id: Generated<number>
  name: string
}

export interface ProspectPoolsTable {
  id: Generated<number>
  name: string
  active: Generated<boolean>
}

export interface ProspectStagesTable {
  id: Generated<number>
  pool_id: number
  name: string
  position: number
}
