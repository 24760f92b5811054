import type { Db } from '@orangery/platform'
import { carriersTables } from '../schema.ts'

/** False when this answer came before; the carrier delivers at least once. */
export async function markHeard(tx: Db, providerId: string, at: Date): Promise<boolean> {
  const row = await carriersTables(tx)
    .insertInto('heard_texts')
    .values({ provider_id: providerId, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('provider_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Undefined when there is such a notice already. */
export async function insertTextNotice(
  tx: Db,
  notice: { fingerprint: string; kind: 'reply' | 'stop' | 'start' | 'failed'; textId: number; text: string; at: Date },
): Promise<number | undefined> {
  const row = await carriersTables(tx)
    .insertInto('text_notices')
    .values({
      fingerprint: notice.fingerprint,
      kind: notice.kind,
      text_id: notice.textId,
      text: notice.text,
      received_at: notice.at,
    })
    .onConflict((conflict) => conflict.columns(['text_id', 'fingerprint']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function readTextNotice(db: Db, id: number) {
  return carriersTables(db)
    .selectFrom('text_notices')
    .innerJoin('texts', 'texts.id', 'text_notices.text_id')
    .selectAll('text_notices')
    .select(['texts.about_app', 'texts.about_ref', 'texts.number'])
    .where('text_notices.id', '=', id)
    .executeTakeFirst()
}
