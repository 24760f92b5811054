import { DateText, Dot, Tag, type Tone } from '@orangery/ui'
import type { ModuleId, Question, RefereeState, RequestState, Signal } from '../contract/index.ts'
import { refereeStates, stateText } from '../contract/index.ts'

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

/** The short names, where HiPeople is plain. */
export const moduleNames: Readonly<Record<ModuleId, string>> = { assessment: 'Assessment', 'reference-check': 'Reference Check' }

/** Where a check stands, in its words; the colour only repeats them. */
export function RequestTag({ state, module = 'reference-check' }: { state: RequestState; module?: ModuleId }) {
  const { tone, dot } = requestTones[state]
  return (
    <Tag tone={tone} icon={<Dot kind={dot} />}>
      {stateText(state, module)}
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

/** "3 min 20 s" or "45 s". */
export function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return minutes === 0 ? `${rest} s` : rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
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
