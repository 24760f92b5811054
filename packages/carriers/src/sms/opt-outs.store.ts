import type { Db } from '@orangery/platform'
import { carriersTables } from '../schema.ts'

export async function isOptedOut(db: Db, numberHash: string): Promise<boolean> {
  const row = await carriersTables(db).selectFrom('opt_outs').select('at').where('number_hash', '=', numberHash).executeTakeFirst()
  return row !== undefined
}

export async function insertOptOut(tx: Db, numberHash: string, at: Date): Promise<void> {
  await carriersTables(tx)
    .insertInto('opt_outs')
    .values({ number_hash: numberHash, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** True when there was one. */
export async function deleteOptOut(tx: Db, numberHash: string): Promise<boolean> {
  const gone = await carriersTables(tx).deleteFrom('opt_outs').where('number_hash', '=', numberHash).executeTakeFirst()
  return Number(gone.numDeletedRows) > 0
}
