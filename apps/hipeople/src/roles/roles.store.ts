import type { Insertable, Selectable, Updateable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { RoleMembersTable, RolesTable } from '../tables/role-tables.ts'

export type RoleRow = Selectable<RolesTable>
export type RoleMemberRow = Selectable<RoleMembersTable>

export async function insertRole(tx: HiDb, row: Insertable<RolesTable>): Promise<number> {
  const { id } = await tx.insertInto('roles').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Undefined when the job was imported before. */
export async function insertImportedRole(tx: HiDb, row: Insertable<RolesTable>): Promise<number | undefined> {
  const made = await tx
    .insertInto('roles')
    .values(row)
    .onConflict((conflict) => conflict.column('imported_job_id').where('imported_job_id', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Archived roles count: a job that was put away is not imported anew. */
export async function importedJobIds(db: HiDb): Promise<number[]> {
  const rows = await db.selectFrom('roles').select('imported_job_id').where('imported_job_id', 'is not', null).execute()
  return rows.flatMap(({ imported_job_id }) => imported_job_id ?? [])
}

export async function updateRoleRow(tx: HiDb, id: number, change: Updateable<RolesTable>): Promise<void> {
  await tx.updateTable('roles').set(change).where('id', '=', id).execute()
}

/** Roles in use that ask for tests. */
export async function rolesWithTests(db: HiDb): Promise<RoleRow[]> {
  const rows = await db.selectFrom('roles').selectAll().where('archived_at', 'is', null).orderBy('title').execute()
  return rows.filter(({ settings }) => settings.assessment.tests.length > 0)
}

export async function roleById(db: HiDb, id: number): Promise<RoleRow | undefined> {
  return db.selectFrom('roles').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Roles by title; with `accountId` only those that the account belongs to. */
export async function findRoles(db: HiDb, filter: { archived: boolean; accountId?: number; q?: string }): Promise<RoleRow[]> {
  let query = db.selectFrom('roles').selectAll().orderBy('title').orderBy('id').limit(1000)
  query = query.where('archived_at', filter.archived ? 'is not' : 'is', null)
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((where) => where.or([where('title', 'ilike', like), where('internal_title', 'ilike', like)]))
  }
  const { accountId } = filter
  if (accountId !== undefined)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('role_members')
          .select('role_id')
          .whereRef('role_members.role_id', '=', 'roles.id')
          .where('account_id', '=', accountId),
      ),
    )
  return query.execute()
}

export async function roleIdsOf(db: HiDb, accountId: number): Promise<number[]> {
  const rows = await db.selectFrom('role_members').select('role_id').where('account_id', '=', accountId).execute()
  return rows.map((row) => row.role_id)
}

export async function isMemberOf(db: HiDb, roleId: number, accountId: number): Promise<boolean> {
  const row = await db
    .selectFrom('role_members')
    .select('role_id')
    .where('role_id', '=', roleId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

export async function membersOfRoles(db: HiDb, roleIds: readonly number[]): Promise<RoleMemberRow[]> {
  if (roleIds.length === 0) return []
  return db
    .selectFrom('role_members')
    .selectAll()
    .where('role_id', 'in', [...roleIds])
    .orderBy('name')
    .execute()
}

/** The hiring team becomes these people; who stays keeps their notification. */
export async function replaceMembers(
  tx: HiDb,
  roleId: number,
  people: readonly { accountId: number; name: string }[],
): Promise<void> {
  const ids = people.map(({ accountId }) => accountId)
  let gone = tx.deleteFrom('role_members').where('role_id', '=', roleId)
  if (ids.length > 0) gone = gone.where('account_id', 'not in', ids)
  await gone.execute()
  if (people.length === 0) return
  await tx
    .insertInto('role_members')
    .values(people.map(({ accountId, name }) => ({ role_id: roleId, account_id: accountId, name, notify: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function setMemberNotify(
  tx: HiDb,
  member: { roleId: number; accountId: number; notify: RoleMemberRow['notify'] },
): Promise<boolean> {
  const result = await tx
    .updateTable('role_members')
    .set({ notify: member.notify })
    .where('role_id', '=', member.roleId)
    .where('account_id', '=', member.accountId)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}
