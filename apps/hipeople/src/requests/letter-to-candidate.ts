import { attemptsOf } from '../assessments/attempts.store.ts'
import { minutesOf } from '../assessments/minutes.ts'
import { newestAttempts } from '../assessments/state.ts'
import type { HiDb, House } from '../house.ts'
import { assessmentInviteLetter, assessmentReminderLetter } from '../mails/assessment-mails.ts'
import { candidateReminderLetter, inviteLetter } from '../mails/candidate-mails.ts'
import { dayText } from '../mails/dates.ts'
import type { Letter } from '../mails/letter.ts'
import { companyOf } from '../roles/brand.ts'
import { readSettings } from '../settings/settings.store.ts'
import type { RequestRow } from './requests.store.ts'

/** The invite to a check, or the reminder of it, in the words of its module. The request has its due date. */
export async function letterToCandidate(
  db: HiDb,
  house: House,
  { request, url, kind }: { request: RequestRow; url: string; kind: 'invite' | 'reminder' },
): Promise<Letter> {
  const { timeZone } = await readSettings(db)
  const company = await companyOf(house, request)
  const { language } = request.terms
  const dueText = request.due_at ? dayText(request.due_at, request.candidate_time_zone ?? timeZone, language) : ''
  const to = { firstName: request.candidate_first_name, company, jobName: request.job_name, url, dueText }
  if (request.module === 'reference-check') {
    const facts = { ...to, terms: request.terms }
    return kind === 'invite' ? inviteLetter(facts) : candidateReminderLetter(facts)
  }
  const attempts = newestAttempts(await attemptsOf(db, [request.id]))
  const open = attempts.filter(({ state }) => state !== 'done')
  const facts = {
    ...to,
    language,
    roleTitle: request.terms.roleTitle,
    greeting: request.terms.greeting,
    tests: open.length,
    minutes: await minutesOf(db, open, request.extra_time_percent),
  }
  return kind === 'invite'
    ? assessmentInviteLetter(facts)
    : assessmentReminderLetter({ ...facts, begun: attempts.some(({ state }) => state !== 'waiting') })
}
