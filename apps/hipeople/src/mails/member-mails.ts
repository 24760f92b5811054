import type { Contents } from '../reports/contents.ts'
import { type Letter, letter } from './letter.ts'

interface ToMember {
  readonly name: string
  readonly candidateName: string
  readonly roleTitle: string
  readonly url: string
}

const whyText = (membership: 'member' | 'recruiter', roleTitle: string) =>
  membership === 'member'
    ? `You are in the hiring team of ${roleTitle} in HiPeople. What you are mailed about is set under HiPeople > Settings > Notifications.`
    : `You are the recruiter of this candidate. The page opens for people with a role in HiPeople who are in the hiring team of ${roleTitle}.`

/** One referee has answered. */
export function answerLetter(
  to: ToMember & { refereeName: string; answered: number; asked: number; first: boolean; membership: 'member' | 'recruiter' },
): Letter {
  return letter({
    subject: `${to.first ? 'First reference' : 'A reference'} for ${to.candidateName}: ${to.answered} of ${to.asked} answered`,
    greeting: `Hello ${to.name},`,
    paragraphs: [
      `${to.refereeName} has answered about ${to.candidateName} for ${to.roleTitle}. ${to.answered} of ${to.asked} referees have answered.`,
    ],
    button: { label: 'Review the Reference Check', url: to.url },
    footer: whyText(to.membership, to.roleTitle),
  })
}

export function reportLetter(to: ToMember & { contents: Pick<Contents, 'title' | 'sentences'>; version: number }): Letter {
  return letter({
    subject: `${to.contents.title} for ${to.candidateName}${to.version > 1 ? `, version ${to.version}` : ''}`,
    greeting: `Hello ${to.name},`,
    paragraphs: [
      `The report on ${to.candidateName} for ${to.roleTitle} is ready. ${to.contents.sentences.join(' ')} Its link and the PDF are in the candidate's feed, too.`,
    ],
    button: { label: 'Open the report', url: to.url },
    footer: whyText('member', to.roleTitle),
  })
}

export function callWantedLetter(to: ToMember & { refereeName: string; phone: string; note: string }): Letter {
  return letter({
    subject: `${to.refereeName} prefers a call about ${to.candidateName}`,
    greeting: `Hello ${to.name},`,
    paragraphs: [
      `${to.refereeName} would rather talk than write: ${to.phone}${to.note ? `. “${to.note}”` : ''}. Whoever calls can fill in the answers on their behalf; the report says so.`,
    ],
    button: { label: 'Open the Reference Check', url: to.url },
    footer: whyText('member', to.roleTitle),
  })
}

export function digestLetter(to: { name: string; lines: readonly string[]; url: string }): Letter {
  return letter({
    subject: `References: ${to.lines.length} ${to.lines.length === 1 ? 'thing' : 'things'} since yesterday`,
    greeting: `Hello ${to.name},`,
    paragraphs: [to.lines.map((line) => `- ${line}`).join('\n')],
    button: { label: 'Open HiPeople', url: to.url },
    footer: 'You chose a daily digest under HiPeople > Settings > Notifications.',
  })
}
