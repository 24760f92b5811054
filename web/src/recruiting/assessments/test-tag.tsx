import type { TakeHomeTest } from '@orangery/contract/recruiting'
import { Tag } from '@orangery/ui'

interface TestTagProps {
  state: TakeHomeTest['state']
  score: number | null
  /** The partner has said something since the sending. */
  waiting?: boolean
}

/** How a test stands, in a word or two. */
export function TestTag({ state, score, waiting }: TestTagProps) {
  switch (state) {
    case 'sending':
      return <Tag>Sending</Tag>
    case 'sent':
      return <Tag tone="accent">{waiting ? 'Waiting' : 'Sent'}</Tag>
    case 'complete':
      return <Tag tone="leaf">{score === null ? 'Complete' : `Complete, score ${score.toLocaleString('en')}`}</Tag>
    case 'failed':
      return <Tag tone="crimson">Could not be sent</Tag>
    case 'ended':
      return <Tag tone="outline">Ended without a result</Tag>
  }
}
