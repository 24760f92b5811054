import type { Selectable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { TimelineTable } from '../tables/request-tables.ts'

export type TimelineRow = Selectable<TimelineTable>

export interface TimelineEntry {
  readonly requestId: number
  readonly refereeId?: number | null
  readonly at: Date
  readonly text: string
  /** What somebody wrote back. */
  readonly quote?: string | null
  readonly by?: string | null
}

/** Tells on the page of a request what happened. */
export async function tell(tx: HiDb, entry: TimelineEntry): Promise<void> {
  await tx
    .insertInto('timeline')
    .values({
      request_id: entry.requestId,
      referee_id: entry.refereeId ?? null,
      at: entry.at,
      text: entry.text,
      quote: entry.quote ?? null,
      by: entry.by ?? null,
    })
    .execute()
}

/** Newest first. */
export async function timelineOf(db: HiDb, requestId: number, limit = 200): Promise<TimelineRow[]> {
  return db.selectFrom('timeline').selectAll().where('request_id', '=', requestId).orderBy('id', 'desc').limit(limit).execute()
}

export async function forgetTimeline(tx: HiDb, requestId: number): Promise<void> {
  await tx.deleteFrom('timeline').where('request_id', '=', requestId).execute()
}

export async function forgetTimelineOfReferee(tx: HiDb, refereeId: number): Promise<void> {
  await tx.deleteFrom('timeline').where('referee_id', '=', refereeId).execute()
}
