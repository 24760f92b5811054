import { type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { UsersTable } from '../tables/organization.ts'

export type UserRow = Selectable<UsersTable>

export interface UserFilter {
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
  readonly employeeId?: string
  /** Any of the user's addresses. */
  readonly email?: string
}

function filtered(db: CoreDb, filter: UserFilter) {
  let query = db.selectFrom('users as u')
  if (filter.createdBefore) query = query.where('u.created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('u.created_at', '>=', filter.createdAfter)
  if (filter.updatedBefore) query = query.where('u.updated_at', '<', filter.updatedBefore)
  if (filter.updatedAfter) query = query.where('u.updated_at', '>=', filter.updatedAfter)
  if (filter.employeeId) query = query.where('u.employee_id', '=', filter.employeeId)
  if (filter.email)
    query = query.where(
      sql<boolean>`(lower(u.primary_email) = lower(${filter.email}) or exists (
        select 1 from recruiting.user_emails e where e.user_id = u.id and lower(e.email) = lower(${filter.email})))`,
    )
  return query
}

export async function pageOfUserRows(db: CoreDb, filter: UserFilter, page: IdPage): Promise<UserRow[]> {
  let query = filtered(db, filter).selectAll('u').orderBy('u.id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('u.id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countUsers(db: CoreDb, filter: UserFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export async function findUserRow(db: CoreDb, id: number): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
}

/** E-mail addresses beside the first one. */
export async function emailsOf(db: CoreDb, userIds: readonly number[]): Promise<Map<number, string[]>> {
  const emails = new Map<number, string[]>()
  if (userIds.length === 0) return emails
  const rows = await db.selectFrom('user_emails').selectAll().where('user_id', 'in', userIds).orderBy('email').execute()
  for (const row of rows) emails.set(row.user_id, [...(emails.get(row.user_id) ?? []), row.email])
  return emails
}

/** Candidates whose e-mail is one of the user's: Harvest lists them as linked. */
export async function linkedCandidateIds(db: CoreDb, userIds: readonly number[]): Promise<Map<number, number[]>> {
  const linked = new Map<number, number[]>()
  if (userIds.length === 0) return linked
  const { rows } = await sql<{ user_id: number; candidate_id: number }>`
    select u.id as user_id, c.id as candidate_id
    from recruiting.users u
    join recruiting.candidates c
      on lower(c.email_addresses::text)::jsonb @> jsonb_build_array(jsonb_build_object('value', lower(u.primary_email)))
    where u.id = any(${userIds})
    order by 1, 2`.execute(db)
  for (const row of rows) linked.set(row.user_id, [...(linked.get(row.user_id) ?? []), row.candidate_id])
  return linked
}

export async function insertUser(
  db: CoreDb,
  row: {
    first_name: string
    last_name: string
    primary_email: string
    level: 'basic' | 'site_admin'
    employee_id: string | null
    account_id: number | null
    created_at: Date
    updated_at: Date
  },
): Promise<number> {
  const { id } = await db.insertInto('users').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateUser(db: CoreDb, id: number, change: Updateable<UsersTable>): Promise<void> {
  await db.updateTable('users').set(change).where('id', '=', id).execute()
}

/** The other way round: users whose address one of the candidates has. */
export async function linkedUserIds(db: CoreDb, candidateIds: readonly number[]): Promise<Map<number, number[]>> {
  const linked = new Map<number, number[]>()
  if (candidateIds.length === 0) return linked
  const { rows } = await sql<{ candidate_id: number; user_id: number }>`
    select c.id as candidate_id, u.id as user_id
    from recruiting.candidates c
    cross join lateral jsonb_array_elements(c.email_addresses) e
    join recruiting.users u on lower(u.primary_email) = lower(e ->> 'value')
    where c.id = any(${candidateIds})
    order by 1, 2`.execute(db)
  for (const row of rows) linked.set(row.candidate_id, [...(linked.get(row.candidate_id) ?? []), row.user_id])
  return linked
}

/** A user by any of their addresses. */
export async function findUserByEmail(db: CoreDb, email: string): Promise<UserRow | undefined> {
  return filtered(db, { email }).selectAll('u').orderBy('u.id').executeTakeFirst()
}

/** Users by ids, employee ids or any of their addresses, in one statement. Each comes with what found it. */
export async function usersAddressed(
  db: CoreDb,
  given: { ids: readonly number[]; employeeIds: readonly string[]; emails: readonly string[] },
): Promise<{ id: number; employee_id: string | null; emails: string[] }[]> {
  const { rows } = await sql<{ id: number; employee_id: string | null; emails: string[] }>`
    select u.id, u.employee_id, array[lower(u.primary_email)] || coalesce(
      (select array_agg(lower(e.email)) from recruiting.user_emails e where e.user_id = u.id), '{}') as emails
    from recruiting.users u
    where u.id = any(${given.ids}) or u.employee_id = any(${given.employeeIds})
      or lower(u.primary_email) in (select lower(wanted) from unnest(${given.emails}::text[]) wanted)
      or exists (
        select 1 from recruiting.user_emails e where e.user_id = u.id
          and lower(e.email) in (select lower(wanted) from unnest(${given.emails}::text[]) wanted))
    order by u.id`.execute(db)
  return rows
}

export async function lockUser(tx: CoreDb, id: number): Promise<UserRow | undefined> {
  return tx.selectFrom('users').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Until the transaction ends nobody else changes a user, so that addresses and employee ids stay one person's. */
export async function lockUsers(tx: CoreDb): Promise<void> {
  await sql`lock table recruiting.users in share row exclusive mode`.execute(tx)
}

/** Enabled Site Admins. The rows are locked in one order, so that two who step down at once come one after the other. */
export async function countSiteAdmins(tx: CoreDb): Promise<number> {
  const rows = await tx
    .selectFrom('users')
    .select('id')
    .where('level', '=', 'site_admin')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.length
}

/** For the user list: by name or address, enabled first. */
export async function searchUserRows(db: CoreDb, filter: { q?: string; level?: 'basic' | 'site_admin' }): Promise<UserRow[]> {
  let query = db.selectFrom('users').selectAll().orderBy(sql`disabled_at is not null`).orderBy('last_name').orderBy('id')
  if (filter.level) query = query.where('level', '=', filter.level)
  if (filter.q) {
    const pattern = `%${filter.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where((where) =>
      where.or([where(sql`first_name || ' ' || last_name`, 'ilike', pattern), where('primary_email', 'ilike', pattern)]),
    )
  }
  return query.execute()
}

/** Of these users the enabled ones, each once, with the address to write to. */
export async function enabledUsers(db: CoreDb, ids: Iterable<number | null>) {
  const wanted = [...new Set([...ids].filter((id): id is number => id !== null))]
  if (wanted.length === 0) return []
  return db
    .selectFrom('users')
    .select(['id', 'first_name as firstName', 'primary_email as email'])
    .where('id', 'in', wanted)
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute()
}
