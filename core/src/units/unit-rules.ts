import { conflict, refused } from '../errors.ts'
import type { UnitKind, UnitRow } from './units.store.ts'
import type { Uses } from './uses.store.ts'

/** The unit above, by one of its two ids. */
export interface GivenParent {
  readonly parentId?: number | null
  readonly externalParentId?: string | null
}

const longestName = 255

/** Refuses a name that is blank, too long or taken (in whatever letters), and an external id that is taken. */
export function requireFree(
  kind: UnitKind,
  all: readonly UnitRow[],
  given: { id?: number; name?: string | null; externalId?: string | null },
): void {
  const others = all.filter((one) => one.id !== given.id)
  if (given.name != null) {
    const { name } = given
    if (!name.trim()) throw refused('name', 'The name is only blanks.', 'name')
    if (name.length > longestName)
      throw refused('name', `The name has ${name.length} characters; ${longestName} are the most.`, 'name')
    const taken = others.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (taken) throw refused('name-taken', `There is a ${kind} called ${taken.name} already, with the id ${taken.id}.`, 'name')
  }
  const holder = given.externalId ? others.find((one) => one.external_id === given.externalId) : undefined
  if (holder)
    throw refused(
      'external-id-taken',
      `The external id ${given.externalId} belongs to ${holder.name}, with the id ${holder.id}.`,
      'external_id',
    )
}

/** The id of the unit above, or null for one at the top. */
export function parentAmong(kind: UnitKind, all: readonly UnitRow[], given: GivenParent): number | null {
  const { parentId, externalParentId } = given
  if (parentId != null && externalParentId != null)
    throw refused('two-parents', 'Must not come together with parent_id.', 'external_parent_id')
  if (parentId != null) {
    if (!all.some((one) => one.id === parentId))
      throw refused('no-parent', `There is no ${kind} with the id ${parentId}.`, 'parent_id')
    return parentId
  }
  if (externalParentId == null) return null
  const parent = all.find((one) => one.external_id === externalParentId)
  if (!parent) throw refused('no-parent', `There is no ${kind} with the external id ${externalParentId}.`, 'external_parent_id')
  return parent.id
}

/** Refuses to delete a unit that has others below it or that something speaks of, and names both. */
export function requireUnused(unit: UnitRow, { all, uses }: { all: readonly UnitRow[]; uses: Uses }): void {
  const below = all.filter((one) => one.parent_id === unit.id).map((one) => one.name)
  if (below.length > 0) throw conflict('has-children', `${unit.name} has others below it: ${below.join(', ')}. Delete those first.`)
  const more = uses.job_count > uses.jobs.length ? ' and others' : ''
  const reasons = [
    uses.job_count > 0 && `${counted(uses.job_count, 'job')} (${uses.jobs.join(', ')}${more})`,
    uses.post_count > 0 && counted(uses.post_count, 'job post'),
    uses.user_count > 0 && counted(uses.user_count, 'user'),
    uses.promise_count > 0 && counted(uses.promise_count, 'right to future jobs', 'rights to future jobs'),
    uses.prospect_count > 0 && counted(uses.prospect_count, 'prospect'),
    uses.field_count > 0 && counted(uses.field_count, 'custom field'),
  ].filter((reason) => reason !== false)
  if (reasons.length > 0) throw conflict('in-use', `${unit.name} is in use by ${reasons.join(', ')}. Move them elsewhere first.`)
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
