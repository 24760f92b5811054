import { type Relationship, relationshipLabels } from '../../contract/index.ts'

/** What somebody is to the candidate: as a choice, and in sentences such as "2 managers". */
interface Kind {
  readonly label: string
  readonly one: string
  readonly many: string
}

const kinds = Object.fromEntries(
  Object.entries(relationshipLabels).map(([kind, { label, many }]) => [kind, { label, one: label.toLowerCase(), many }]),
) as Record<Relationship, Kind>

/** Words that mails and pages share. The other languages have the same shape. */
export const en = {
  kinds,
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  about: (count: number) => (count === 1 ? 'about 1 minute' : `about ${count} minutes`),
  months: (count: number) => (count === 1 ? '1 month' : `${count} months`),
  /** `among` lists the kinds; empty when any kind will do. */
  wanted: (people: number, among: string) =>
    people === 1
      ? `1 person who has worked with you${among ? `: ${among}` : ''}`
      : `${people} people who have worked with you${among ? `, among them ${among}` : ''}`,
  between: (from: string, to: string) => `from ${from} to ${to}`,
  since: (from: string) => `since ${from}`,
  until: (to: string) => `until ${to}`,
  readers: {
    nobodyNamed: (company: string) => `the hiring team of ${company}`,
    named: (names: string, company: string) => `${names} of ${company}`,
    andMore: (names: string, more: number, company: string) => `${names} and ${more} more of the hiring team of ${company}`,
    text: (team: string) => `Read by ${team}, and by those who may see everything about this application there.`,
    again: (company: string, name: string, days: number) =>
      `If ${company} considers ${name} for another job within ${days === 1 ? '1 day' : `${days} days`}, the same answers may serve there, read by the hiring team of that job.`,
  },
}

export type WordTexts = typeof en
