import { useRef } from 'react'

export interface Selection {
  readonly keys: ReadonlySet<number>
  onChange(keys: ReadonlySet<number>): void
}

/** Ticking, ticking a range with Shift, ticking all that are loaded; null where the list selects nothing. */
export function useRowSelection(order: readonly number[], selection: Selection | undefined) {
  const anchor = useRef<number | null>(null)
  if (!selection) return null
  const { keys, onChange } = selection
  const all = order.length > 0 && order.every((key) => keys.has(key))
  return {
    all,
    some: !all && order.some((key) => keys.has(key)),
    has: (key: number) => keys.has(key),
    toggleAll: () => onChange(new Set(all ? [] : order)),
    toggleAt: (place: number, range: boolean) => {
      const from = range && anchor.current !== null ? anchor.current : place
      const next = changeRange({ order, keys, from, to: place })
      anchor.current = place
      onChange(next)
    },
  }
}

/** All rows between `from` and `to` take the opposite of what the row at `to` is now. */
export function changeRange({
  order,
  keys,
  from,
  to,
}: {
  order: readonly number[]
  keys: ReadonlySet<number>
  from: number
  to: number
}): Set<number> {
  const add = !keys.has(order[to]!)
  const next = new Set(keys)
  for (const key of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (add) next.add(key)
    else next.delete(key)
  }
  return next
}
