import { IconX } from '@tabler/icons-react'
import styles from './filter-chips.module.css'

interface ChoiceChipsProps<T extends string> {
  /** Names the group: "Show". */
  label: string
  options: readonly { value: T; label: string; count?: number }[]
  value: T
  onChange: (value: T) => void
}

/** One of a few, each with its count: the types of a feed, the days of a log. */
export function ChoiceChips<T extends string>({ label, options, value, onChange }: ChoiceChipsProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that scrolls
    <div className={styles.chips} data-scrolls role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.chip}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={styles.count}>{option.count.toLocaleString('en')}</span>}
        </button>
      ))}
    </div>
  )
}

export interface ActiveFilter {
  readonly key: string
  /** "Stage: Assessment". */
  readonly label: string
  readonly remove: () => void
}

/** The filters that are on, each with its way out; "Clear all" from two on. */
export function ActiveFilters({ filters, onClear }: { filters: readonly ActiveFilter[]; onClear: () => void }) {
  if (filters.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div className={styles.chips} role="group" aria-label="Filters that are on">
      {filters.map((filter) => (
        <button key={filter.key} type="button" className={styles.chip} data-active onClick={filter.remove}>
          <span dir="auto">{filter.label}</span>
          <IconX size={14} aria-hidden="true" />
          <span className="o-hidden">, remove this filter</span>
        </button>
      ))}
      {filters.length > 1 && (
        <button type="button" className={styles.clear} onClick={onClear}>
          Clear all
        </button>
      )}
    </div>
  )
}
