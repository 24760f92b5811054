import type { Language } from '../contract/index.ts'
import type { Terms } from '../tables/index.ts'
import { mailTexts } from '../texts/mails/index.ts'
import { wantedIn } from '../texts/words/index.ts'
import { type Letter, letter } from './letter.ts'

interface ToCandidate {
  readonly firstName: string
  readonly company: string
  readonly terms: Terms
  readonly jobName: string
  readonly url: string
}

/** What every letter about references holds, in the language of the check. */
function frame(language: Language, { firstName, company }: Pick<ToCandidate, 'firstName' | 'company'>) {
  const { hello, candidate } = mailTexts[language]
  return { language, greeting: hello(firstName), footer: candidate.why(company) }
}

export function inviteLetter(to: ToCandidate & { dueText: string }): Letter {
  const { language, roleTitle, greeting } = to.terms
  const texts = mailTexts[language].candidate
  return letter({
    ...frame(language, to),
    subject: texts.inviteSubject(to.company, roleTitle),
    paragraphs: [
      ...(greeting ? [greeting] : []),
      texts.invite(to.jobName, to.company, wantedIn(language, to.terms)),
      texts.time(to.dueText),
    ],
    button: { label: texts.button, url: to.url },
  })
}

export function candidateReminderLetter(to: ToCandidate & { dueText: string }): Letter {
  const { language, roleTitle } = to.terms
  const texts = mailTexts[language].candidate
  return letter({
    ...frame(language, to),
    subject: texts.reminderSubject(roleTitle, to.company),
    paragraphs: [texts.reminder(to.company, wantedIn(language, to.terms), to.dueText)],
    button: { label: texts.button, url: to.url },
  })
}

/** Somebody cannot be a referee after all; the candidate is asked for another one, or for a working address. No name: they are forgotten. */
export function anotherRefereeLetter(to: ToCandidate & { refereeName: string | null; isAddress: boolean }): Letter {
  const { language, roleTitle } = to.terms
  const texts = mailTexts[language].candidate
  const name = to.refereeName ?? texts.oneOfThem
  return letter({
    ...frame(language, to),
    subject: to.isAddress ? texts.bouncedSubject(name) : texts.anotherSubject(roleTitle),
    paragraphs: [to.isAddress ? texts.bounced(name) : texts.another(name)],
    button: { label: to.isAddress ? texts.correct : texts.nameAnother, url: to.url },
  })
}

/** Nothing to do for the candidate: the references given for one job serve another. */
export function referencesServeAgainLetter(to: {
  readonly language: Language
  readonly firstName: string
  readonly company: string
  readonly jobName: string
  readonly sourceJobName: string
  readonly recruiter: string | null
}): Letter {
  const texts = mailTexts[to.language].candidate
  return letter({
    ...frame(to.language, to),
    subject: texts.againSubject(to.company, to.jobName),
    paragraphs: [texts.again(to.jobName, to.company, to.sourceJobName), texts.againNot(to.recruiter ?? texts.recruiter)],
  })
}
