import type { TestResult } from '../contract/index.ts'
import { type Letter, letter } from './letter.ts'

interface ToCandidate {
  readonly firstName: string
  readonly company: string
  readonly roleTitle: string
  readonly jobName: string
  readonly greeting: string
  readonly tests: number
  readonly minutes: number
  readonly url: string
  readonly dueText: string
}

const why = (company: string) =>
  `You get this because ${company} is considering your application and uses HiPeople for assessments. You need no account. Who has this link can act for you, so keep it to yourself.`

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export function assessmentInviteLetter(to: ToCandidate): Letter {
  return letter({
    subject: `${to.company}: your assessment for ${to.roleTitle}`,
    greeting: `Hello ${to.firstName},`,
    paragraphs: [
      ...(to.greeting ? [to.greeting] : []),
      `For your application as ${to.jobName}, ${to.company} asks you to take ${many(to.tests, 'test', 'tests')}, about ${many(to.minutes, 'minute', 'minutes')} in all. You can take them one by one, and begin when it suits you until ${to.dueText}.`,
      'Opening the link starts nothing. If you need more time or another form, you can say so on the page.',
    ],
    button: { label: 'See what awaits you', url: to.url },
    footer: why(to.company),
  })
}

export function assessmentReminderLetter(to: ToCandidate & { begun: boolean }): Letter {
  return letter({
    subject: `Reminder: your assessment for ${to.roleTitle} at ${to.company}`,
    greeting: `Hello ${to.firstName},`,
    paragraphs: [
      `${to.begun ? 'Part of your assessment is still open' : 'Your assessment is still open'} until ${to.dueText}: ${many(to.tests, 'test', 'tests')}, about ${many(to.minutes, 'minute', 'minutes')}.`,
    ],
    button: { label: to.begun ? 'Go on' : 'See what awaits you', url: to.url },
    footer: why(to.company),
  })
}

/** Their own results, in the words that members read, without a comparison between people. */
export function resultsLetter(to: {
  readonly firstName: string
  readonly company: string
  readonly jobName: string
  readonly results: readonly TestResult[]
}): Letter {
  const about = to.results.map((result) => {
    const head = result.uninterpretable
      ? `${result.title}: nothing could be read from the answers.`
      : result.percent !== null && result.scoring === 'right-wrong'
        ? `${result.title}: ${result.raw} of ${result.max} points.`
        : `${result.title}:`
    const lines = result.dimensions
      .filter(({ explanation }) => explanation)
      .map(({ name, explanation }) => `${name}: ${explanation}`)
    return [head, ...lines].join('\n')
  })
  return letter({
    subject: `Your results for ${to.jobName} at ${to.company}`,
    greeting: `Hello ${to.firstName},`,
    paragraphs: ['These are the results of the tests that you took.', ...about],
    after: [
      'A test is a small part of a picture on one day. Comparisons are with the group named in the report of the hiring team; a simulated group describes nobody.',
    ],
    footer: why(to.company),
  })
}

/** A candidate asks for more time; somebody of the team has to answer. */
export function timeWishLetter(to: {
  readonly name: string
  readonly candidateName: string
  readonly roleTitle: string
  readonly wish: string
  readonly url: string
}): Letter {
  return letter({
    subject: `${to.candidateName} asks for more time`,
    greeting: `Hello ${to.name},`,
    paragraphs: [
      `${to.candidateName} (${to.roleTitle}) asks for more time in the assessment${to.wish ? `: “${to.wish}”` : '.'}`,
      'You can move the due date, or give more time for each test, on the page of the check.',
    ],
    button: { label: 'Open the check', url: to.url },
    footer: 'You get this because you belong to the hiring team of this role in HiPeople.',
  })
}
