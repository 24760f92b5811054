import type { Selectable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { LinkedinAttemptsTable, LinkedinTable } from '../tables/linkedin-tables.ts'

export type LinkedinRow = Selectable<LinkedinTable>
export type AttemptRow = Selectable<LinkedinAttemptsTable>

export async function readLinkedin(db: HiDb): Promise<LinkedinRow | undefined> {
  return db.selectFrom('linkedin').selectAll().where('id', '=', 1).executeTakeFirst()
}

/** In place of what was set before, and not yet tested. */
export async function writeLinkedin(
  tx: HiDb,
  row: Pick<LinkedinRow, 'kind' | 'client_id' | 'secret_sealed' | 'set_at' | 'set_by'>,
): Promise<void> {
  const untested = { tested_at: null, test_ok: null, test_text: null }
  await tx
    .insertInto('linkedin')
    .values({ id: 1, ...row, ...untested })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, ...untested }))
    .execute()
}

/** Of this client; an answer about one that was replaced meanwhile is dropped. */
export async function noteTest(db: HiDb, row: LinkedinRow, test: { at: Date; ok: boolean; text: string }): Promise<void> {
  await db
    .updateTable('linkedin')
    .set({ tested_at: test.at, test_ok: test.ok, test_text: test.text })
    .where('secret_sealed', '=', row.secret_sealed)
    .execute()
}

export async function deleteLinkedin(tx: HiDb): Promise<void> {
  await tx.deleteFrom('linkedin').execute()
}

export async function insertAttempt(tx: HiDb, row: AttemptRow): Promise<void> {
  await tx.insertInto('linkedin_attempts').values(row).execute()
}

/** Whoever deletes the row has it; a second one finds nothing. */
export async function takeAttempt(db: HiDb, stateHash: string): Promise<AttemptRow | undefined> {
  return db.deleteFrom('linkedin_attempts').where('state_hash', '=', stateHash).returningAll().executeTakeFirst()
}

/** Those of a referee, and everybody's that ran out. */
export async function dropAttempts(tx: HiDb, { refereeId, now }: { refereeId: number; now: Date }): Promise<void> {
  await tx
    .deleteFrom('linkedin_attempts')
    .where((row) => row.or([row('referee_id', '=', refereeId), row('expires_at', '<=', now)]))
    .execute()
}
