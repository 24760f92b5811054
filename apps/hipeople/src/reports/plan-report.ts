import { answersOf } from '../answers/answers.store.ts'
import type { HiDb, House } from '../house.ts'
import { drawReport } from '../jobs/kinds.ts'
import { refereesOf } from '../referees/referees.store.ts'
import { wasAsked } from '../referees/state.ts'
import { dropReminders } from '../reminders/plan.ts'
import { type RequestRow, requestById } from '../requests/requests.store.ts'
import { lockFollowers } from '../requests/reuse.store.ts'
import { signalsOf } from '../signals/signals-of.ts'
import { tell } from '../timeline/timeline.store.ts'
import { insertReport, reportsOf } from './reports.store.ts'
import { snapshotOf } from './snapshot.ts'

/**
 * Freezes what a report says and leaves the drawing to a job. The caller holds the request's row, so versions have no gaps; the same cause
 * makes one version. Checks that reuse these references get the same version of their own.
 */
export async function planReport(
  tx: HiDb,
  house: House,
  { request, cause, by }: { request: RequestRow; cause: string; by: string | null },
): Promise<void> {
  const source = request.reused_from === null ? request : ((await requestById(tx, request.reused_from)) ?? request)
  const referees = await refereesOf(tx, [source.id])
  const version = (await reportsOf(tx, [request.id])).length + 1
  const madeAt = house.clock.now()
  const snapshot = snapshotOf({
    request,
    source,
    referees,
    answers: await answersOf(
      tx,
      referees.map(({ id }) => id),
    ),
    signals: await signalsOf(tx, source, referees),
    company: await house.organization(),
    version,
    madeAt,
    finalisedBy: by,
  })
  const report = await insertReport(tx, {
    request_id: request.id,
    version,
    cause,
    snapshot: JSON.stringify(snapshot),
    pdf_key: null,
    pdf_size: null,
    made_at: madeAt,
  })
  if (!report) return
  for (const { id } of referees.filter(({ state }) => wasAsked(state)))
    await dropReminders(tx, house, { requestId: request.id, refereeId: id, reason: 'The report is made.' })
  await dropReminders(tx, house, { requestId: request.id, refereeId: null, reason: 'The report is made.' })
  await house.queue.add(tx, drawReport, { reportId: report.id }, { key: String(report.id) })
  await tell(tx, { requestId: request.id, at: madeAt, text: `Report version ${version} was made`, by })
  for (const follower of await lockFollowers(tx, request.id))
    if (follower.state === 'complete' && follower.erased_at === null)
      await planReport(tx, house, { request: follower, cause: `${cause}:for:${follower.id}`, by })
}
