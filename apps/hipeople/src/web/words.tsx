import { DateText, Dot, Tag, type Tone } from '@orangery/ui'
import type { Question, RefereeState, RequestState, Signal } from '../contract/index.ts'
import { refereeStates, requestStates } from '../contract/index.ts'

const requestTones: Record<RequestState, { tone: Tone; dot: 'ok' | 'waiting' | 'failed' | 'none' }> = {
  scheduled: { tone: 'neutral', dot: 'waiting' },
  'no-email': { tone: 'crimson', dot: 'failed' },
  invited: { tone: 'amber', dot: 'waiting' },
  collecting: { tone: 'amber', dot: 'waiting' },
  complete: { tone: 'leaf', dot: 'ok' },
  closed: { tone: 'neutral', dot: 'none' },
}

const refereeTones: Record<RefereeState, { tone: Tone; dot: 'ok' | 'waiting' | 'failed' | 'none' }> = {
  named: { tone: 'neutral', dot: 'none' },
  asked: { tone: 'amber', dot: 'waiting' },
  started: { tone: 'amber', dot: 'waiting' },
  'by-phone': { tone: 'amber', dot: 'waiting' },
  answered: { tone: 'leaf', dot: 'ok' },
  declined: { tone: 'neutral', dot: 'none' },
  bounced: { tone: 'crimson', dot: 'failed' },
  stopped: { tone: 'neutral', dot: 'none' },
  forgotten: { tone: 'neutral', dot: 'none' },
}

/** Where a check stands, in its words; the colour only repeats them. */
export function RequestTag({ state }: { state: RequestState }) {
  const { tone, dot } = requestTones[state]
  return (
    <Tag tone={tone} icon={<Dot kind={dot} />}>
      {requestStates[state]}
    </Tag>
  )
}

export function RefereeTag({ state }: { state: RefereeState }) {
  const { tone, dot } = refereeTones[state]
  return (
    <Tag tone={tone} icon={<Dot kind={dot} />}>
      {refereeStates[state]}
    </Tag>
  )
}

/** "2 managers" or "1 manager": a count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** A question as it was asked about this person. */
export function askedAbout(candidateName: string, { text }: Pick<Question, 'text'>): string {
  return text.replaceAll('{name}', candidateName)
}

/** What may be behind a signal, and that it is no proof, said once. */
export function caution({ innocent }: Pick<Signal, 'innocent'>): string {
  return /by itself/i.test(innocent) ? innocent : `${innocent} It proves nothing by itself.`
}

const instantInText = /(\d{4}-\d\d-\d\dT[\d:.]+Z)/

/** A sentence of the server, its instants written for this viewer. */
export function Told({ text }: { text: string }) {
  return text
    .split(instantInText)
    .map((piece) => (instantInText.test(piece) ? <DateText key={piece} at={piece} as="log" /> : piece))
}
