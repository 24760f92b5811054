import type { Db } from '@orangery/platform'
import { sql } from 'kysely'
import { accountsTables } from '../schema.ts'

export interface AccountRow {
  id: number
  email: string
  name: string
  timeZone: string
  passwordHash: string | null
  disabledAt: Date | null
}

const columns = [
  'id',
  'email',
  'name',
  'time_zone as timeZone',
  'password_hash as passwordHash',
  'disabled_at as disabledAt',
] as const

/** Undefined when the address, in any case, is taken. */
export async function insertAccount(
  tx: Db,
  account: { email: string; name: string; timeZone: string; at: Date },
): Promise<number | undefined> {
  const row = await accountsTables(tx)
    .insertInto('accounts')
    .values({ email: account.email, name: account.name, time_zone: account.timeZone, password_hash: null, created_at: account.at })
    .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function findAccountByEmail(db: Db, email: string): Promise<AccountRow | undefined> {
  return accountsTables(db)
    .selectFrom('accounts')
    .select(columns)
    .where(sql`lower(email)`, '=', email.trim().toLowerCase())
    .executeTakeFirst()
}

export async function readAccount(db: Db, id: number): Promise<AccountRow | undefined> {
  return accountsTables(db).selectFrom('accounts').select(columns).where('id', '=', id).executeTakeFirst()
}

export async function replaceRoles(tx: Db, accountId: number, roles: Readonly<Record<string, string>>): Promise<void> {
  const tables = accountsTables(tx)
  await tables.deleteFrom('roles').where('account_id', '=', accountId).execute()
  const rows = Object.entries(roles).map(([product, role]) => ({ account_id: accountId, product, role }))
  if (rows.length > 0) await tables.insertInto('roles').values(rows).execute()
}

export async function setRole(tx: Db, accountId: number, role: { product: string; role: string | null }): Promise<void> {
  const tables = accountsTables(tx)
  if (role.role === null) {
    await tables.deleteFrom('roles').where('account_id', '=', accountId).where('product', '=', role.product).execute()
    return
  }
  await tables
    .insertInto('roles')
    .values({ account_id: accountId, product: role.product, role: role.role })
    .onConflict((conflict) => conflict.columns(['account_id', 'product']).doUpdateSet({ role: role.role as string }))
    .execute()
}

export async function setDisabled(tx: Db, accountId: number, at: Date | null): Promise<void> {
  await accountsTables(tx).updateTable('accounts').set({ disabled_at: at }).where('id', '=', accountId).execute()
}

export async function setPasswordHash(tx: Db, accountId: number, passwordHash: string): Promise<void> {
  await accountsTables(tx).updateTable('accounts').set({ password_hash: passwordHash }).where('id', '=', accountId).execute()
}

export async function updateProfileRow(
  tx: Db,
  accountId: number,
  profile: { name?: string; timeZone?: string; locale?: string; theme?: 'light' | 'dark' | 'system' },
): Promise<void> {
  const set = {
    ...(profile.name === undefined ? {} : { name: profile.name }),
    ...(profile.timeZone === undefined ? {} : { time_zone: profile.timeZone }),
    ...(profile.locale === undefined ? {} : { locale: profile.locale }),
    ...(profile.theme === undefined ? {} : { theme: profile.theme }),
  }
  if (Object.keys(set).length > 0) await accountsTables(tx).updateTable('accounts').set(set).where('id', '=', accountId).execute()
}

/** Enabled people with this role, locked until the transaction ends, so that two cannot remove each other. */
export async function lockHolders(tx: Db, role: { product: string; role: string }): Promise<number[]> {
  const rows = await accountsTables(tx)
    .selectFrom('accounts')
    .innerJoin('roles', 'roles.account_id', 'accounts.id')
    .select('accounts.id')
    .where('roles.product', '=', role.product)
    .where('roles.role', '=', role.role)
    .where('accounts.disabled_at', 'is', null)
    .orderBy('accounts.id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

export async function listAccountRows(db: Db) {
  const { rows } = await sql<{
    id: number
    email: string
    name: string
    roles: Record<string, string>
    hasPassword: boolean
    disabledAt: Date | null
    lastSeenAt: Date | null
    timeZone: string
  }>`
    select a.id, a.email, a.name, a.password_hash is not null as "hasPassword", a.disabled_at as "disabledAt", a.last_seen_at as "lastSeenAt",
      a.time_zone as "timeZone",
      coalesce((select jsonb_object_agg(r.product, r.role) from accounts.roles r where r.account_id = a.id), '{}') as roles
    from accounts.accounts a order by lower(a.name), a.id`.execute(db)
  return rows
}

export async function countAccounts(db: Db): Promise<{ all: number; withPassword: number }> {
  const { rows } = await sql<{ all: number; withPassword: number }>`
    select count(*)::int as all, count(*) filter (where password_hash is not null and disabled_at is null)::int as "withPassword"
    from accounts.accounts`.execute(db)
  return rows[0] ?? { all: 0, withPassword: 0 }
}
