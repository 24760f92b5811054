import { DomainError } from '@orangery/app-kit'
import { recordDecision } from '../decisions/record-decision.ts'
import { after, day, type HiDb, type House } from '../house.ts'
import { reachDueDate, sendInvite } from '../jobs/kinds.ts'
import { setExpiry } from '../links/links.store.ts'
import { refereesOf } from '../referees/referees.store.ts'
import { planReminders } from '../reminders/plan.ts'
import { tell } from '../timeline/timeline.store.ts'
import { lockRequest, type RequestRow, updateRequest } from './requests.store.ts'

const linkOutlives = 60 * day

/** Opens a closed check where it stood: the same links work again, with a new due date and new reminders. Nothing is mailed by it. */
export async function reopen(tx: HiDb, house: House, given: { requestId: number; by: string }): Promise<void> {
  const request = await lockRequest(tx, given.requestId)
  if (!request || request.erased_at) throw new DomainError('request', 'There is no such check any more.', { kind: 'not-found' })
  if (!request.closed_at) throw new DomainError('request-open', 'The check is open already.', { kind: 'conflict' })
  const now = house.clock.now()
  await updateRequest(tx, request.id, { closed_at: null, close_reason: null, close_after: null, last_step_at: now })
  if (request.invited_at === null) {
    await updateRequest(tx, request.id, { state: 'scheduled', invite_at: now })
    await house.queue.add(tx, sendInvite, { requestId: request.id }, { key: String(request.id) })
  } else await extend(tx, house, { request, days: request.terms.dueDays })
  await tell(tx, { requestId: request.id, at: now, text: 'The check was reopened', by: given.by })
  await recordDecision(tx, house, {
    rule: 'Reopen',
    outcome: 'done',
    text: `${given.by} reopened the check.`,
    values: { closedFor: request.close_reason },
    candidateId: request.candidate_id,
    candidateName: request.candidate_name,
    applicationId: request.application_id,
    roleId: request.role_id,
    requestId: request.id,
  })
}

/** A new due date, so many days from now, for the candidate and for everybody who is awaited, with reminders up to it. */
export async function extend(tx: HiDb, house: House, { request, days }: { request: RequestRow; days: number }): Promise<void> {
  const until = after(house.clock.now(), days * day)
  await updateRequest(tx, request.id, { due_at: until, time_wish: null })
  await setExpiry(tx, { kind: 'candidate', subjectId: request.id }, after(until, linkOutlives))
  await house.queue.add(tx, reachDueDate, { requestId: request.id }, { runAt: until, key: String(request.id) })
  if (request.state === 'invited')
    await planReminders(tx, house, {
      requestId: request.id,
      refereeId: null,
      days: request.terms.reminderDays,
      until,
      zone: request.candidate_time_zone,
    })
  for (const referee of await refereesOf(tx, [request.id])) {
    if (referee.state !== 'asked' && referee.state !== 'started') continue
    await setExpiry(tx, { kind: 'referee', subjectId: referee.id }, until)
    if (referee.reminders_stopped) continue
    await planReminders(tx, house, {
      requestId: request.id,
      refereeId: referee.id,
      days: request.terms.reminderDays,
      until,
      zone: referee.time_zone,
    })
  }
}
