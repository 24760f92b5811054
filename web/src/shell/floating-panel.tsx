import { type ReactNode, useEffect, useRef } from 'react'
import styles from './shell.module.css'

/** Beside the rail's foot. The browser closes it on Esc and on a click elsewhere, and gives the focus back. */
export function FloatingPanel({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const panel = ref.current
    panel?.showPopover()
    panel?.focus()
  }, [])
  return (
    <section
      ref={ref}
      popover="auto"
      tabIndex={-1}
      className={styles.popover}
      aria-label={label}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      {children}
    </section>
  )
}
