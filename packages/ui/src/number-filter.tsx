import styles from './number-filter.module.css'

interface NumberFilterProps {
  /** "Score from". */
  label: string
  value: number | undefined
  onChange: (value: string | undefined) => void
}

/** A bound as a filter. Told when the field is left or Enter is pressed: a half-written number would filter everybody away. */
export function NumberFilter({ label, value, onChange }: NumberFilterProps) {
  return (
    <label className={styles.score} data-active={value !== undefined || undefined}>
      <span>{label}</span>
      <input
        // A filter that is dropped elsewhere empties the field.
        key={value}
        type="number"
        step="any"
        defaultValue={value}
        onBlur={(event) => onChange(event.currentTarget.value || undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChange(event.currentTarget.value || undefined)
        }}
      />
    </label>
  )
}
