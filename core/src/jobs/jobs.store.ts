import { type Selectable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { JobsTable } from '../tables/jobs.ts'

export type JobRow = Selectable<JobsTable>

export interface JobFilter {
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly openedBefore?: Date
  readonly openedAfter?: Date
  readonly closedBefore?: Date
  readonly closedAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
  readonly requisitionId?: string
  readonly openingId?: string
  readonly status?: string
  readonly departmentId?: number
  readonly externalDepartmentId?: string
  readonly officeId?: number
  readonly externalOfficeId?: string
  /** Jobs on which a select field holds this option. */
  readonly customFieldOptionId?: number
}

function filtered(db: CoreDb, filter: JobFilter) {
  let query = db.selectFrom('jobs as j')
  for (const [column, after, before] of [
    ['j.created_at', filter.createdAfter, filter.createdBefore],
    ['j.opened_at', filter.openedAfter, filter.openedBefore],
    ['j.closed_at', filter.closedAfter, filter.closedBefore],
    ['j.updated_at', filter.updatedAfter, filter.updatedBefore],
  ] as const) {
    if (after) query = query.where(column, '>=', after)
    if (before) query = query.where(column, '<', before)
  }
  if (filter.requisitionId) query = query.where('j.requisition_id', '=', filter.requisitionId)
  if (filter.status) query = query.where(sql<boolean>`j.status = ${filter.status}`)
  if (filter.departmentId) query = query.where('j.department_id', '=', filter.departmentId)
  if (filter.externalDepartmentId)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('departments as d')
          .select('d.id')
          .whereRef('d.id', '=', 'j.department_id')
          .where('d.external_id', '=', filter.externalDepartmentId!),
      ),
    )
  if (filter.officeId)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('job_offices as o')
          .select('o.office_id')
          .whereRef('o.job_id', '=', 'j.id')
          .where('o.office_id', '=', filter.officeId!),
      ),
    )
  if (filter.externalOfficeId)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('job_offices as o')
          .innerJoin('offices', 'offices.id', 'o.office_id')
          .select('o.office_id')
          .whereRef('o.job_id', '=', 'j.id')
          .where('offices.external_id', '=', filter.externalOfficeId!),
      ),
    )
  if (filter.openingId)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('job_openings as o')
          .select('o.id')
          .whereRef('o.job_id', '=', 'j.id')
          .where('o.opening_id', '=', filter.openingId!),
      ),
    )
  if (filter.customFieldOptionId)
    query = query.where(
      sql<boolean>`exists (
        select 1 from recruiting.custom_field_options o join recruiting.custom_fields f on f.id = o.custom_field_id
        where o.id = ${filter.customFieldOptionId}
          and exists (
            select 1 from unnest(array_append(o.former_names, o.name)) called
            where j.custom_values -> f.name_key = to_jsonb(called) or j.custom_values -> f.name_key @> to_jsonb(called)))`,
    )
  return query
}

export async function pageOfJobRows(db: CoreDb, filter: JobFilter, page: IdPage): Promise<JobRow[]> {
  let query = filtered(db, filter).selectAll('j').orderBy('j.id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('j.id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countJobs(db: CoreDb, filter: JobFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export async function findJobRow(db: CoreDb, id: number): Promise<JobRow | undefined> {
  return db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function jobRows(db: CoreDb, ids: readonly number[]): Promise<JobRow[]> {
  if (ids.length === 0) return []
  return db.selectFrom('jobs').selectAll().where('id', 'in', ids).orderBy('id').execute()
}

/** Locks the job's row until the transaction ends. */
export async function lockJob(tx: CoreDb, id: number): Promise<JobRow | undefined> {
  return tx.selectFrom('jobs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Departments with the ids of their children; all of them, since there are few and children are needed. */
export async function allDepartments(db: CoreDb) {
  return db.selectFrom('departments').selectAll().orderBy('id').execute()
}

export async function allOffices(db: CoreDb) {
  return db.selectFrom('offices').selectAll().orderBy('id').execute()
}

export async function officeIdsOf(db: CoreDb, jobIds: readonly number[]) {
  if (jobIds.length === 0) return []
  return db.selectFrom('job_offices').selectAll().where('job_id', 'in', jobIds).execute()
}

export async function openingsOf(db: CoreDb, jobIds: readonly number[]) {
  if (jobIds.length === 0) return []
  return db
    .selectFrom('job_openings as o')
    .leftJoin('close_reasons as r', 'r.id', 'o.close_reason_id')
    .selectAll('o')
    .select(['r.name as close_reason_name'])
    .where('o.job_id', 'in', jobIds)
    .orderBy('o.id')
    .execute()
}

export async function teamOf(db: CoreDb, jobIds: readonly number[]) {
  if (jobIds.length === 0) return []
  return db
    .selectFrom('hiring_team as t')
    .innerJoin('users as u', 'u.id', 't.user_id')
    .select([
      't.job_id',
      't.user_id',
      't.role',
      't.responsible',
      'u.first_name',
      'u.last_name',
      'u.primary_email',
      'u.employee_id',
      'u.disabled_at',
    ])
    .where('t.job_id', 'in', jobIds)
    .orderBy('t.role')
    .orderBy('t.user_id')
    .execute()
}
