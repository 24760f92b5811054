import type { Selectable } from 'kysely'
import type { RemindWay } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import type { RemindersTable } from '../tables/request-tables.ts'

export type ReminderRow = Selectable<RemindersTable>

/** Whose: the candidate's own when refereeId is null. */
export interface Whose {
  readonly requestId: number
  readonly refereeId: number | null
}

export async function insertReminder(tx: HiDb, row: Whose & { number: number; dueAt: Date }): Promise<number> {
  const { id } = await tx
    .insertInto('reminders')
    .values({
      request_id: row.requestId,
      referee_id: row.refereeId,
      number: row.number,
      due_at: row.dueAt,
      reason: null,
      settled_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function reminderById(db: HiDb, id: number): Promise<ReminderRow | undefined> {
  return db.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function remindersOf(db: HiDb, requestId: number): Promise<ReminderRow[]> {
  return db.selectFrom('reminders').selectAll().where('request_id', '=', requestId).orderBy('due_at').orderBy('id').execute()
}

export async function waitingReminders(db: HiDb, { requestId, refereeId }: Whose): Promise<ReminderRow[]> {
  return db
    .selectFrom('reminders')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('referee_id', refereeId === null ? 'is' : '=', refereeId)
    .where('state', '=', 'waiting')
    .orderBy('due_at')
    .execute()
}

/** When the last reminder to somebody went. */
export async function lastSent(db: HiDb, { requestId, refereeId }: Whose): Promise<Date | undefined> {
  const row = await db
    .selectFrom('reminders')
    .select('settled_at')
    .where('request_id', '=', requestId)
    .where('referee_id', refereeId === null ? 'is' : '=', refereeId)
    .where('state', '=', 'sent')
    .orderBy('settled_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.settled_at ?? undefined
}

export async function settleReminder(
  tx: HiDb,
  id: number,
  settled: { state: 'sent'; way: RemindWay; at: Date } | { state: 'skipped'; reason: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('reminders')
    .set({
      state: settled.state,
      reason: settled.state === 'skipped' ? settled.reason : null,
      way: settled.state === 'sent' ? settled.way : null,
      settled_at: settled.at,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

export async function moveReminder(tx: HiDb, id: number, dueAt: Date): Promise<void> {
  await tx.updateTable('reminders').set({ due_at: dueAt }).where('id', '=', id).execute()
}
