import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from './controls/icon-button.tsx'
import styles from './dialog.module.css'

/** Where a form begins; a dialog without fields leaves the focus on its cross, which is Esc's neighbour. */
const firstField = '[data-body] :is(input, select, textarea)'

interface DialogProps {
  open: boolean
  /** Called by Esc, the cross and the scrim. To refuse, leave `open` true. */
  onClose: () => void
  title: string
  children: ReactNode
  foot?: ReactNode
  width?: number
  /** Slides in from the start side, over the full height: the phone's drawer. */
  side?: boolean
}

/**
 * The browser's own modal dialog: focus moves in and comes back, the page behind is inert, Esc closes. What floats inside it
 * (a list of options) must not be portalled to the body, where it would be inert too.
 */
export function Dialog({ open, onClose, title, children, foot, width, side }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    ref.current?.showModal()
    ref.current?.querySelector<HTMLElement>(firstField)?.focus()
    return () => {
      // A dialog that leaves the document does not give focus back by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])
  if (!open) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the scrim's key is Esc, which the dialog hears itself
    <dialog
      ref={ref}
      className={styles.dialog}
      data-side={side || undefined}
      aria-labelledby={heading}
      style={width ? ({ '--width': `${width}px` } as React.CSSProperties) : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <IconButton label="Close" icon={<IconX size={18} />} onClick={onClose} />
      </div>
      <div className={styles.body} data-body>
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </dialog>
  )
}
