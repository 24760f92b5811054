import { Button, Callout, Dialog, Dot } from '@orangery/ui'
import { formStyles, wordsFor } from '@orangery/web-kit'
import { type ReactNode, useRef, useState } from 'react'
import type { BoardRow, BulkOutcome, Role } from '../../../contract/index.ts'
import { changed } from '../../checks/changed.ts'
import styles from './bulk-dialog.module.css'
import { runInParts } from './run-in-parts.ts'

export interface BulkProps {
  role: Role
  rows: readonly BoardRow[]
  /** With what came out; nothing when it was not begun. */
  onClose: (outcomes: readonly BulkOutcome[]) => void
}

interface BulkDialogProps extends BulkProps {
  title: string
  verb: string
  /** What happened to those with whom it worked: "moved". */
  said: string
  destroys?: boolean
  reason?: string | null
  send: (applicationIds: number[]) => Promise<{ rows: BulkOutcome[] }>
  /** The consequence, and what has to be chosen. */
  children: ReactNode
}

/** Asks, works with a bar and Stop, and then tells each outcome. */
export function BulkDialog({ rows, onClose, title, verb, said, destroys, reason, send, children }: BulkDialogProps) {
  const [phase, setPhase] = useState<'ask' | 'work' | 'over'>('ask')
  const [outcomes, setOutcomes] = useState<readonly BulkOutcome[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  const stopped = useRef(false)
  const total = rows.length

  async function run() {
    setPhase('work')
    setFailure(null)
    try {
      const ids = rows.map(({ applicationId }) => applicationId)
      setOutcomes(await runInParts({ ids, send, onProgress: (now) => setOutcomes([...now]), isStopped: () => stopped.current }))
    } catch (error) {
      setFailure(error)
    }
    setPhase('over')
    await changed()
  }

  const foot = {
    ask: (
      <>
        <Button onClick={() => onClose([])}>Cancel</Button>
        <Button look={destroys ? 'danger' : 'ink'} reason={reason} onClick={() => void run()}>
          {verb}
        </Button>
      </>
    ),
    work: (
      <Button
        onClick={() => {
          stopped.current = true
        }}
      >
        Stop
      </Button>
    ),
    over: (
      <Button look="ink" onClick={() => onClose(outcomes)}>
        Close
      </Button>
    ),
  }[phase]
  return (
    <Dialog open width={520} title={title} onClose={() => (phase === 'work' ? undefined : onClose(outcomes))} foot={foot}>
      <div className={formStyles.stack}>
        {phase === 'ask' && children}
        {phase === 'work' && (
          <div role="status">
            <p style={{ margin: 0 }}>
              {outcomes.length} of {total}
            </p>
            <progress className={styles.bar} aria-label={title} max={total} value={outcomes.length} />
          </div>
        )}
        {failure !== null && <Callout tone="crimson" live title={wordsFor(failure).message} />}
        {phase === 'over' && <Outcomes rows={outcomes} total={total} said={said} stopped={stopped.current} />}
      </div>
    </Dialog>
  )
}

const dots = { done: 'ok', skipped: 'none', failed: 'failed', wait: 'waiting' } as const
const order = { failed: 0, wait: 1, skipped: 2, done: 3 } as const

interface OutcomesProps {
  rows: readonly BulkOutcome[]
  total: number
  said: string
  stopped: boolean
}

function Outcomes({ rows, total, said, stopped }: OutcomesProps) {
  const done = rows.filter(({ outcome }) => outcome === 'done').length
  const left = total - rows.length
  return (
    <>
      <p role="status" style={{ margin: 0 }}>
        <strong>
          {stopped && left > 0 ? 'Stopped. ' : ''}
          {done} of {total} {said}.
        </strong>{' '}
        {left > 0 && `Nothing was done with the other ${left}.`}
      </p>
      <ul className={styles.outcomes} aria-label="What came out">
        {rows
          .toSorted((a, b) => order[a.outcome] - order[b.outcome])
          .map((row) => (
            <li key={row.applicationId}>
              <Dot kind={dots[row.outcome]} />
              <span>
                <bdi>{row.candidateName}</bdi>: {row.text}
              </span>
            </li>
          ))}
      </ul>
    </>
  )
}
