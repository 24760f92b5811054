import { type ReactNode, useId } from 'react'
import { Button } from './controls/button.tsx'
import styles from './settings.module.css'

/** One column of 640 px. */
export function SettingsColumn({ children }: { children: ReactNode }) {
  return <div className={styles.column}>{children}</div>
}

/** A heading, one sentence, the fields. */
export function SettingsSection({ title, sentence, children }: { title: string; sentence?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{sentence}</p>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}

interface SaveFootProps {
  /** Nothing changed, nothing to save: the foot stays away, unless `always`. */
  changed: boolean
  always?: boolean
  /** What saving does: "the change holds from the next call". */
  says: ReactNode
  onSave: () => void
  onCancel: () => void
  busy?: boolean
  verb?: string
}

export function SaveFoot({ changed, always, says, onSave, onCancel, busy, verb = 'Save' }: SaveFootProps) {
  if (!changed && !always) return null
  return (
    <div className={styles.foot}>
      <span className={styles.says} role="status">
        {says}
      </span>
      {changed && <Button onClick={onCancel}>Cancel</Button>}
      <Button look="ink" onClick={onSave} busy={busy} data-save>
        {verb}
      </Button>
    </div>
  )
}
