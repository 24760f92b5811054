import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { IconButton } from './controls/icon-button.tsx'
import styles from './selection-bar.module.css'

interface SelectionBarProps {
  count: number
  /** "from 2 stages". */
  detail?: string
  onClear: () => void
  children: ReactNode
}

/** Floats over the list while something is selected; Esc clears, as its cross does. */
export function SelectionBar({ count, detail, onClear, children }: SelectionBarProps) {
  if (count === 0) return null
  return (
    <section className={styles.bar} data-selection-bar aria-label="Selection">
      <span role="status">
        <span className={styles.count}>{count} selected</span>
        {detail && <span className={styles.from}>{detail}</span>}
      </span>
      {children}
      <IconButton label="Clear the selection" icon={<IconX size={18} />} onClick={onClear} />
    </section>
  )
}
