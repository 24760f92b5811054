import { prepared } from '@orangery/platform'
import { type Insertable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { ApiKeysTable } from '../tables/access.ts'

export interface KeyCall {
  readonly shortId: string
  readonly keyHash: string
  readonly operation: string
  readonly windowStart: Date
}

export interface KeyUse {
  readonly id: number
  readonly key_hash: string
  readonly api_type: string
  readonly rate_limit: number
  readonly revoked: boolean
  readonly granted: boolean
  /** Calls in the present window up to this one; null when the hash did not match. */
  readonly calls: number | null
}

/**
 * Finds the key of each call by its short id, counts the calls in the windows' rows, and says whether the operation is granted: one
 * statement for all that came at once. A call whose hash does not match is not counted, so that knowing a short id is no way to use up
 * somebody's budget.
 */
export async function useKeys(db: CoreDb, calls: readonly KeyCall[]): Promise<(KeyUse | undefined)[]> {
  const { rows } = await sql<KeyUse & { at: number; window: string }>`${sql.raw(prepared)}
    with asked as materialized (
      select at, k.id, k.key_hash, k.api_type, k.rate_limit, k.revoked_at is not null as revoked, operation, window_start,
        k.key_hash = asked_hash and k.revoked_at is null as counts
      from unnest(${calls.map((call) => call.shortId)}::text[], ${calls.map((call) => call.keyHash)}::text[],
          ${calls.map((call) => call.operation)}::text[], ${calls.map((call) => call.windowStart)}::timestamptz[])
        with ordinality as call (short_id, asked_hash, operation, window_start, at)
      join recruiting.api_keys k using (short_id)
    ), counted as (
      insert into recruiting.api_key_windows as w (api_key_id, window_start, calls)
      select id, window_start, count(*) from asked where counts group by 1, 2 order by 1, 2
      on conflict (api_key_id, window_start) do update set calls = w.calls + excluded.calls
      returning api_key_id, window_start, calls
    )
    select at, id, key_hash, api_type, rate_limit, revoked, asked.window_start::text as window,
      case when counts then calls end as calls,
      exists (select 1 from recruiting.api_key_permissions p where p.api_key_id = id and p.operation = asked.operation) as granted
    from asked left join counted on counted.api_key_id = id and counted.window_start = asked.window_start
    order by at desc`.execute(db)
  const uses = new Array<KeyUse | undefined>(calls.length)
  // The row says how many there were after all of these; whoever asked before others had fewer.
  const later = new Map<string, number>()
  for (const { at, window, ...use } of rows) {
    const row = `${use.id} ${window}`
    const after = later.get(row) ?? 0
    if (use.calls !== null) later.set(row, after + 1)
    uses[at - 1] = { ...use, calls: use.calls === null ? null : use.calls - after }
  }
  return uses
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
