import { refused } from './errors.ts'

/** A department or an office, as far as their common rules go. */
interface Unit {
  readonly id: number
  readonly name: string
  readonly external_id: string | null
}

/** The unit above, by one of its two ids. */
export interface GivenParent {
  readonly parentId?: number | null
  readonly externalParentId?: string | null
}

const longestName = 255

/** Refuses a name that is blank, too long or taken (in whatever letters), and an external id that is taken. */
export function requireFree(
  kind: string,
  all: readonly Unit[],
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
export function parentAmong(kind: string, all: readonly Unit[], given: GivenParent): number | null {
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
