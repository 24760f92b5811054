import { relationshipLabels } from '../contract/index.ts'
import type { Terms } from '../tables/index.ts'
import { type Letter, letter } from './letter.ts'

interface ToCandidate {
  readonly firstName: string
  readonly company: string
  readonly terms: Terms
  readonly jobName: string
  readonly url: string
}

/** "3 people who worked with you, among them 1 manager and 2 peers". */
export function wantedText(terms: Pick<Terms, 'wanted' | 'kinds'>): string {
  const people = terms.wanted === 1 ? '1 person who has' : `${terms.wanted} people who have`
  const kinds = terms.kinds.map(({ kind, count }) => {
    const { label, many } = relationshipLabels[kind]
    return `${count} ${count === 1 ? label.toLowerCase() : many}`
  })
  const list = kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}` : kinds[0]
  return `${people} worked with you${list ? `, among them ${list}` : ''}`
}

const whyText = (company: string) =>
  `You get this because ${company} is considering your application and asked for references through HiPeople. You need no account. Who has this link can act for you, so keep it to yourself.`

export function inviteLetter(to: ToCandidate & { dueText: string }): Letter {
  return letter({
    subject: `${to.company}: references for ${to.terms.roleTitle}`,
    greeting: `Hello ${to.firstName},`,
    paragraphs: [
      ...(to.terms.greeting ? [to.terms.greeting] : []),
      `For your application as ${to.jobName}, ${to.company} would like to hear from ${wantedText(to.terms)}. You name them; nobody is contacted before you confirm that they agree.`,
      `It takes about 5 minutes, until ${to.dueText}.`,
    ],
    button: { label: 'Name your referees', url: to.url },
    footer: whyText(to.company),
  })
}

export function candidateReminderLetter(to: ToCandidate & { dueText: string }): Letter {
  return letter({
    subject: `Reminder: references for ${to.terms.roleTitle} at ${to.company}`,
    greeting: `Hello ${to.firstName},`,
    paragraphs: [`${to.company} still waits for your referees: ${wantedText(to.terms)}. The link is open until ${to.dueText}.`],
    button: { label: 'Name your referees', url: to.url },
    footer: whyText(to.company),
  })
}

/** Somebody cannot be a referee after all; the candidate is asked for another one, or for a working address. */
export function anotherRefereeLetter(to: ToCandidate & { refereeName: string; why: 'declined' | 'bounced' | 'forgotten' }): Letter {
  const reason =
    to.why === 'bounced'
      ? `The address that you gave for ${to.refereeName} does not work. You can correct it, and the request goes out again.`
      : `${to.refereeName} cannot give a reference. That happens, and needs no reason. You can name somebody else.`
  return letter({
    subject:
      to.why === 'bounced'
        ? `An address needs correcting: ${to.refereeName}`
        : `Another referee is needed for ${to.terms.roleTitle}`,
    greeting: `Hello ${to.firstName},`,
    paragraphs: [reason],
    button: { label: to.why === 'bounced' ? 'Correct the address' : 'Name another referee', url: to.url },
    footer: whyText(to.company),
  })
}

/** Nothing to do for the candidate: the references given for one job serve another. */
export function referencesServeAgainLetter(to: {
  readonly firstName: string
  readonly company: string
  readonly jobName: string
  readonly sourceJobName: string
  readonly recruiter: string | null
}): Letter {
  return letter({
    subject: `${to.company}: your references serve for ${to.jobName} as well`,
    greeting: `Hello ${to.firstName},`,
    paragraphs: [
      `For your application as ${to.jobName}, ${to.company} uses the references that you arranged for ${to.sourceJobName}. The questions are the same, so nobody is asked twice and you need do nothing.`,
      `If you would rather name other people this time, tell ${to.recruiter ?? 'your recruiter'}.`,
    ],
    footer: whyText(to.company),
  })
}
