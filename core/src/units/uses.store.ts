import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { UnitKind } from './units.store.ts'

/** What stands in the way of deleting a unit. */
export interface Uses {
  /** Names, the first few. */
  readonly jobs: readonly string[]
  readonly job_count: number
  readonly post_count: number
  readonly user_count: number
  readonly promise_count: number
  readonly prospect_count: number
  readonly field_count: number
}

export async function usesOf(db: CoreDb, kind: UnitKind, id: number): Promise<Uses> {
  const isDepartment = kind === 'department'
  const jobs = isDepartment
    ? sql`select j.id, j.name from recruiting.jobs j where j.department_id = ${id}`
    : sql`select j.id, j.name from recruiting.jobs j join recruiting.job_offices o on o.job_id = j.id where o.office_id = ${id}`
  const column = (department: string, office: string) => sql.ref(isDepartment ? department : office)
  const { rows } = await sql<Uses>`
    with used as (${jobs})
    select
      array(select name from used order by id limit 3) as jobs,
      (select count(*)::int from used) as job_count,
      ${isDepartment ? sql`0` : sql`(select count(*)::int from recruiting.job_posts p where p.office_id = ${id})`} as post_count,
      (select count(*)::int from ${sql.table(isDepartment ? 'recruiting.user_departments' : 'recruiting.user_offices')} u
        where ${column('u.department_id', 'u.office_id')} = ${id}) as user_count,
      (select count(*)::int from recruiting.user_future_job_permissions f
        where ${column('f.department_id', 'f.office_id')} = ${id}) as promise_count,
      (select count(*)::int from recruiting.applications a
        where ${column('a.prospective_department_id', 'a.prospective_office_id')} = ${id}) as prospect_count,
      (select count(*)::int from ${sql.table(isDepartment ? 'recruiting.custom_field_departments' : 'recruiting.custom_field_offices')} c
        join recruiting.custom_fields d on d.id = c.custom_field_id
        where d.active and ${column('c.department_id', 'c.office_id')} = ${id}) as field_count`.execute(db)
  return rows[0]!
}

/** How many jobs stand directly in each unit. */
export async function jobsPerUnit(db: CoreDb, kind: UnitKind): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; count: number }>`${
    kind === 'department'
      ? sql`select department_id as id, count(*)::int as count from recruiting.jobs where department_id is not null group by 1`
      : sql`select office_id as id, count(*)::int as count from recruiting.job_offices group by 1`
  }`.execute(db)
  return new Map(rows.map((row) => [Number(row.id), row.count]))
}
