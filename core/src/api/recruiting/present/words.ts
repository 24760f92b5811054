import type { UserRef } from '../../../people/index.ts'

export function ref(user: UserRef | null) {
  return user ? { id: user.id, name: user.name } : null
}

export function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null
}

/** A custom value as people read it. */
export function inWords(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value !== 'object') return String(value)
  const { amount, min_value: min, max_value: max, unit, name } = value as Record<string, string | number | undefined>
  if (name !== undefined) return String(name)
  return [amount ?? `${min} to ${max}`, unit].filter((part) => part !== undefined).join(' ')
}
