// A candidate in two jobs whose roles ask the same: by setting, references are asked for once and serve both. The source's row is always locked
// before those that follow it, so that neither waits for the other.
import { recordDecision } from '../decisions/record-decision.ts'
import type { HiDb, House } from '../house.ts'
import { sendInvite } from '../jobs/kinds.ts'
import { referencesServeAgainLetter } from '../mails/candidate-mails.ts'
import { post } from '../mails/post.ts'
import { refereesOf } from '../referees/referees.store.ts'
import { planReport } from '../reports/plan-report.ts'
import { companyOf } from '../roles/brand.ts'
import { tell } from '../timeline/timeline.store.ts'
import { lockRequest, type RequestRow, requestById, updateRequest } from './requests.store.ts'
import { findSource, lockFollowers } from './reuse.store.ts'
import { isOpen } from './state.ts'

/**
 * Locks the check whose references may serve this one, if there is any. A check that a member began asks anew: that is what it was begun
 * for. Call it before locking `requestId`.
 */
export async function lockSource(tx: HiDb, house: House, requestId: number): Promise<RequestRow | undefined> {
  const request = await requestById(tx, requestId)
  if (!request || request.by_hand) return undefined
  const found = await findSource(tx, request, house.clock.now())
  return found && lockRequest(tx, found.id)
}

/**
 * Takes the references of `source`, or waits for them, instead of inviting. Answers false when they cannot serve: the role needs more answers
 * than were given. Both rows are locked.
 */
export async function reuse(tx: HiDb, house: House, { request, source }: Pair): Promise<boolean> {
  if (source.state !== 'complete') {
    if (!isOpen(source)) return false
    if (request.reused_from === source.id && isOpen(request)) return true
    await updateRequest(tx, request.id, {
      state: 'scheduled',
      reused_from: source.id,
      closed_at: null,
      close_reason: null,
      last_step_at: house.clock.now(),
    })
    await say(tx, house, { request, source }, 'waits')
    return true
  }
  const answered = (await refereesOf(tx, [source.id])).filter(({ state }) => state === 'answered').length
  if (answered < request.terms.minimum) return false
  await takeOver(tx, house, { request, source })
  return true
}

/** The source is complete: those who waited for it have their references, or are invited when there are too few for them. */
export async function serveFollowers(tx: HiDb, house: House, source: RequestRow): Promise<void> {
  for (const request of await lockFollowers(tx, source.id)) {
    if (!isOpen(request) || request.state === 'complete') continue
    if (!(await reuse(tx, house, { request, source }))) await inviteAfterAll(tx, house, request)
  }
}

/** The source ended without a report: those who waited for it are asked themselves. */
export async function releaseFollowers(tx: HiDb, house: House, sourceId: number): Promise<void> {
  for (const request of await lockFollowers(tx, sourceId))
    if (isOpen(request) && request.state !== 'complete') await inviteAfterAll(tx, house, request)
}

interface Pair {
  readonly request: RequestRow
  readonly source: RequestRow
}

async function takeOver(tx: HiDb, house: House, { request, source }: Pair): Promise<void> {
  const now = house.clock.now()
  const change = { state: 'complete', reused_from: source.id, completed_at: now, closed_at: null, close_reason: null } as const
  await updateRequest(tx, request.id, { ...change, last_step_at: now })
  await say(tx, house, { request, source }, 'done')
  await planReport(tx, house, { request: { ...request, ...change }, cause: `reuse:${request.id}:${source.id}`, by: null })
  if (source.candidate_email === null) return
  await post(tx, house, {
    to: { name: request.candidate_name, address: source.candidate_email },
    letter: referencesServeAgainLetter({
      language: request.terms.language,
      firstName: request.candidate_first_name,
      company: await companyOf(house, request),
      jobName: request.job_name,
      sourceJobName: source.job_name,
      recruiter: request.recruiter_name,
    }),
    about: `request:${request.id}`,
    key: `reused:${request.id}:${source.id}`,
  })
}

async function inviteAfterAll(tx: HiDb, house: House, request: RequestRow): Promise<void> {
  await updateRequest(tx, request.id, { reused_from: null })
  await house.queue.add(tx, sendInvite, { requestId: request.id }, { key: String(request.id) })
}

async function say(tx: HiDb, house: House, { request, source }: Pair, outcome: 'done' | 'waits'): Promise<void> {
  const text =
    outcome === 'done'
      ? `The references for ${source.job_name} serve here too, so nobody was asked again.`
      : `References are being asked for ${source.job_name}; they will serve here too, so nobody is asked twice.`
  await tell(tx, { requestId: request.id, at: house.clock.now(), text })
  await recordDecision(tx, house, {
    rule: 'Reuse references',
    outcome,
    text,
    values: { reuseDays: request.terms.reuseDays, questionnaireVersion: request.terms.questionnaireVersion },
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
  })
}
