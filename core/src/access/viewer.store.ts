import type { CoreDb } from '../context.ts'
import { fullName } from '../people/index.ts'
import { isUserPermission, type UserPermission } from './permissions.ts'

export interface ViewerUser {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly name: string
  readonly email: string
  readonly level: 'basic' | 'site_admin'
}

/** The core's user behind a sign-in account, with the permissions granted now; undefined for none or a disabled one. */
export async function findViewer(
  db: CoreDb,
  accountId: number,
): Promise<{ user: ViewerUser; permissions: Set<UserPermission> } | undefined> {
  const row = await db
    .selectFrom('users')
    .select(['id', 'first_name', 'last_name', 'primary_email', 'level'])
    .where('account_id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    user: {
      id: row.id,
      firstName: row.first_name,
      lastName: row.last_name,
      name: fullName(row),
      email: row.primary_email,
      level: row.level,
    },
    permissions: new Set(await permissionsOf(db, row.id)),
  }
}

export async function permissionsOf(db: CoreDb, userId: number): Promise<UserPermission[]> {
  const rows = await db.selectFrom('user_permissions').select('permission').where('user_id', '=', userId).execute()
  return rows.map((row) => row.permission).filter(isUserPermission)
}

/** Enabled users who hold a permission, by name. */
export async function namesOfHolders(db: CoreDb, permission: UserPermission): Promise<string[]> {
  const rows = await db
    .selectFrom('user_permissions as p')
    .innerJoin('users as u', 'u.id', 'p.user_id')
    .select(['u.first_name', 'u.last_name'])
    .where('p.permission', '=', permission)
    .where('u.disabled_at', 'is', null)
    .orderBy('u.id')
    .limit(5)
    .execute()
  return rows.map(fullName)
}

export async function grantPermissions(
  db: CoreDb,
  grant: { userId: number; permissions: readonly UserPermission[]; by: number | null; at: Date },
): Promise<void> {
  if (grant.permissions.length === 0) return
  await db
    .insertInto('user_permissions')
    .values(
      grant.permissions.map((permission) => ({ user_id: grant.userId, permission, granted_by: grant.by, granted_at: grant.at })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function revokePermissions(db: CoreDb, userId: number, permissions: readonly UserPermission[]): Promise<void> {
  if (permissions.length === 0) return
  await db.deleteFrom('user_permissions').where('user_id', '=', userId).where('permission', 'in', permissions).execute()
}
