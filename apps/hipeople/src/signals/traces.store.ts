import type { Selectable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { TracesTable } from '../tables/request-tables.ts'

export type TraceRow = Selectable<TracesTable>

export interface NewTrace {
  readonly requestId: number
  /** Null: the candidate. */
  readonly refereeId: number | null
  readonly networkHash: string
  readonly browserHash: string | null
  readonly at: Date
}

/** The same place twice is kept once. */
export async function insertTrace(tx: HiDb, trace: NewTrace): Promise<void> {
  await tx
    .insertInto('traces')
    .values({
      request_id: trace.requestId,
      referee_id: trace.refereeId,
      network_hash: trace.networkHash,
      browser_hash: trace.browserHash,
      at: trace.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function tracesOf(db: HiDb, requestId: number): Promise<TraceRow[]> {
  return db.selectFrom('traces').selectAll().where('request_id', '=', requestId).orderBy('id').execute()
}

export async function deleteTraces(tx: HiDb, filter: { requestId: number; refereeId?: number }): Promise<void> {
  let query = tx.deleteFrom('traces').where('request_id', '=', filter.requestId)
  if (filter.refereeId !== undefined) query = query.where('referee_id', '=', filter.refereeId)
  await query.execute()
}
