import { oneOf } from '@orangery/platform'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { WebHooksTable } from '../tables/events.ts'

export type HookRow = Selectable<WebHooksTable>

/** All enabled hooks; an organisation has some dozens. */
export async function enabledHooks(db: CoreDb): Promise<HookRow[]> {
  return db
    .selectFrom('web_hooks')
    .selectAll()
    .where('disabled', '=', false)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
}

export async function findHook(db: CoreDb, id: number): Promise<HookRow | undefined> {
  return db.selectFrom('web_hooks').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The hooks of these deliveries by id, disabled and deleted ones too. */
export async function hooksOf(db: CoreDb, deliveryIds: readonly number[]): Promise<Map<number, HookRow>> {
  const rows = await db
    .selectFrom('web_hooks')
    .selectAll()
    .where(sql<boolean>`id in (select web_hook_id from recruiting.deliveries where ${oneOf('id', deliveryIds)})`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Keeps these hooks as they are until the transaction ends. */
export async function lockHooks(tx: CoreDb, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.selectFrom('web_hooks').select('id').where(oneOf('id', ids)).orderBy('id').forUpdate().execute()
}

export async function lockHook(tx: CoreDb, id: number): Promise<HookRow | undefined> {
  return tx.selectFrom('web_hooks').selectAll().where('id', '=', id).where('deleted_at', 'is', null).forUpdate().executeTakeFirst()
}

/** An id to seal a new hook's secret under, before its row exists. */
export async function nextHookId(db: CoreDb): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence('recruiting.web_hooks', 'id')) as id`.execute(db)
  return Number(rows[0]!.id)
}

export async function insertHook(db: CoreDb, row: Insertable<WebHooksTable>): Promise<void> {
  await db.insertInto('web_hooks').values(row).execute()
}

export async function updateHook(db: CoreDb, id: number, change: Updateable<WebHooksTable>): Promise<void> {
  await db.updateTable('web_hooks').set(change).where('id', '=', id).execute()
}

export async function hooksWith(
  db: CoreDb,
  same: { action: string; endpointUrl: string; exceptId?: number },
): Promise<{ id: number; name: string }[]> {
  let query = db
    .selectFrom('web_hooks')
    .select(['id', 'name'])
    .where('action', '=', same.action)
    .where('endpoint_url', '=', same.endpointUrl)
    .where('deleted_at', 'is', null)
  if (same.exceptId !== undefined) query = query.where('id', '<>', same.exceptId)
  return query.execute()
}

/** Hooks with their creator, their last attempt and the number of waiting deliveries. */
export async function listHooks(db: CoreDb, id?: number) {
  let query = db
    .selectFrom('web_hooks as h')
    .leftJoin('users as u', 'u.id', 'h.created_by')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('deliveries as d')
          .innerJoin('delivery_attempts as a', 'a.delivery_id', 'd.id')
          .select(['a.at as last_at', 'a.status as last_status', 'd.state as last_state'])
          .whereRef('d.web_hook_id', '=', 'h.id')
          .orderBy('a.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .selectAll('h')
    .select([
      'last.last_at',
      'last.last_status',
      'last.last_state',
      sql<string | null>`nullif(trim(u.first_name || ' ' || u.last_name), '')`.as('creator'),
      sql<number>`(select count(*) from recruiting.deliveries w where w.web_hook_id = h.id and w.state = 'waiting')`.as('waiting'),
    ])
    .where('h.deleted_at', 'is', null)
    .orderBy('h.id')
  if (id !== undefined) query = query.where('h.id', '=', id)
  return query.execute()
}
