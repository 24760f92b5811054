import type { Db } from '@orangery/platform'
import { sql } from 'kysely'
import { accountsTables } from '../schema.ts'

export interface SessionRow {
  accountId: number
  email: string
  name: string
  timeZone: string
  locale: string
  theme: 'light' | 'dark' | 'system'
  hasPassword: boolean
  roles: Record<string, string>
  createdAt: Date
  seenAt: Date
}

export async function insertSession(
  tx: Db,
  session: { tokenHash: string; accountId: number; source: string; at: Date; expiresAt: Date },
): Promise<void> {
  await accountsTables(tx)
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      source: session.source,
      created_at: session.at,
      seen_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** Who holds the session, with today's roles; undefined when it is unknown or over, or the account is disabled. One statement. */
export async function readSession(db: Db, tokenHash: string, at: Date): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select a.id as "accountId", a.email, a.name, a.time_zone as "timeZone", a.locale, a.theme, a.password_hash is not null as "hasPassword",
      s.created_at as "createdAt", s.seen_at as "seenAt",
      coalesce((select jsonb_object_agg(r.product, r.role) from accounts.roles r where r.account_id = a.id), '{}') as roles
    from accounts.sessions s join accounts.accounts a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.expires_at > ${at} and a.disabled_at is null`.execute(db)
  return rows[0]
}

export async function touchSession(db: Db, tokenHash: string, times: { at: Date; expiresAt: Date }): Promise<void> {
  await sql`
    with seen as (
      update accounts.sessions set seen_at = ${times.at}, expires_at = ${times.expiresAt} where token_hash = ${tokenHash} returning account_id
    ) update accounts.accounts set last_seen_at = ${times.at} from seen where id = seen.account_id`.execute(db)
}

export async function deleteSession(db: Db, tokenHash: string): Promise<number | undefined> {
  const row = await accountsTables(db)
    .deleteFrom('sessions')
    .where('token_hash', '=', tokenHash)
    .returning('account_id')
    .executeTakeFirst()
  return row?.account_id
}

export async function deleteSessionsOf(db: Db, accountId: number, exceptHash?: string): Promise<void> {
  let query = accountsTables(db).deleteFrom('sessions').where('account_id', '=', accountId)
  if (exceptHash !== undefined) query = query.where('token_hash', '!=', exceptHash)
  await query.execute()
}

export async function deleteOldSessions(db: Db, at: Date): Promise<void> {
  await accountsTables(db).deleteFrom('sessions').where('expires_at', '<', at).execute()
}
