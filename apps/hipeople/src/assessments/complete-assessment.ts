import { recordDecision } from '../decisions/record-decision.ts'
import type { HiDb, House } from '../house.ts'
import { planAssessmentReport } from '../reports/plan-assessment-report.ts'
import { closeRequest } from '../requests/close.ts'
import { lockRequest, type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { isOpen } from '../requests/state.ts'
import { attemptsOf } from './attempts.store.ts'
import { mailResults } from './mail-results.ts'
import { overallScore } from './overall-score.ts'
import { presentResults } from './present-results.ts'
import { newestAttempts } from './state.ts'

/**
 * After a test is over: is the assessment complete? Then score, report, feed and mails follow, once; with a second attempt, a further version.
 * `dueDateReached` completes it with what there is. A candidate who was rejected meanwhile and allowed to finish is not reported.
 */
export async function considerAssessment(
  tx: HiDb,
  house: House,
  requestId: number,
  { dueDateReached = false } = {},
): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (!request || !isOpen(request) || request.state === 'complete') return
  const attempts = await attemptsOf(tx, [request.id])
  const newest = newestAttempts(attempts)
  const done = newest.filter(({ state }) => state === 'done')
  if (newest.some(({ state }) => state === 'running')) return
  if (request.close_after) return closeRequest(tx, house, { requestId, reason: request.close_after, by: null })
  if (done.length < newest.length && !(dueDateReached && done.length > 0)) return
  await complete(tx, house, request, { done: done.length, of: newest.length, cause: done.map(({ id }) => id).join('-') })
}

async function complete(
  tx: HiDb,
  house: House,
  request: RequestRow,
  { done, of, cause }: { done: number; of: number; cause: string },
): Promise<void> {
  const now = house.clock.now()
  const { score, says } = overallScore(await presentResults(tx, house, request))
  const change = { state: 'complete', completed_at: now, last_step_at: now, score, time_wish: null } as const
  await updateRequest(tx, request.id, change)
  await recordDecision(tx, house, {
    rule: 'Assessment complete',
    outcome: 'done',
    text:
      done === of
        ? `All ${of} tests are over, so the report is made.`
        : `The due date came with ${done} of ${of} tests over, so the report is made.`,
    values: { tests: of, done, score, how: says },
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
  })
  const completed = { ...request, ...change }
  await planAssessmentReport(tx, house, { request: completed, cause: `assessment:${request.id}:${cause}` })
  if (request.terms.assessment.sendResults)
    await mailResults(tx, house, { request: completed, by: 'HiPeople', key: `results:${request.id}:${cause}` })
}
