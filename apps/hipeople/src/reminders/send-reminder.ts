import { inTransaction, RetryLater } from '@orangery/app-kit'
import { after, type HiDb, type House } from '../house.ts'
import { mailableLink } from '../links/links.ts'
import { post } from '../mails/post.ts'
import { type RefereeRow, refereeById } from '../referees/referees.store.ts'
import { wayText } from '../referees/text-referee.ts'
import { writeReminder } from '../referees/write-to-referee.ts'
import { letterToCandidate } from '../requests/letter-to-candidate.ts'
import { lockRequest, type RequestRow } from '../requests/requests.store.ts'
import { isOpen } from '../requests/state.ts'
import { tell } from '../timeline/timeline.store.ts'
import { nextDaytime } from './daytime.ts'
import { apart, daytimeOf } from './plan.ts'
import { lastSent, moveReminder, type ReminderRow, reminderById, settleReminder } from './reminders.store.ts'

/**
 * Sends one reminder if it still makes sense, and keeps why when it does not. The state is looked at under the lock of the request, so none
 * goes after an answer; the reminder is settled in the same transaction, so a second run does nothing.
 */
export async function remind(house: House, reminderId: number): Promise<void> {
  const known = await reminderById(house.db, reminderId)
  if (!known) return
  const later = await inTransaction(house.db, async (tx): Promise<Date | undefined> => {
    const request = await lockRequest(tx, known.request_id)
    const reminder = await reminderById(tx, reminderId)
    if (!request || reminder?.state !== 'waiting') return undefined
    const referee = reminder.referee_id === null ? undefined : await refereeById(tx, reminder.referee_id)
    const at = house.clock.now()
    const whose = { requestId: request.id, refereeId: reminder.referee_id }
    const last = await lastSent(tx, whose)
    const reason = last && at < after(last, apart) ? 'A reminder went a moment ago.' : hindrance(request, reminder, referee)
    if (reason) {
      await settleReminder(tx, reminder.id, { state: 'skipped', reason, at })
      return undefined
    }
    // A worker that was down for a while finds reminders due at night.
    const allowed = nextDaytime(at, await daytimeOf(tx, referee ? referee.time_zone : request.candidate_time_zone))
    if (allowed > at) {
      await moveReminder(tx, reminder.id, allowed)
      return allowed
    }
    const key = `reminder:${reminder.id}`
    const way = referee
      ? await writeReminder(tx, house, { request, referee, key })
      : await remindCandidate(tx, house, { request, key })
    await settleReminder(tx, reminder.id, { state: 'sent', way, at })
    await tell(tx, {
      requestId: request.id,
      refereeId: referee?.id ?? null,
      at,
      text: `Reminder ${reminder.number} sent to ${referee?.name ?? request.candidate_name} by ${wayText(way)}`,
    })
    return undefined
  })
  if (later) throw new RetryLater(later, 'outside of the daytime')
}

function hindrance(request: RequestRow, reminder: ReminderRow, referee: RefereeRow | undefined): string | null {
  if (!isOpen(request)) return 'The check is closed.'
  if (request.state === 'complete') return 'The report is made.'
  if (reminder.referee_id === null && request.time_wish !== null) return 'The candidate asked for more time.'
  if (request.module === 'assessment') return null
  if (reminder.referee_id === null) return request.state === 'invited' ? null : 'The referees were named.'
  if (!referee?.email) return 'There is no address.'
  if (referee.reminders_stopped) return 'Reminders were stopped.'
  return referee.state === 'asked' || referee.state === 'started' ? null : 'Nothing is awaited any more.'
}

async function remindCandidate(tx: HiDb, house: House, { request, key }: { request: RequestRow; key: string }): Promise<'mail'> {
  if (!request.candidate_email || !request.due_at) return 'mail'
  const { url } = await mailableLink(tx, house, {
    kind: 'candidate',
    subjectId: request.id,
    expiresAt: request.due_at,
    by: 'HiPeople',
    keep: true,
  })
  await post(tx, house, {
    to: { name: request.candidate_name, address: request.candidate_email },
    letter: await letterToCandidate(tx, house, { request, url, kind: 'reminder' }),
    about: `request:${request.id}`,
    key,
  })
  return 'mail'
}
