import type { Insertable, Selectable, Updateable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { RefereesTable } from '../tables/request-tables.ts'

export type RefereeRow = Selectable<RefereesTable>

export async function insertReferee(tx: HiDb, row: Insertable<RefereesTable>): Promise<number> {
  const { id } = await tx.insertInto('referees').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateReferee(tx: HiDb, id: number, change: Updateable<RefereesTable>): Promise<void> {
  await tx.updateTable('referees').set(change).where('id', '=', id).execute()
}

export async function refereeById(db: HiDb, id: number): Promise<RefereeRow | undefined> {
  return db.selectFrom('referees').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Lock the request before. */
export async function lockReferee(tx: HiDb, id: number): Promise<RefereeRow | undefined> {
  return tx.selectFrom('referees').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function refereesOf(db: HiDb, requestIds: readonly number[]): Promise<RefereeRow[]> {
  if (requestIds.length === 0) return []
  return db
    .selectFrom('referees')
    .selectAll()
    .where('request_id', 'in', [...requestIds])
    .orderBy('id')
    .execute()
}

/** Only people who were never asked are taken off the list. */
export async function deleteNamed(tx: HiDb, id: number): Promise<void> {
  await tx.deleteFrom('referees').where('id', '=', id).where('state', '=', 'named').execute()
}

/** Of an address or a number. */
export async function isSuppressed(db: HiDb, emailHash: string): Promise<boolean> {
  const row = await db.selectFrom('suppressed').select('at').where('email_hash', '=', emailHash).executeTakeFirst()
  return row !== undefined
}

export async function suppress(tx: HiDb, emailHash: string, at: Date): Promise<void> {
  await tx
    .insertInto('suppressed')
    .values({ email_hash: emailHash, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertConsent(
  tx: HiDb,
  consent: { requestId: number; refereeId: number; statement: string; version: number; at: Date; channel: string },
): Promise<void> {
  await tx
    .insertInto('consents')
    .values({
      request_id: consent.requestId,
      referee_id: consent.refereeId,
      statement: consent.statement,
      statement_version: consent.version,
      given_at: consent.at,
      channel: consent.channel,
    })
    .execute()
}

/** Whether the candidate confirmed that this person agrees to be contacted. */
export async function hasConsent(db: HiDb, refereeId: number): Promise<boolean> {
  const row = await db.selectFrom('consents').select('id').where('referee_id', '=', refereeId).limit(1).executeTakeFirst()
  return row !== undefined
}

export async function consentsOf(db: HiDb, requestId: number) {
  return db.selectFrom('consents').selectAll().where('request_id', '=', requestId).orderBy('id').execute()
}
