import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'

/** The roles of a user on jobs, with the kind of each role. */
export async function jobRolesOf(db: CoreDb, userId: number) {
  return db
    .selectFrom('user_job_permissions as p')
    .innerJoin('user_roles as r', 'r.id', 'p.user_role_id')
    .select(['p.job_id as jobId', 'p.user_role_id as roleId', 'r.type as type'])
    .where('p.user_id', '=', userId)
    .execute()
}

export async function pageOfJobPermissions(db: CoreDb, userId: number, page: IdPage) {
  let query = db.selectFrom('user_job_permissions').selectAll().where('user_id', '=', userId).orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  return query.execute()
}

/** The role of a user on a job, in place of the one that was. */
export async function putJobPermission(tx: CoreDb, row: { user_id: number; job_id: number; user_role_id: number }) {
  return tx
    .insertInto('user_job_permissions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['user_id', 'job_id']).doUpdateSet({ user_role_id: row.user_role_id }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** False when the user has none of that id. */
export async function deleteJobPermission(tx: CoreDb, { userId, id }: { userId: number; id: number }): Promise<boolean> {
  const gone = await tx.deleteFrom('user_job_permissions').where('id', '=', id).where('user_id', '=', userId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function pageOfFuturePermissions(db: CoreDb, userId: number, page: IdPage) {
  let query = db
    .selectFrom('user_future_job_permissions as p')
    .leftJoin('offices as o', 'o.id', 'p.office_id')
    .leftJoin('departments as d', 'd.id', 'p.department_id')
    .selectAll('p')
    .select(['o.external_id as external_office_id', 'd.external_id as external_department_id'])
    .where('p.user_id', '=', userId)
    .orderBy('p.id')
    .limit(page.limit)
  if (page.afterId !== undefined) query = query.where('p.id', '>', page.afterId)
  return query.execute()
}

/** The role for an office and a department, in place of the one that was. */
export async function putFuturePermission(
  tx: CoreDb,
  row: { user_id: number; office_id: number | null; department_id: number | null; user_role_id: number },
): Promise<{ id: number }> {
  const { rows } = await sql<{ id: number }>`
    insert into recruiting.user_future_job_permissions (user_id, office_id, department_id, user_role_id)
    values (${row.user_id}, ${row.office_id}, ${row.department_id}, ${row.user_role_id})
    on conflict (user_id, coalesce(office_id, 0), coalesce(department_id, 0)) do update set user_role_id = excluded.user_role_id
    returning id`.execute(tx)
  return rows[0]!
}

export async function deleteFuturePermission(tx: CoreDb, { userId, id }: { userId: number; id: number }): Promise<boolean> {
  const gone = await tx
    .deleteFrom('user_future_job_permissions')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function findRole(db: CoreDb, id: number) {
  return db.selectFrom('user_roles').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Takes every right over jobs from a user, now and in future. Answers how many they were. */
export async function dropJobRights(tx: CoreDb, userId: number): Promise<number> {
  const now = await tx.deleteFrom('user_job_permissions').where('user_id', '=', userId).executeTakeFirst()
  const future = await tx.deleteFrom('user_future_job_permissions').where('user_id', '=', userId).executeTakeFirst()
  return Number(now.numDeletedRows + future.numDeletedRows)
}

/** Gives a new job to those who were promised the jobs of its offices and department; the closest promise decides the role. */
export async function grantFutureJobs(tx: CoreDb, jobId: number): Promise<void> {
  await sql`
    insert into recruiting.user_job_permissions (user_id, job_id, user_role_id)
    select distinct on (p.user_id) p.user_id, j.id, p.user_role_id
    from recruiting.jobs j
    join recruiting.user_future_job_permissions p
      on (p.department_id is null or p.department_id = j.department_id)
      and (p.office_id is null or exists (select 1 from recruiting.job_offices o where o.job_id = j.id and o.office_id = p.office_id))
    where j.id = ${jobId} and not j.confidential
    order by p.user_id, (p.office_id is null)::int + (p.department_id is null)::int, p.id
    on conflict do nothing`.execute(tx)
}
