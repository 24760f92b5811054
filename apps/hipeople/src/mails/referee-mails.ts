import type { Terms } from '../tables/index.ts'
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

const whyText = (to: Pick<ToReferee, 'candidateName'>) =>
  `${to.candidateName} gave us your address and said that you agree. You need no account. To decline, or to have your address deleted and never used again, use the link above or answer this mail with “forget me”.`

export function refereeLetter(to: ToReferee): Letter {
  return letter({
    subject: `${to.candidateName} asks you for a reference`,
    greeting: `Hello ${to.name},`,
    paragraphs: [
      `${to.candidateName} has applied at ${to.company} as ${to.jobName}, and named you as a referee.`,
      ...(to.message ? [`${to.candidateFirstName} writes: “${to.message}”`] : []),
      `It is ${to.terms.questions.length + 1} questions, about ${to.minutes} ${to.minutes === 1 ? 'minute' : 'minutes'}, until ${to.dueText}. ${to.readers} Your answers are not shown to ${to.candidateFirstName}.`,
    ],
    button: { label: 'Give a reference', url: to.url },
    after: ['If you would rather talk, choose “Prefer a call” on the page.'],
    footer: whyText(to),
  })
}

export function refereeReminderLetter(to: ToReferee & { started: boolean }): Letter {
  return letter({
    subject: `Reminder: a reference for ${to.candidateName}`,
    greeting: `Hello ${to.name},`,
    paragraphs: [
      to.started
        ? `You began a reference for ${to.candidateName}; what you wrote is kept. It is open until ${to.dueText}.`
        : `${to.candidateName} hopes for a few words from you for ${to.company}. It takes about ${to.minutes} ${to.minutes === 1 ? 'minute' : 'minutes'} and is open until ${to.dueText}.`,
    ],
    button: { label: to.started ? 'Go on' : 'Give a reference', url: to.url },
    footer: whyText(to),
  })
}

export function noLongerNeededLetter(to: { name: string; candidateName: string; company: string; keepMonths: number }): Letter {
  return letter({
    subject: `The reference for ${to.candidateName} is no longer needed`,
    greeting: `Hello ${to.name},`,
    paragraphs: [
      `${to.company} no longer needs a reference for ${to.candidateName}, so there is nothing left to do. Thank you for being ready to help.`,
    ],
    footer: `What you may have written so far is erased after ${to.keepMonths} months at the latest. Answer “forget me” to have it erased now.`,
  })
}
