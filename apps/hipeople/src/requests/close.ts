import { inTransaction } from '@orangery/app-kit'
import { closeAttempts, letFinish } from '../assessments/close-attempts.ts'
import type { CloseReason } from '../contract/index.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { after, type HiDb, type House, minute } from '../house.ts'
import { sayNoLongerNeeded, sendInvite } from '../jobs/kinds.ts'
import { post } from '../mails/post.ts'
import { noLongerNeededLetter } from '../mails/referee-mails.ts'
import { refereesOf } from '../referees/referees.store.ts'
import { isAwaited } from '../referees/state.ts'
import { dropReminders } from '../reminders/plan.ts'
import { companyOf } from '../roles/brand.ts'
import { readSettings } from '../settings/settings.store.ts'
import { tell } from '../timeline/timeline.store.ts'
import { lockApplication, lockRequest, requestsOfApplication, updateRequest } from './requests.store.ts'
import { releaseFollowers } from './reuse.ts'
import { isOpen } from './state.ts'

/** Rejected by a slip and unrejected at once is common, so referees are not told before this. */
const beforeTelling = 60 * minute

const sentences: Partial<Record<CloseReason, string>> = {
  hired: 'The candidate was hired, so the open check was closed. Results so far are kept.',
  rejected: 'The candidate was rejected, so the open check was closed. Results so far are kept.',
  withdrawn: 'The candidate withdrew from the check.',
  expired: 'The due date passed before anything was begun.',
}

/** Hired or rejected: open checks of the application end, and so do reminders. Repeating it changes nothing. */
export async function closeForApplication(
  house: House,
  given: { applicationId: number; reason: 'hired' | 'rejected'; candidateId: number; candidateName: string },
): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await lockApplication(tx, given.applicationId)
    const open = (await requestsOfApplication(tx, given.applicationId)).filter(isOpen)
    for (const { id } of open) {
      const request = await lockRequest(tx, id)
      if (given.reason === 'rejected' && request && (await letFinish(tx, request))) {
        await recordDecision(tx, house, {
          rule: 'May finish',
          outcome: 'waits',
          text: 'The candidate was rejected during a test and may finish it. The check closes then, and nothing is reported.',
          candidateId: given.candidateId,
          candidateName: given.candidateName,
          applicationId: given.applicationId,
          roleId: request.role_id,
          requestId: id,
        })
        continue
      }
      await closeRequest(tx, house, { requestId: id, reason: given.reason, by: null })
    }
    if (open.length > 0) return
    await recordDecision(tx, house, {
      rule: given.reason === 'hired' ? 'Not after hired' : 'Not after rejected',
      outcome: 'skipped',
      text: `The candidate was ${given.reason}; no check was open.`,
      candidateId: given.candidateId,
      candidateName: given.candidateName,
      applicationId: given.applicationId,
    })
  })
}

/** Closes one check; its state stays, so that reopening finds it where it stood. Links answer kindly from now on. */
export async function closeRequest(
  tx: HiDb,
  house: House,
  given: { requestId: number; reason: CloseReason; by: string | null },
): Promise<void> {
  const request = await lockRequest(tx, given.requestId)
  if (!request || !isOpen(request)) return
  const now = house.clock.now()
  await updateRequest(tx, request.id, { closed_at: now, close_reason: given.reason, last_step_at: now })
  const referees = await refereesOf(tx, [request.id])
  const reason = 'The check is closed.'
  await dropReminders(tx, house, { requestId: request.id, refereeId: null, reason })
  for (const { id } of referees) await dropReminders(tx, house, { requestId: request.id, refereeId: id, reason })
  // Only a rejection may be taken back within the wait; then the last look decides anew.
  if (given.reason !== 'rejected') await house.queue.cancel(tx, sendInvite, String(request.id))
  if (referees.some(({ state }) => isAwaited(state)))
    await house.queue.add(
      tx,
      sayNoLongerNeeded,
      { requestId: request.id },
      { runAt: after(now, beforeTelling), key: String(request.id) },
    )
  if (request.module === 'assessment') await closeAttempts(tx, house, request)
  if (request.state !== 'complete') await releaseFollowers(tx, house, request.id)
  const text = sentences[given.reason] ?? `${given.by ?? 'HiPeople'} stopped the check.`
  await tell(tx, { requestId: request.id, at: now, text, by: given.by })
  await recordDecision(tx, house, {
    rule: 'Close',
    outcome: 'done',
    text,
    values: { reason: given.reason, state: request.state },
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
  })
}

/** Tells referees who were still awaited, if the check is still closed. Each is told once per closing. */
export async function tellNoLongerNeeded(house: House, requestId: number): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (!request?.closed_at || request.erased_at) return
    const facts = {
      language: request.terms.language,
      candidateName: request.candidate_name,
      company: await companyOf(house, request),
      keepMonths: (await readSettings(tx)).keepMonths,
    }
    for (const referee of await refereesOf(tx, [request.id]))
      if (isAwaited(referee.state) && referee.email !== null)
        await post(tx, house, {
          to: { name: referee.name, address: referee.email },
          letter: noLongerNeededLetter({ ...facts, name: referee.name }),
          about: `referee:${referee.id}`,
          key: `no-longer-needed:${referee.id}:${request.closed_at.getTime()}`,
        })
  })
}
