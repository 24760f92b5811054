import type { HiDb } from '../house.ts'

export interface DigestItem {
  readonly accountId: number
  readonly requestId: number
  readonly cause: string
  readonly text: string
  readonly at: Date
}

export async function insertDigestItem(tx: HiDb, item: DigestItem): Promise<void> {
  await tx
    .insertInto('digest_items')
    .values({
      account_id: item.accountId,
      request_id: item.requestId,
      cause: item.cause,
      text: item.text,
      at: item.at,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Locked until the transaction ends, so that two digests never tell the same. */
export async function waitingDigestItems(tx: HiDb, accountId: number) {
  return tx
    .selectFrom('digest_items')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('sent_at', 'is', null)
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .execute()
}

export async function accountsWithDigest(db: HiDb): Promise<number[]> {
  const rows = await db.selectFrom('digest_items').select('account_id').distinct().where('sent_at', 'is', null).execute()
  return rows.map((row) => row.account_id)
}

export async function markDigestSent(tx: HiDb, ids: readonly number[], at: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('digest_items')
    .set({ sent_at: at })
    .where('id', 'in', [...ids])
    .execute()
}

export async function deleteDigestItems(tx: HiDb, requestId: number): Promise<void> {
  await tx.deleteFrom('digest_items').where('request_id', '=', requestId).execute()
}
