import type { RemindWay } from '../contract/index.ts'
import { after, day, type HiDb, type House } from '../house.ts'
import { setExpiry } from '../links/links.store.ts'
import { mailableLink } from '../links/links.ts'
import { dayText } from '../mails/dates.ts'
import { post } from '../mails/post.ts'
import { refereeLetter, refereeReminderLetter } from '../mails/referee-mails.ts'
import { minutesFor } from '../questionnaires/minutes.ts'
import { planReminders } from '../reminders/plan.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { companyOf } from '../roles/brand.ts'
import { readSettings } from '../settings/settings.store.ts'
import { readersText } from './readers.ts'
import type { RefereeRow } from './referees.store.ts'
import { textReferee } from './text-referee.ts'

interface Writing {
  readonly request: RequestRow
  readonly referee: RefereeRow
  /** From the cause; the same key writes once. */
  readonly key: string
}

/** Asks a referee, with a link that is good until the due date, and plans the reminders. Answers the due date. */
export async function writeInvite(tx: HiDb, house: House, { request, referee, key }: Writing): Promise<Date> {
  const dueAt = after(house.clock.now(), request.terms.dueDays * day)
  const link = { kind: 'referee', subjectId: referee.id, expiresAt: dueAt, by: 'HiPeople', keep: true } as const
  const { url } = await mailableLink(tx, house, link)
  await setExpiry(tx, link, dueAt)
  const facts = await factsFor(tx, house, { request, referee, url, dueAt })
  await post(tx, house, {
    to: { name: referee.name, address: referee.email ?? '' },
    letter: refereeLetter(facts),
    about: `referee:${referee.id}`,
    key,
  })
  if (!referee.reminders_stopped)
    await planReminders(tx, house, {
      requestId: request.id,
      refereeId: referee.id,
      days: request.terms.reminderDays,
      until: dueAt,
      zone: referee.time_zone,
    })
  return dueAt
}

/** The same link goes again; it must still be open. Answers by which ways it went. */
export async function writeReminder(tx: HiDb, house: House, { request, referee, key }: Writing): Promise<RemindWay> {
  const dueAt = after(house.clock.now(), day)
  const { row, url } = await mailableLink(tx, house, {
    kind: 'referee',
    subjectId: referee.id,
    expiresAt: dueAt,
    by: 'HiPeople',
    keep: true,
  })
  const facts = await factsFor(tx, house, { request, referee, url, dueAt: row.expires_at })
  await post(tx, house, {
    to: { name: referee.name, address: referee.email ?? '' },
    letter: refereeReminderLetter({ ...facts, started: referee.state === 'started' }),
    about: `referee:${referee.id}`,
    key,
  })
  return textReferee(tx, house, { request, referee, key })
}

async function factsFor(
  tx: HiDb,
  house: House,
  { request, referee, url, dueAt }: { request: RequestRow; referee: RefereeRow; url: string; dueAt: Date },
) {
  const settings = await readSettings(tx)
  const { language } = request.terms
  return {
    name: referee.name,
    candidateName: request.candidate_name,
    candidateFirstName: request.candidate_first_name,
    company: await companyOf(house, request),
    jobName: request.job_name,
    terms: request.terms,
    minutes: minutesFor(request.terms.questions),
    dueText: dayText(dueAt, referee.time_zone ?? settings.timeZone, language),
    message: referee.message,
    url,
    readers: await readersText(tx, house, { request, language }),
  }
}
