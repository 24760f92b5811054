type Nested = Record<string, unknown>

/**
 * The fields of a form whose names nest, as `educations[][degree_id]`, `educations[0][degree_id]` and
 * `data_compliance[gdpr_consent_given]` do. In a list without numbers a field that the last entry has begins a new one.
 */
export function nestFields(fields: Iterable<readonly [name: string, value: string]>): Nested {
  const form: Nested = {}
  for (const [name, value] of fields) {
    const path = segmentsOf(name)
    if (path) put(form, path, value)
  }
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, withLists(value)]))
}

const deepest = 6
const never = new Set(['__proto__', 'constructor', 'prototype'])

function segmentsOf(name: string): string[] | undefined {
  const match = /^([^[\]]{1,200})((?:\[[^[\]]{0,100}\])*)$/.exec(name)
  if (!match) return undefined
  const segments = [match[1]!, ...[...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map(([, inner]) => inner!)]
  return segments.length > deepest || segments.some((one) => never.has(one)) ? undefined : segments
}

function put(into: Nested, path: readonly string[], value: string): void {
  const [key, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) {
    into[key] = value
    return
  }
  if (rest[0] !== '') {
    if (!isNested(into[key])) into[key] = {}
    put(into[key] as Nested, rest, value)
    return
  }
  if (!Array.isArray(into[key])) into[key] = []
  const list = into[key] as unknown[]
  const inside = rest.slice(1)
  if (inside.length === 0) {
    list.push(value)
    return
  }
  const last = list.at(-1)
  if (isNested(last) && !holds(last, inside)) put(last, inside, value)
  else {
    const entry: Nested = {}
    put(entry, inside, value)
    list.push(entry)
  }
}

function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether the path leads to a value already; a list at its end always takes one more. */
function holds(value: Nested, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined || !(key in value)) return false
  if (rest.length === 0) return true
  if (rest[0] === '') return false
  const inner = value[key]
  return !isNested(inner) || holds(inner, rest)
}

/** Entries that were numbered become a list, in the order of their numbers. */
function withLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLists)
  if (!isNested(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, withLists(inner)] as const)
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key)))
    return entries.sort(([one], [other]) => Number(one) - Number(other)).map(([, inner]) => inner)
  return Object.fromEntries(entries)
}
