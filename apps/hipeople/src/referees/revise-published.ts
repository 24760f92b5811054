import type { HiDb, House } from '../house.ts'
import { drawReport, removeFile } from '../jobs/kinds.ts'
import { planReport } from '../reports/plan-report.ts'
import { reportsOf, updateReport } from '../reports/reports.store.ts'
import { considerCompletion } from '../requests/complete.ts'
import { lockFollowers } from '../requests/reuse.store.ts'
import { forgetReferee, type Pair } from './change-referee.ts'
import { refereesOf } from './referees.store.ts'

/** "Forget me", with all that follows from it. `pair` is as it was read under the lock. */
export async function forgetEverywhere(tx: HiDb, house: House, pair: Pair): Promise<void> {
  await forgetReferee(tx, house, pair)
  await revisePublished(tx, house, pair)
  await considerCompletion(tx, house, { requestId: pair.request.id })
}

/**
 * Somebody whose answers stand in reports asks to be forgotten: their words and name are taken out of every version kept here, the files are
 * drawn anew, and a new version follows while others have answered. What the ATS holds stays there.
 */
async function revisePublished(tx: HiDb, house: House, { request, referee }: Pair): Promise<void> {
  if (referee.state !== 'answered') return
  const followers = await lockFollowers(tx, request.id)
  for (const report of await reportsOf(tx, [request.id, ...followers.map(({ id }) => id)])) {
    if (!report.snapshot) continue
    const { snapshot } = report
    const without = {
      ...snapshot,
      questions: snapshot.questions.map((question) => ({
        ...question,
        answers: question.answers.filter(({ refereeId }) => refereeId !== referee.id),
      })),
      referees: snapshot.referees.filter(({ id }) => id !== referee.id),
      signals: snapshot.signals.filter(({ refereeIds }) => !refereeIds.includes(referee.id)),
    }
    await updateReport(tx, report.id, { snapshot: JSON.stringify(without), pdf_key: null, pdf_size: null })
    if (report.pdf_key) await house.queue.add(tx, removeFile, { key: report.pdf_key })
    await house.queue.add(tx, drawReport, { reportId: report.id }, { key: String(report.id) })
  }
  const others = (await refereesOf(tx, [request.id])).filter(({ id, state }) => id !== referee.id && state === 'answered')
  if (request.state === 'complete' && others.length > 0)
    await planReport(tx, house, { request, cause: `forgotten:${referee.id}`, by: null })
}
