import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Kbd } from './kbd.tsx'
import styles from './search-field.module.css'

interface SearchFieldProps {
  /** "Search in this job"; also the placeholder. */
  label: string
  value: string
  /** Called when the typing has paused for 120 ms, and at once on Enter and when emptied by Esc. */
  onSearch: (text: string) => void
}

/** Searches as one types. `/` comes here from anywhere on the page. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const told = useRef(value)
  const tell = useRef(onSearch)
  tell.current = onSearch
  // The value may change from outside: Back, or a filter that was dropped.
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setText(value)
  }, [value])
  function search(next: string) {
    told.current = next
    tell.current(next)
  }
  useEffect(() => {
    if (text === told.current) return
    const timer = setTimeout(() => {
      told.current = text
      tell.current(text)
    }, 120)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <search className={styles.field}>
      <IconSearch size={15} aria-hidden="true" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search(text)
          if (event.key === 'Escape' && text !== '') {
            event.stopPropagation()
            setText('')
            search('')
          }
        }}
      />
      <Kbd>/</Kbd>
    </search>
  )
}
