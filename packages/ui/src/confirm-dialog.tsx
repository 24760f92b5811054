import type { ReactNode } from 'react'
import { Button } from './controls/button.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmProps {
  open: boolean
  onClose: () => void
  /** The question with object and count: "Send to 214 people?" */
  title: string
  /** The consequence, in words. */
  children: ReactNode
  /** Repeats the verb: "Send to 214 people". */
  verb: string
  onConfirm: () => void
  busy?: boolean
  destroys?: boolean
}

/** For acts that cannot be undone or that leave the house; everything else happens at once, with Undo. */
export function ConfirmDialog({ open, onClose, title, children, verb, onConfirm, busy, destroys }: ConfirmProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      width={460}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look={destroys ? 'danger' : 'ink'} onClick={onConfirm} busy={busy}>
            {verb}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
