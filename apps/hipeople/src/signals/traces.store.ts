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

/** How many other candidates of the role sent pages of an assessment from the same browser, or the same network. */
export async function otherCandidatesAt(
  db: HiDb,
  given: { requestId: number; candidateId: number; roleId: number },
): Promise<{ browser: number; network: number }> {
  const rows = await db
    .selectFrom('traces as mine')
    .innerJoin('traces as theirs', (join) =>
      join.on(({ or, eb }) =>
        or([
          eb('theirs.network_hash', '=', eb.ref('mine.network_hash')),
          eb('theirs.browser_hash', '=', eb.ref('mine.browser_hash')),
        ]),
      ),
    )
    .innerJoin('requests', 'requests.id', 'theirs.request_id')
    .select(['requests.candidate_id', 'theirs.browser_hash', 'mine.browser_hash as my_browser'])
    .where('mine.request_id', '=', given.requestId)
    .where('mine.referee_id', 'is', null)
    .where('theirs.referee_id', 'is', null)
    .where('requests.module', '=', 'assessment')
    .where('requests.role_id', '=', given.roleId)
    .where('requests.candidate_id', '<>', given.candidateId)
    .limit(1000)
    .execute()
  const same = rows.filter(({ browser_hash, my_browser }) => browser_hash !== null && browser_hash === my_browser)
  return {
    browser: new Set(same.map(({ candidate_id }) => candidate_id)).size,
    network: new Set(rows.map(({ candidate_id }) => candidate_id)).size,
  }
}
