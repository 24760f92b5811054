import type { Outline } from '@orangery/contract/kernel'
import { isKeys, isList } from '../compare.ts'

const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  timestamp: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  any: () => true,
  null: (value) => value === null,
}

/**
 * What a value lacks of a published outline, as `applications.0.jobs: missing`. Keys beyond the outline are allowed, since a
 * server may add some; null is allowed everywhere but for an id, since absent values are null. A kind with a question mark behind
 * it is a key that may be missing.
 */
export function misfits(outline: Outline, value: unknown, path = ''): string[] {
  if (value === null) return path.split('.').at(-1) === 'id' && !isNullable(outline) ? [`${path}: null`] : []
  if (isList(outline)) {
    if (!Array.isArray(value)) return [`${path}: not a list`]
    return value.flatMap((item, index) => misfits(outline[0], item, at(path, String(index))))
  }
  if (isKeys(outline)) return misfitsOfKeys(outline, value, path)
  if (outline === 'self') return []
  const fits = outline
    .replace('?', '')
    .split('|')
    .some((kind) => kinds[kind]?.(value) ?? false)
  return fits ? [] : [`${path}: not ${outline}`]
}

function isNullable(outline: Outline): boolean {
  return typeof outline === 'string' && outline.split('|').includes('null')
}

function isOptional(outline: Outline): boolean {
  return typeof outline === 'string' && outline.endsWith('?')
}

function misfitsOfKeys(outline: Readonly<Record<string, Outline>>, value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: not an object`]
  const inner = outline['*']
  if (inner !== undefined) return Object.entries(value).flatMap(([key, item]) => misfits(inner, item, at(path, key)))
  return Object.entries(outline).flatMap(([key, expected]) => {
    const item = (value as Record<string, unknown>)[key]
    if (item === undefined) return isOptional(expected) ? [] : [`${at(path, key)}: missing`]
    return misfits(expected, item, at(path, key))
  })
}

function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
