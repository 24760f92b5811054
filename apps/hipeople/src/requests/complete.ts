import { DomainError } from '@orangery/app-kit'
import { recordDecision } from '../decisions/record-decision.ts'
import type { HiDb, House } from '../house.ts'
import { refereesOf } from '../referees/referees.store.ts'
import { planReport } from '../reports/plan-report.ts'
import { judgeCompletion } from './judge-completion.ts'
import { lockRequest, type RequestRow, updateRequest } from './requests.store.ts'
import { serveFollowers } from './reuse.ts'
import { isOpen } from './state.ts'

/**
 * After an answer, a refusal or the due date: is the report due? Afterwards every further answer makes a new version. `late` is the
 * referee whose answer came in.
 */
export async function considerCompletion(
  tx: HiDb,
  house: House,
  given: { requestId: number; late?: number; dueDateReached?: boolean },
): Promise<void> {
  const request = await lockRequest(tx, given.requestId)
  if (!request || !isOpen(request)) return
  if (request.state === 'complete') {
    if (given.late !== undefined) await planReport(tx, house, { request, cause: `late:${given.late}`, by: null })
    return
  }
  const referees = await refereesOf(tx, [request.id])
  const judged = judgeCompletion({
    rule: request.terms.finalise,
    wanted: request.terms.wanted,
    minimum: request.terms.minimum,
    namedAll: request.fewer_reason !== null,
    referees: referees.map(({ state }) => state),
    dueDateReached: given.dueDateReached ?? (request.due_at !== null && request.due_at <= house.clock.now()),
  })
  if (!judged.complete) return
  await complete(tx, house, { request, cause: `complete:${request.id}`, by: null, text: judged.text })
}

/** "Finalise": the report now, from the answers there are. Below the minimum it wants to be confirmed. */
export async function finalise(
  tx: HiDb,
  house: House,
  given: { requestId: number; by: string; belowMinimum: boolean },
): Promise<void> {
  const request = await lockRequest(tx, given.requestId)
  if (!request || request.erased_at) throw new DomainError('request', 'There is no such check any more.', { kind: 'not-found' })
  const answered = (await refereesOf(tx, [request.id])).filter(({ state }) => state === 'answered').length
  if (answered === 0)
    throw new DomainError('no-answers', 'Nobody has answered yet, so there is nothing to report.', { kind: 'conflict' })
  if (request.state === 'complete')
    throw new DomainError('complete', 'The report was made. A further answer makes a new version by itself.', { kind: 'conflict' })
  if (answered < request.terms.minimum && !given.belowMinimum)
    throw new DomainError(
      'below-minimum',
      `${answered} of at least ${request.terms.minimum} have answered. Confirm that the report is made all the same.`,
      { kind: 'conflict' },
    )
  const text = `${given.by} finalised with ${answered} answered, minimum ${request.terms.minimum}.`
  await complete(tx, house, { request, cause: `complete:${request.id}`, by: given.by, text })
}

async function complete(
  tx: HiDb,
  house: House,
  given: { request: RequestRow; cause: string; by: string | null; text: string },
): Promise<void> {
  const { request } = given
  const now = house.clock.now()
  await updateRequest(tx, request.id, { state: 'complete', completed_at: now, last_step_at: now })
  await recordDecision(tx, house, {
    rule: 'Finalise',
    outcome: 'done',
    text: given.text,
    values: { rule: request.terms.finalise, minimum: request.terms.minimum, wanted: request.terms.wanted },
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
  })
  const done = { ...request, state: 'complete', completed_at: now } as const
  await planReport(tx, house, { request: done, cause: given.cause, by: given.by })
  await serveFollowers(tx, house, done)
}
