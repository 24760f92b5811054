import { useState } from 'react'

const kept = new Map<string, unknown>()

/** State that outlives its page, so that a list has its selection again on the way back. A new load of the app forgets it. */
export function useKept<T>(key: string, initial: T): [value: T, set: (value: T) => void] {
  const [value, setValue] = useState(() => (kept.has(key) ? (kept.get(key) as T) : initial))
  return [
    value,
    (next) => {
      kept.set(key, next)
      setValue(next)
    },
  ]
}
