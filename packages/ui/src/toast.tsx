import { IconX } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import styles from './toast.module.css'

export interface Toast {
  readonly id: number
  /** What was done, away from here: "Moved Łukasz Wójcik to Reference Check". Never a problem. */
  readonly text: string
  readonly undo?: () => void
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says that something was done; with `undo` it can be taken back for eight seconds, also with Ctrl or ⌘ Z. */
export function say(text: string, undo?: () => void): void {
  lastId += 1
  change([...toasts.slice(-1), { id: lastId, text, undo }])
}

function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** Takes back the newest act that can be taken back; answers whether there was one. */
export function undoLast(): boolean {
  const toast = toasts.findLast((candidate) => candidate.undo)
  if (!toast) return false
  dismiss(toast.id)
  toast.undo?.()
  return true
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once in the shell. Time stops while the pointer or the focus is on a toast. */
export function ToastRegion() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <section className={styles.region} aria-label="What was done" aria-live="polite">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

const shownFor = 8000

function ToastCard({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(toast.id), shownFor)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the time is no act, only patience
    <div className={styles.toast} {...hold}>
      <span dir="auto">{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            dismiss(toast.id)
            toast.undo?.()
          }}
        >
          Undo
        </button>
      )}
      <button type="button" className={styles.cross} aria-label="Dismiss" onClick={() => dismiss(toast.id)}>
        <IconX size={16} />
      </button>
    </div>
  )
}
