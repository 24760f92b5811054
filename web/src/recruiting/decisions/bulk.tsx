import { type BulkReply, bulkAdvance, bulkMove, bulkReject, type Stage } from '@orangery/contract/recruiting'
import { Button, Callout, Dialog, NativeSelect } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'
import { useDecisionOptions } from './decision-options.ts'

const people = (count: number) => `${count} ${count === 1 ? 'candidate' : 'candidates'}`

interface BulkProps {
  applicationIds: readonly number[]
  onClose: () => void
  /** Called when the server has answered, with what it did. */
  onDone: (reply: BulkReply) => void
}

export function BulkMove({ applicationIds, stages, onClose, onDone }: BulkProps & { stages: readonly Stage[] }) {
  const [toStageId, setStage] = useState(String(stages[0]?.id ?? ''))
  const move = useMutation({
    mutationFn: () => call(bulkMove, { body: { applicationIds: [...applicationIds], toStageId } }),
    onSuccess: onDone,
  })
  const name = stages.find(({ id }) => String(id) === toStageId)?.name
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Move ${people(applicationIds.length)}`}
      width={460}
      foot={
        move.data ? (
          <Button look="ink" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="ink" busy={move.isPending} onClick={() => move.mutate()}>
              {`Move ${people(applicationIds.length)}`}
            </Button>
          </>
        )
      }
    >
      <div className={styles.form}>
        {move.error && <Callout tone="crimson" live title={wordsFor(move.error).message} />}
        {move.data ? (
          <BulkOutcome reply={move.data} verb={`moved to ${name}`} />
        ) : (
          <NativeSelect
            label="To stage"
            description="Each move is a fact of its own: web hooks fire and partner apps act for every one."
            data={stages.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={toStageId}
            onChange={(event) => setStage(event.currentTarget.value)}
          />
        )}
      </div>
    </Dialog>
  )
}

export function BulkAdvance({ applicationIds, onClose, onDone }: BulkProps) {
  const advance = useMutation({
    mutationFn: () => call(bulkAdvance, { body: { applicationIds: [...applicationIds] } }),
    onSuccess: onDone,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Advance ${people(applicationIds.length)}?`}
      width={460}
      foot={
        advance.data ? (
          <Button look="ink" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="ink" busy={advance.isPending} onClick={() => advance.mutate()}>
              {`Advance ${people(applicationIds.length)}`}
            </Button>
          </>
        )
      }
    >
      <div className={styles.form}>
        {advance.error && <Callout tone="crimson" live title={wordsFor(advance.error).message} />}
        {advance.data ? (
          <BulkOutcome reply={advance.data} verb="advanced" />
        ) : (
          <p>Each goes one stage on from where it stands: web hooks fire and partner apps act for every one.</p>
        )}
      </div>
    </Dialog>
  )
}

export function BulkReject({ applicationIds, onClose, onDone }: BulkProps) {
  const options = useDecisionOptions(applicationIds[0])
  const [chosen, setReason] = useState<string>()
  const reasons = options.data?.rejectionReasons ?? []
  const reasonId = chosen ?? String(reasons[0]?.id ?? '')
  const reject = useMutation({
    mutationFn: () => call(bulkReject, { body: { applicationIds: [...applicationIds], reasonId } }),
    onSuccess: onDone,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Reject ${people(applicationIds.length)}?`}
      width={460}
      foot={
        reject.data ? (
          <Button look="ink" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="danger" busy={reject.isPending} onClick={() => reject.mutate()}>
              {`Reject ${people(applicationIds.length)}`}
            </Button>
          </>
        )
      }
    >
      <div className={styles.form}>
        {reject.error && <Callout tone="crimson" live title={wordsFor(reject.error).message} />}
        {reject.data ? (
          <BulkOutcome reply={reject.data} verb="rejected" />
        ) : (
          <>
            <p>No e-mail is sent. Each can be taken back on the candidate’s page with Unreject.</p>
            <NativeSelect
              label="Reason"
              data={reasons.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={reasonId}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}

/** What a bulk act did, and the others by name with the reason. */
function BulkOutcome({ reply, verb }: { reply: BulkReply; verb: string }) {
  return (
    <div className={styles.stack} role="status">
      <p>
        {people(reply.done)} {verb}. {reply.left.length > 0 && `${people(reply.left.length)} left as they were:`}
      </p>
      {reply.left.length > 0 && (
        <ul>
          {reply.left.map(({ id, name, reason }) => (
            <li key={id}>
              <bdi>{name}</bdi>: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
