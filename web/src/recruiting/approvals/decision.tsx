import {
  decideApproval,
  getJob,
  home,
  listJobApprovals,
  listJobs,
  listMyApprovals,
  listOffers,
} from '@orangery/contract/recruiting'
import { Button, Callout, ConfirmDialog, say, Textarea } from '@orangery/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, refresh } from '../../api.ts'
import { wordsFor } from '../../error-words.ts'
import styles from '../forms.module.css'

interface DecisionProps {
  approvalId: number
  /** What is approved, as the end of a sentence: "to open the job Baker". */
  what: string
}

/** Approve and Decline for whoever's turn it is, each after a question. */
export function Decision({ approvalId, what }: DecisionProps) {
  const [asks, setAsks] = useState<'approve' | 'decline' | null>(null)
  const [note, setNote] = useState('')
  const decide = useMutation({
    mutationFn: (approve: boolean) =>
      call(decideApproval, { params: { id: approvalId }, body: { approve, note: note.trim() || undefined } }),
    onSuccess: async (_, approve) => {
      setAsks(null)
      say(approve ? `Approved ${what}` : `Declined ${what}`)
      await refresh(listMyApprovals, listJobApprovals, getJob, listJobs, listOffers, home)
    },
  })
  function close() {
    setAsks(null)
    decide.reset()
  }
  const approves = asks === 'approve'
  return (
    <>
      <span className={styles.acts}>
        <Button onClick={() => setAsks('decline')} aria-label={`Decline ${what}`}>
          Decline
        </Button>
        <Button look="ink" onClick={() => setAsks('approve')} aria-label={`Approve ${what}`}>
          Approve
        </Button>
      </span>
      <ConfirmDialog
        open={asks !== null}
        onClose={close}
        title={approves ? `Approve ${what}?` : `Decline ${what}?`}
        verb={approves ? 'Approve' : 'Decline'}
        destroys={!approves}
        busy={decide.isPending}
        onConfirm={() => decide.mutate(approves)}
      >
        <div className={styles.form}>
          {decide.error && <Callout tone="crimson" live title={wordsFor(decide.error).message} />}
          <p>
            {approves
              ? 'Your yes counts at once and cannot be taken back. Whoever is next is asked by e-mail.'
              : 'One no declines it for everybody. It can be asked for again.'}
          </p>
          <Textarea
            label="Note (optional)"
            rows={3}
            dir="auto"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      </ConfirmDialog>
    </>
  )
}
