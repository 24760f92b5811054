import { after, day, type HiDb, type House } from '../house.ts'
import { sendReminder } from '../jobs/kinds.ts'
import { readSettings } from '../settings/settings.store.ts'
import { type Daytime, daysLater, nextDaytime } from './daytime.ts'
import { insertReminder, moveReminder, settleReminder, type Whose, waitingReminders } from './reminders.store.ts'

/** Closer together than this, two reminders would be one too many. */
export const apart = 20 * 3_600_000

/** When reminders go: so many days after the start, in the person's daytime, none at or after the due date, no two on top of each other. */
export function reminderTimes(given: { from: Date; days: readonly number[]; until: Date; daytime: Daytime }): Date[] {
  const times: Date[] = []
  for (const count of given.days) {
    const last = times.at(-1)
    const wanted = daysLater(given.from, count, given.daytime.zone)
    const earliest = last && wanted.getTime() - last.getTime() < apart ? after(last, apart) : wanted
    const time = nextDaytime(earliest, given.daytime)
    if (time < given.until) times.push(time)
  }
  return times
}

/** The daytime of a person: their own zone, or the organisation's when it is not known. */
export async function daytimeOf(db: HiDb, zone: string | null): Promise<Daytime> {
  const settings = await readSettings(db)
  return {
    zone: zone ?? settings.timeZone,
    fromHour: settings.fromHour,
    toHour: settings.toHour,
    weekends: settings.weekends,
    holidays: settings.holidays,
  }
}

/** Plans the reminders of one person anew; those that waited are dropped. */
export async function planReminders(
  tx: HiDb,
  house: House,
  given: Whose & { days: readonly number[]; until: Date; zone: string | null },
): Promise<void> {
  await dropReminders(tx, house, { ...given, reason: 'A newer schedule took its place.' })
  const from = house.clock.now()
  const times = reminderTimes({ from, days: given.days, until: given.until, daytime: await daytimeOf(tx, given.zone) })
  for (const [index, dueAt] of times.entries()) {
    const id = await insertReminder(tx, { requestId: given.requestId, refereeId: given.refereeId, number: index + 1, dueAt })
    await house.queue.add(tx, sendReminder, { reminderId: id }, { runAt: dueAt, key: String(id) })
  }
}

/** Takes waiting reminders of one person back, with the reason that the page shows. */
export async function dropReminders(tx: HiDb, house: House, whose: Whose & { reason: string }): Promise<void> {
  for (const { id } of await waitingReminders(tx, whose)) {
    await settleReminder(tx, id, { state: 'skipped', reason: whose.reason, at: house.clock.now() })
    await house.queue.cancel(tx, sendReminder, String(id))
  }
}

/** Somebody is away: what waits goes so many days later at the earliest. */
export async function postponeReminders(
  tx: HiDb,
  house: House,
  whose: Whose & { days: number; zone: string | null },
): Promise<void> {
  const earliest = after(house.clock.now(), whose.days * day)
  const daytime = await daytimeOf(tx, whose.zone)
  let next = earliest
  for (const { id, due_at } of await waitingReminders(tx, whose)) {
    if (due_at >= next) break
    const dueAt = nextDaytime(next, daytime)
    await moveReminder(tx, id, dueAt)
    await house.queue.add(tx, sendReminder, { reminderId: id }, { runAt: dueAt, key: String(id) })
    next = after(dueAt, apart)
  }
}
