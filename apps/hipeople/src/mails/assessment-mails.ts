import type { Language, TestResult } from '../contract/index.ts'
import { mailTexts } from '../texts/mails/index.ts'
import { wordTexts } from '../texts/words/index.ts'
import { type Letter, letter } from './letter.ts'

interface ToCandidate {
  readonly language: Language
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

/** What every letter about tests holds, in the language of the check. */
function frame({ language, firstName, company }: Pick<ToCandidate, 'language' | 'firstName' | 'company'>) {
  const { hello, assessment } = mailTexts[language]
  return { language, greeting: hello(firstName), footer: assessment.why(company) }
}

export function assessmentInviteLetter(to: ToCandidate): Letter {
  const texts = mailTexts[to.language].assessment
  const about = wordTexts[to.language].about(to.minutes)
  return letter({
    ...frame(to),
    subject: texts.inviteSubject(to.company, to.roleTitle),
    paragraphs: [
      ...(to.greeting ? [to.greeting] : []),
      texts.invite(to.jobName, to.company, texts.tests(to.tests), about, to.dueText),
      texts.note,
    ],
    button: { label: texts.button, url: to.url },
  })
}

export function assessmentReminderLetter(to: ToCandidate & { begun: boolean }): Letter {
  const texts = mailTexts[to.language].assessment
  const words = to.begun ? texts.reminderBegun : texts.reminder
  return letter({
    ...frame(to),
    subject: texts.reminderSubject(to.roleTitle, to.company),
    paragraphs: [words(texts.tests(to.tests), wordTexts[to.language].about(to.minutes), to.dueText)],
    button: { label: to.begun ? texts.goOn : texts.button, url: to.url },
  })
}

/** Their own results, in the words that members read, without a comparison between people. */
export function resultsLetter(to: {
  readonly language: Language
  readonly firstName: string
  readonly company: string
  readonly jobName: string
  readonly results: readonly TestResult[]
}): Letter {
  const texts = mailTexts[to.language].assessment
  const about = to.results.map((result) => {
    const head = result.uninterpretable
      ? texts.unreadable(result.title)
      : result.percent !== null && result.scoring === 'right-wrong'
        ? texts.points(result.title, result.raw, result.max)
        : `${result.title}:`
    const lines = result.dimensions
      .filter(({ explanation }) => explanation)
      .map(({ name, explanation }) => `${name}: ${explanation}`)
    return [head, ...lines].join('\n')
  })
  return letter({
    ...frame(to),
    subject: texts.resultsSubject(to.jobName, to.company),
    paragraphs: [texts.results, ...about],
    after: [texts.resultsNote],
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
