import { Button, Dialog, TextInput, useViewer } from '@orangery/ui'
import { type FormEvent, useState } from 'react'
import styles from '../forms.module.css'

interface MarkSentProps {
  sentAt: string | null
  busy: boolean
  onClose: () => void
  onMark: (on: string) => void
}

/** Asks on which day the offer went out. Nothing is sent from here. */
export function MarkSent({ sentAt, busy, onClose, onMark }: MarkSentProps) {
  const viewer = useViewer()
  const [on, setOn] = useState(sentAt ?? dayOf(viewer))
  function submit(event: FormEvent) {
    event.preventDefault()
    if (on) onMark(on)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="On which day did the offer go out?"
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="ink" type="submit" form="offer-sent" busy={busy} reason={on ? undefined : 'A day is missing.'}>
            Mark as Sent
          </Button>
        </>
      }
    >
      <form id="offer-sent" className={styles.form} onSubmit={submit} noValidate>
        <p>Nothing is sent from here: this says what was done elsewhere, and partner apps are told.</p>
        <TextInput label="Sent on" type="date" value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      </form>
    </Dialog>
  )
}

/** Today where the viewer is, as YYYY-MM-DD. */
function dayOf(viewer: ReturnType<typeof useViewer>): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: viewer.zone, dateStyle: 'short' }).format(viewer.now())
}
