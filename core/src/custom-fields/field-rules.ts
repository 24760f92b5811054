import { refused } from '../errors.ts'
import { visibleKey } from './custom-fields.ts'
import type { FieldRow } from './fields.store.ts'

const longestName = 255

/** Refuses a name that no key can be made of, or that reads like that of another field of the same kind of record. */
export function requireFreeName(all: readonly FieldRow[], given: { id?: number; fieldType: string; name: string }): void {
  const { name, fieldType } = given
  const key = visibleKey(name)
  if (key === '') throw refused('name', 'The name needs a letter or a digit.', 'name')
  if (name.length > longestName)
    throw refused('name', `The name has ${name.length} characters; ${longestName} are the most.`, 'name')
  const holder = all.find(
    (one) => one.active && one.field_type === fieldType && one.id !== given.id && visibleKey(one.name) === key,
  )
  if (holder)
    throw refused(
      'name-taken',
      `The ${fieldType} field ${holder.name}, with the id ${holder.id}, is read as ${key} already. Choose another name.`,
      'name',
    )
}

/** The key that a new field keeps for good. That of a deleted field is not given again: old records hold its values. */
export function freeKey(all: readonly FieldRow[], { fieldType, name }: { fieldType: string; name: string }): string {
  const taken = new Set(all.filter((one) => one.field_type === fieldType).map((one) => one.name_key))
  return unlike(taken, visibleKey(name))
}

/** The token that letters name a field by, from its name: SENIORITY_LEVEL. Active fields do not share one. */
export function freeToken(all: readonly FieldRow[], name: string): string {
  return unlike(new Set(tokensOf(all)), visibleKey(name).toUpperCase())
}

/** A given token with or without its braces; no letters, or null, take it away. */
export function givenToken(all: readonly FieldRow[], { id, token }: { id: number; token: string | null }): string | null {
  const bare = (token ?? '').trim().replace(/^\{\{\s*(.*?)\s*\}\}$/, '$1')
  if (bare === '') return null
  if (!/^[\p{L}\p{N}_]{1,255}$/u.test(bare))
    throw refused('token', `A token has letters, digits and _ alone; ${JSON.stringify(token)} has others.`, 'template_token_string')
  if (tokensOf(all.filter((one) => one.id !== id)).includes(bare))
    throw refused('token-taken', `Another field has the token {{${bare}}} already.`, 'template_token_string')
  return bare
}

function tokensOf(all: readonly FieldRow[]): string[] {
  return all.flatMap((one) => (one.active && one.template_token !== null ? [one.template_token] : []))
}

function unlike(taken: ReadonlySet<string>, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`
    if (!taken.has(name)) return name
  }
}
