import {
  IconBan,
  IconCheck,
  IconChecks,
  IconClock,
  IconDatabase,
  IconLink,
  IconMessage,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './tag.module.css'

export type Tone = 'neutral' | 'outline' | 'accent' | 'leaf' | 'amber' | 'crimson'

interface TagProps {
  tone?: Tone
  icon?: ReactNode
  /** For codes such as 401. */
  mono?: boolean
  children: ReactNode
}

/** A word on a soft fill. The word says it; the colour only repeats it. */
export function Tag({ tone = 'neutral', icon, mono, children }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone} data-mono={mono || undefined}>
      {icon}
      <span>{children}</span>
    </span>
  )
}

const small = { size: 13, stroke: 2, 'aria-hidden': true } as const

export function StageTag({ name, current = false }: { name: string; current?: boolean }) {
  return <Tag tone={current ? 'accent' : 'neutral'}>{name}</Tag>
}

const deliveries = {
  queued: { tone: 'neutral', icon: <IconClock {...small} />, word: 'Queued' },
  sent: { tone: 'neutral', icon: <IconCheck {...small} />, word: 'Sent' },
  delivered: { tone: 'leaf', icon: <IconChecks {...small} />, word: 'Delivered' },
  failed: { tone: 'crimson', icon: <IconBan {...small} />, word: 'Failed' },
} as const

/** A message's way to its reader; a failure carries the carrier's own reason. */
export function DeliveryTag({ state, reason }: { state: keyof typeof deliveries; reason?: string }) {
  const { tone, icon, word } = deliveries[state]
  return (
    <Tag tone={tone} icon={icon}>
      {reason ? `${word}: ${reason}` : word}
    </Tag>
  )
}

const consents = {
  'opted-in': { tone: 'leaf', icon: <IconMessage {...small} />, word: 'Opted in' },
  unknown: { tone: 'outline', icon: <IconQuestionMark {...small} />, word: 'Unknown' },
  'likely-opt-out': { tone: 'amber', icon: <IconClock {...small} />, word: 'Likely opt-out' },
  'opted-out': { tone: 'crimson', icon: <IconBan {...small} />, word: 'Opted out' },
} as const

export function ConsentTag({ state, evidence }: { state: keyof typeof consents; evidence: string }) {
  const { tone, icon, word } = consents[state]
  const tag = (
    <Tag tone={tone} icon={icon}>
      {word}
    </Tag>
  )
  return <a href={evidence}>{tag}</a>
}

const atsWords = {
  exported: { tone: 'leaf', icon: <IconCheck {...small} /> },
  inside: { tone: 'accent', icon: <IconDatabase {...small} /> },
  imported: { tone: 'accent', icon: <IconLink {...small} /> },
  removed: { tone: 'neutral', icon: null },
} as const

/** "ATS Exported 3 Nov 2026", "In ATS · stage · owner", "ATS Imported", "Removed in ATS": the words come with the state. */
export function AtsTag({ state, children }: { state: keyof typeof atsWords; children: string }) {
  return (
    <Tag tone={atsWords[state].tone} icon={atsWords[state].icon}>
      {children}
    </Tag>
  )
}

/** Round ok, diamond waiting, square failed, ring none, accent ring here. The label says it where no word stands beside it. */
export function Dot({ kind, label }: { kind: 'ok' | 'waiting' | 'failed' | 'none' | 'here'; label?: string }) {
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <span className={styles.dot} data-kind={kind} {...name} />
}
