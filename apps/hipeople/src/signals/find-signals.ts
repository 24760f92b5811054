import type { Signal } from '../contract/index.ts'
import { fitOfNames } from '../linkedin/fit-names.ts'

export interface Trace {
  /** Null: the candidate. */
  readonly refereeId: number | null
  readonly networkHash: string
  readonly browserHash: string | null
}

export interface SignalFacts {
  readonly candidateName: string
  readonly traces: readonly Trace[]
  readonly referees: readonly {
    readonly id: number
    readonly name: string
    /** From the first page opened by acting on it to the end; null unless answered on the page. */
    readonly secondsToAnswer: number | null
    /** Texts longer than a sentence. */
    readonly texts: readonly string[]
    /** The name under which they verified at LinkedIn. */
    readonly linkedinName?: string | null
  }[]
  readonly questions: number
}

const innocent = {
  'same-network':
    'Colleagues in one office, people in one home, a campus, a train or a mobile network share an address. By itself it says nothing.',
  'same-browser':
    'A couple with one computer, a shared workstation, or a referee who was shown the page by the candidate on their own machine. Ask before concluding anything.',
  'quick-answer': 'Some people answer at once because they know what they want to say, or prepared it elsewhere.',
  'same-text': 'People who wrote a reference together, or who use one template of their firm, send equal texts.',
  'other-name':
    'People marry, go by a short or middle name, or use one name at work and another at LinkedIn. Families share a computer that is signed in already. Ask before concluding anything.',
}

/**
 * What people of one check have in common. A shared network is weak, whoever shares it; the same browser is strong, because a browser is
 * told apart by a random value of its own and not by its make. Nothing here touches a rating.
 */
export function findSignals(facts: SignalFacts): Omit<Signal, 'id'>[] {
  const nameOf = (id: number | null) =>
    id === null ? facts.candidateName : (facts.referees.find((one) => one.id === id)?.name ?? 'A referee')
  const browsers = groupsOf(facts.traces, (trace) => trace.browserHash)
  const networks = groupsOf(facts.traces, (trace) => trace.networkHash)
  // Who shares a browser shares a network as well: the stronger says it all.
  const newNetworks = networks.filter((group) => !browsers.some((strong) => group.every((id) => strong.includes(id))))
  const signal = (kind: Signal['kind'], level: Signal['level'], { group, text }: { group: (number | null)[]; text: string }) => ({
    kind,
    level,
    text,
    innocent: innocent[kind],
    refereeIds: group.filter((id) => id !== null),
    withCandidate: group.includes(null),
  })
  return [
    ...browsers.map((group) =>
      signal('same-browser', 'strong', { group, text: `${listOf(group.map(nameOf))} used the same browser.` }),
    ),
    ...newNetworks.map((group) =>
      signal('same-network', 'weak', { group, text: `${listOf(group.map(nameOf))} used the same network.` }),
    ),
    ...sameTexts(facts).map((group) =>
      signal('same-text', 'strong', { group, text: `${listOf(group.map(nameOf))} wrote the same text, word for word.` }),
    ),
    ...facts.referees
      .filter(({ secondsToAnswer }) => secondsToAnswer !== null && secondsToAnswer < facts.questions * 3)
      .map(({ id, secondsToAnswer }) =>
        signal('quick-answer', 'weak', {
          group: [id],
          text: `${nameOf(id)} answered ${facts.questions} questions ${withinText(secondsToAnswer ?? 0)}.`,
        }),
      ),
    ...facts.referees.flatMap((referee) => {
      const other = otherName(referee, facts.candidateName)
      const group = other?.isCandidate ? [null, referee.id] : [referee.id]
      return other ? [signal('other-name', 'weak', { group, text: other.text })] : []
    }),
  ]
}

function withinText(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 1 ? 'in less than a second' : whole === 1 ? 'in 1 second' : `in ${whole} seconds`
}

/** A name at LinkedIn that is clearly another than the referee's, or is the candidate's own. */
function otherName({ name, linkedinName }: SignalFacts['referees'][number], candidateName: string) {
  const fit = linkedinName ? fitOfNames(linkedinName, name) : 'same'
  if (fit === 'same') return undefined
  const isCandidate = fitOfNames(linkedinName ?? '', candidateName) === 'same'
  if (!isCandidate && fit !== 'differs') return undefined
  const text = `${name} verified by LinkedIn as ${linkedinName}${isCandidate ? ', which is also the candidate’s name' : ''}.`
  return { isCandidate, text }
}

/** Groups of at least two people with an equal value; groups of the same people are told once. */
function groupsOf(traces: readonly Trace[], read: (trace: Trace) => string | null): (number | null)[][] {
  const byValue = new Map<string, Set<number | null>>()
  for (const trace of traces) {
    const value = read(trace)
    if (value !== null) byValue.set(value, (byValue.get(value) ?? new Set()).add(trace.refereeId))
  }
  return once([...byValue.values()].filter((group) => group.size > 1).map((group) => [...group].sort(byId)))
}

function sameTexts({ referees }: SignalFacts): number[][] {
  const byText = new Map<string, Set<number>>()
  for (const { id, texts } of referees)
    for (const text of texts) {
      const plain = text.toLowerCase().replace(/\s+/g, ' ').trim()
      if (plain.length >= 60) byText.set(plain, (byText.get(plain) ?? new Set()).add(id))
    }
  return once([...byText.values()].filter((group) => group.size > 1).map((group) => [...group].sort(byId)))
}

function once<T>(groups: T[][]): T[][] {
  return [...new Map(groups.map((group) => [JSON.stringify(group), group])).values()]
}

const byId = (a: number | null, b: number | null) => (a ?? 0) - (b ?? 0)

function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
