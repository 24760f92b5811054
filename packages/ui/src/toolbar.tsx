import type { ReactNode } from 'react'
import styles from './toolbar.module.css'

/** Search and filters above a list; `end` says the count. */
export function Toolbar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={styles.toolbar}>
      {children}
      {end && (
        <span className={styles.end} role="status">
          {end}
        </span>
      )}
    </div>
  )
}

interface FilterSelectProps {
  /** The accessible name, and what it shows when nothing is chosen: "Any status". */
  label: string
  none: string
  value: string | undefined
  options: readonly { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}

/** One filter as a native list, which works the same by key, on a phone and in a dialog. */
export function FilterSelect({ label, none, value, options, onChange }: FilterSelectProps) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      data-active={value !== undefined || undefined}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    >
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
