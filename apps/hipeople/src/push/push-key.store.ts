import type { Selectable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { PushKeyTable } from '../tables/push-tables.ts'

export type PushKeyRow = Selectable<PushKeyTable>

export async function readPushKey(db: HiDb): Promise<PushKeyRow | undefined> {
  return db.selectFrom('push_key').selectAll().where('id', '=', 1).executeTakeFirst()
}

/** In place of the key before. */
export async function writePushKey(
  tx: HiDb,
  row: Pick<PushKeyRow, 'key_hash' | 'key_sealed' | 'issued_at' | 'issued_by'>,
): Promise<void> {
  const fresh = { ...row, last_called_at: null, last_error: null, last_error_at: null }
  await tx
    .insertInto('push_key')
    .values({ id: 1, ...fresh })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fresh))
    .execute()
}

export async function deletePushKey(tx: HiDb): Promise<void> {
  await tx.deleteFrom('push_key').execute()
}

export async function noteCalled(db: HiDb, at: Date): Promise<void> {
  await db.updateTable('push_key').set({ last_called_at: at }).where('id', '=', 1).execute()
}

export async function notePushError(db: HiDb, { text, at }: { text: string; at: Date }): Promise<void> {
  await db.updateTable('push_key').set({ last_error: text, last_error_at: at }).where('id', '=', 1).execute()
}
