import { prepared } from '@orangery/platform'
import { type Insertable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { ApiKeysTable } from '../tables/access.ts'

export interface KeyUse {
  readonly id: number
  readonly key_hash: string
  readonly api_type: string
  readonly rate_limit: number
  readonly revoked: boolean
  readonly granted: boolean
  /** Calls in the present window, this one included; null when the hash did not match. */
  readonly calls: number | null
}

/**
 * Finds a key by its short id, counts the call in the window's row, and says whether the operation is granted: one statement.
 * A call whose hash does not match is not counted, so that knowing a short id is no way to use up somebody's budget.
 */
export async function useKey(
  db: CoreDb,
  use: { shortId: string; keyHash: string; operation: string | null; windowStart: Date },
): Promise<KeyUse | undefined> {
  const { rows } = await sql<KeyUse>`${sql.raw(prepared)}
    with found as (
      select id, key_hash, api_type, rate_limit, revoked_at is not null as revoked from recruiting.api_keys where short_id = ${use.shortId}
    ), counted as (
      insert into recruiting.api_key_windows as w (api_key_id, window_start, calls)
      select id, ${use.windowStart}, 1 from found where key_hash = ${use.keyHash} and not revoked
      on conflict (api_key_id, window_start) do update set calls = w.calls + 1
      returning calls
    )
    select found.*, (select calls from counted) as calls,
      exists (select 1 from recruiting.api_key_permissions p where p.api_key_id = found.id and p.operation = ${use.operation}) as granted
    from found`.execute(db)
  return rows[0]
}

/** Windows older than this say nothing any more. */
export async function forgetWindows(db: CoreDb, before: Date): Promise<void> {
  await db.deleteFrom('api_key_windows').where('window_start', '<', before).execute()
}

export async function insertKey(db: CoreDb, row: Insertable<ApiKeysTable>): Promise<number> {
  const { id } = await db.insertInto('api_keys').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function listKeys(db: CoreDb, id?: number) {
  let query = db
    .selectFrom('api_keys as k')
    .leftJoin('users as u', 'u.id', 'k.created_by')
    .selectAll('k')
    .select([
      sql<string | null>`nullif(trim(u.first_name || ' ' || u.last_name), '')`.as('creator'),
      sql<
        string[]
      >`coalesce((select array_agg(p.operation order by p.operation) from recruiting.api_key_permissions p where p.api_key_id = k.id), '{}')`.as(
        'operations',
      ),
    ])
    .orderBy('k.revoked_at', (order) => order.desc().nullsFirst())
    .orderBy('k.id', 'desc')
  if (id !== undefined) query = query.where('k.id', '=', id)
  return query.execute()
}

export type KeyRow = Awaited<ReturnType<typeof listKeys>>[number]

/** Locks the key's row; undefined when there is none. */
export async function lockKey(tx: CoreDb, id: number) {
  return tx.selectFrom('api_keys').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateKey(db: CoreDb, id: number, change: { revoked_at?: Date; rate_limit?: number }): Promise<void> {
  await db.updateTable('api_keys').set(change).where('id', '=', id).execute()
}

export async function operationsOf(db: CoreDb, keyId: number): Promise<string[]> {
  const rows = await db.selectFrom('api_key_permissions').select('operation').where('api_key_id', '=', keyId).execute()
  return rows.map((row) => row.operation)
}

export async function usedOperations(db: CoreDb, keyId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('api_key_permissions')
    .select('operation')
    .where('api_key_id', '=', keyId)
    .where('first_used_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.operation))
}

export async function addOperations(db: CoreDb, keyId: number, operations: readonly string[]): Promise<void> {
  if (operations.length === 0) return
  await db
    .insertInto('api_key_permissions')
    .values(operations.map((operation) => ({ api_key_id: keyId, operation })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeOperations(db: CoreDb, keyId: number, operations: readonly string[]): Promise<void> {
  if (operations.length === 0) return
  await db.deleteFrom('api_key_permissions').where('api_key_id', '=', keyId).where('operation', 'in', operations).execute()
}

export async function markUsed(db: CoreDb, uses: readonly { keyId: number; operation: string; at: Date }[]): Promise<void> {
  for (const use of uses) {
    await db.updateTable('api_keys').set({ last_used_at: use.at }).where('id', '=', use.keyId).execute()
    await db
      .updateTable('api_key_permissions')
      .set({ first_used_at: use.at })
      .where('api_key_id', '=', use.keyId)
      .where('operation', '=', use.operation)
      .where('first_used_at', 'is', null)
      .execute()
  }
}
