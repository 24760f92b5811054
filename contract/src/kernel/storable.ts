/** PostgreSQL stores neither U+0000 nor half of a surrogate pair; both are refused at the door instead of failing far away. */
export const storableMessage = 'Must not contain the character U+0000 or half of a surrogate pair'

/** Where a value holds text that cannot be stored, in a text or in a key; undefined when all of it can. */
export function unstorableAt(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[] | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return path
    const found = unstorableAt(inner, [...path, key])
    if (found) return found
  }
  return undefined
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
