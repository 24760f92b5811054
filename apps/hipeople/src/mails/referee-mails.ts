import type { Language } from '../contract/index.ts'
import type { Terms } from '../tables/index.ts'
import { mailTexts } from '../texts/mails/index.ts'
import { wordTexts } from '../texts/words/index.ts'
import { type Letter, letter } from './letter.ts'

interface ToReferee {
  readonly name: string
  readonly candidateName: string
  readonly candidateFirstName: string
  readonly company: string
  readonly jobName: string
  readonly terms: Terms
  readonly minutes: number
  readonly dueText: string
  /** Written by the candidate; may be empty. */
  readonly message: string
  readonly url: string
  /** Names of those who read the answers. */
  readonly readers: string
}

export function refereeLetter(to: ToReferee): Letter {
  const { language, questions } = to.terms
  const { hello, referee: texts } = mailTexts[language]
  const about = wordTexts[language].about(to.minutes)
  return letter({
    language,
    subject: texts.subject(to.candidateName),
    greeting: hello(to.name),
    paragraphs: [
      texts.invite(to.candidateName, to.company, to.jobName),
      ...(to.message ? [texts.writes(to.candidateFirstName, to.message)] : []),
      `${texts.scope(questions.length + 1, about, to.dueText)} ${to.readers} ${texts.notShown(to.candidateFirstName)}`,
    ],
    button: { label: texts.button, url: to.url },
    after: [texts.call],
    footer: texts.why(to.candidateName),
  })
}

export function refereeReminderLetter(to: ToReferee & { started: boolean }): Letter {
  const { language } = to.terms
  const { hello, referee: texts } = mailTexts[language]
  return letter({
    language,
    subject: texts.reminderSubject(to.candidateName),
    greeting: hello(to.name),
    paragraphs: [
      to.started
        ? texts.reminderBegun(to.candidateName, to.dueText)
        : texts.reminder(to.candidateName, to.company, wordTexts[language].about(to.minutes), to.dueText),
    ],
    button: { label: to.started ? texts.goOn : texts.button, url: to.url },
    footer: texts.why(to.candidateName),
  })
}

export function noLongerNeededLetter(to: {
  readonly language: Language
  readonly name: string
  readonly candidateName: string
  readonly company: string
  readonly keepMonths: number
}): Letter {
  const { hello, referee: texts } = mailTexts[to.language]
  return letter({
    language: to.language,
    subject: texts.overSubject(to.candidateName),
    greeting: hello(to.name),
    paragraphs: [texts.over(to.candidateName, to.company)],
    footer: texts.overWhy(to.keepMonths),
  })
}
