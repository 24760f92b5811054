import { PhoneNumberError, parsePhone } from '@orangery/carriers'
import { type RemindWay, remindWays } from '../contract/index.ts'
import { numberHash } from '../hashes.ts'
import { after, day, type HiDb, type House, hour } from '../house.ts'
import { mailableLink } from '../links/links.ts'
import { oneLine } from '../mails/letter.ts'
import { postSms } from '../mails/post.ts'
import { nextDaytime } from '../reminders/daytime.ts'
import { daytimeOf } from '../reminders/plan.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { companyOf } from '../roles/brand.ts'
import { readSettings } from '../settings/settings.store.ts'
import { mailTexts } from '../texts/mails/index.ts'
import { hasConsent, isSuppressed, type RefereeRow, updateReferee } from './referees.store.ts'

/** A reminder that the carrier could not take by then would ring in the evening. */
const goodFor = 2 * hour

/**
 * Sends an SMS beside a mail that goes again, if the settings and the person allow it: a number that takes SMS, the candidate's confirmation,
 * no STOP, and daytime where the person is. Answers by which ways the two went. The same key sends once.
 */
export async function textReferee(
  tx: HiDb,
  house: House,
  { request, referee, key }: { request: RequestRow; referee: RefereeRow; key: string },
): Promise<RemindWay> {
  const number = smsNumber(referee.phone)
  if (!number || referee.sms_stopped || (await readSettings(tx)).remindBy !== 'mail-and-sms') return 'mail'
  const now = house.clock.now()
  if (nextDaytime(now, await daytimeOf(tx, referee.time_zone)) > now) return 'mail'
  if (!(await hasConsent(tx, referee.id)) || (await isSuppressed(tx, numberHash(house, number)))) return 'mail'
  const hindrance = await house.sms.hindrance(tx, number)
  if (hindrance === 'opted-out') await updateReferee(tx, referee.id, { sms_note: 'Stopped SMS by answering STOP' })
  if (hindrance) return 'mail'
  const { url } = await mailableLink(tx, house, {
    kind: 'referee',
    subjectId: referee.id,
    expiresAt: after(now, day),
    by: 'HiPeople',
    keep: true,
  })
  const texts = mailTexts[request.terms.language].referee
  const asks = texts.sms(short(await companyOf(house, request)), short(request.candidate_name))
  await postSms(tx, house, {
    to: number,
    text: `${plainSpaces(asks)} ${url}\n${texts.smsStop}`,
    goodUntil: after(now, goodFor),
    about: `referee:${referee.id}`,
    key,
  })
  if (referee.sms_note !== null) await updateReferee(tx, referee.id, { sms_note: null })
  return 'mail-and-sms'
}

/** The number as the carrier takes it; undefined when there is none, or one that only rings. */
export function smsNumber(phone: string | null): string | undefined {
  if (phone === null) return undefined
  try {
    const { e164, takesSms } = parsePhone('phone', phone)
    return takesSms ? e164 : undefined
  } catch (error) {
    if (error instanceof PhoneNumberError) return undefined
    throw error
  }
}

/** Inside of a sentence. */
export function wayText(way: RemindWay): string {
  return remindWays[way].replace('E-', 'e-')
}

/** A space that may not break is no character of SMS, and would make three of one. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** Each segment is paid for. */
function short(name: string): string {
  const line = oneLine(name)
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line
}
