import { overallScore } from '../assessments/overall-score.ts'
import { presentResults } from '../assessments/present-results.ts'
import type { AssessmentSnapshot } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { drawReport } from '../jobs/kinds.ts'
import { dropReminders } from '../reminders/plan.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { tell } from '../timeline/timeline.store.ts'
import { insertReport, reportsOf } from './reports.store.ts'

/** Freezes what the report on an assessment says, and leaves the drawing to a job. The same cause makes one version. */
export async function planAssessmentReport(
  tx: HiDb,
  house: House,
  { request, cause }: { request: RequestRow; cause: string },
): Promise<void> {
  const version = (await reportsOf(tx, [request.id])).length + 1
  const madeAt = house.clock.now()
  const results = await presentResults(tx, house, request)
  const { score, says } = overallScore(results)
  const assessment: AssessmentSnapshot = {
    candidateName: request.candidate_name,
    roleTitle: request.terms.roleTitle,
    jobName: request.job_name,
    company: await house.organization(),
    madeAt: madeAt.toISOString(),
    version,
    score,
    scoreSays: says,
    extraTimePercent: request.extra_time_percent,
    results,
  }
  const report = await insertReport(tx, {
    request_id: request.id,
    version,
    cause,
    snapshot: JSON.stringify(null),
    assessment: JSON.stringify(assessment),
    pdf_key: null,
    pdf_size: null,
    made_at: madeAt,
  })
  if (!report) return
  await dropReminders(tx, house, { requestId: request.id, refereeId: null, reason: 'The tests are over.' })
  await house.queue.add(tx, drawReport, { reportId: report.id }, { key: String(report.id) })
  await tell(tx, { requestId: request.id, at: madeAt, text: `Report version ${version} was made` })
}
