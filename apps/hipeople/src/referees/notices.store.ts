import type { HiDb } from '../house.ts'

/** False when this notice of the SMS carrier was acted upon before. */
export async function markSmsNoticeHandled(tx: HiDb, noticeId: number, at: Date): Promise<boolean> {
  const result = await tx
    .insertInto('handled_sms_notices')
    .values({ notice_id: noticeId, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

/** False when this notice was acted upon before. */
export async function markNoticeHandled(tx: HiDb, noticeId: number, at: Date): Promise<boolean> {
  const result = await tx
    .insertInto('handled_notices')
    .values({ notice_id: noticeId, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}
