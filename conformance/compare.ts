import type { Outline } from '@orangery/contract/kernel'

type Keys = Readonly<Record<string, Outline>>

/**
 * Where two outlines differ, as `path: what`. Nothing is said where one of them does not know: `any`, or below an empty list.
 * Paths are dotted; lists add nothing to them.
 */
export function differences(published: Outline, promised: Outline, path = ''): string[] {
  if (published === 'any' || promised === 'any' || published === 'self' || promised === 'self') return []
  if (isList(published)) {
    return isList(promised) ? differences(published[0], promised[0], path) : [`${path}: published as a list`]
  }
  if (isKeys(published))
    return isKeys(promised) ? differencesOfKeys(published, promised, path) : [`${path}: published as an object`]
  if (typeof promised !== 'string') return [`${path}: published as ${published}`]
  const allowed = promised.split('|')
  const foreign = published
    .split('|')
    .filter((kind) => !allowed.includes(kind) && !(kind === 'integer' && allowed.includes('number')))
  return foreign.length === 0 ? [] : [`${path}: published as ${published}, promised as ${promised}`]
}

function differencesOfKeys(published: Keys, promised: Keys, path: string): string[] {
  if ('*' in published || '*' in promised) {
    return '*' in published && '*' in promised
      ? differences(published['*']!, promised['*']!, `${path}.*`)
      : [`${path}: one has free keys`]
  }
  const bare = withoutMarks(promised)
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  const inPublished = Object.entries(published).flatMap(([key, value]) =>
    bare[key] === undefined ? [`${at(key)}: published, not promised`] : differences(value, bare[key], at(key)),
  )
  const onlyPromised = Object.keys(promised).filter((key) => !key.endsWith('?') && published[key] === undefined)
  return [...inPublished, ...onlyPromised.map((key) => `${at(key)}: promised, not published`)]
}

/** The paths of a request's body with their kinds, as `referrer.type: string`; what may be missing ends in a question mark. */
export function bodyPaths(outline: Outline, path = ''): Record<string, string> {
  if (isList(outline)) {
    const [item] = outline
    return isKeys(item) ? { [path]: 'object[]', ...pathsInside(item, path) } : { [path]: `${item as string}[]` }
  }
  if (isKeys(outline)) return { ...(path === '' ? {} : { [path]: 'object' }), ...pathsInside(outline, path) }
  return path === '' ? {} : { [path]: outline }
}

function pathsInside(keys: Keys, path: string): Record<string, string> {
  const bare = path.replace(/\?$/, '')
  return Object.assign({}, ...Object.entries(keys).map(([key, value]) => bodyPaths(value, bare === '' ? key : `${bare}.${key}`)))
}

/** The keys of an outline without the question marks of those that may be missing. */
export function withoutMarks(keys: Keys): Keys {
  return Object.fromEntries(Object.entries(keys).map(([key, value]) => [key.replace(/\?$/, ''), value]))
}

/** Lays outlines of sisters over each other. */
export function laidOver(outlines: readonly Outline[]): Outline {
  const told = outlines.filter((outline) => outline !== 'any')
  const lists = told.filter(isList)
  if (lists.length > 0) return [laidOver(lists.map(([item]) => item))]
  const objects = told.filter(isKeys)
  if (objects.length === 0) return [...new Set(told.flatMap((kind) => String(kind).split('|')))].join('|') || 'any'
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))]
  return Object.fromEntries(keys.map((key) => [key, laidOver(objects.flatMap((object) => (key in object ? [object[key]!] : [])))]))
}

export function isList(outline: Outline): outline is readonly [Outline] {
  return Array.isArray(outline)
}

export function isKeys(outline: Outline): outline is Keys {
  return typeof outline === 'object' && !Array.isArray(outline)
}
