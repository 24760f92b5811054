import type { getCredential } from '@orangery/contract/recruiting'
import type { Reply } from '../../api.ts'

export type Credential = Reply<typeof getCredential>
export type Group = Credential['groups'][number]
export type Permission = Group['permissions'][number]
export type Granted = ReadonlySet<string>

export type Show = 'all' | 'ticked' | 'unused'

export const allOf = (groups: readonly Group[]): readonly Permission[] => groups.flatMap((group) => group.permissions)

/** The groups with only what the search and the view leave, empty groups dropped. */
export function shownGroups(
  groups: readonly Group[],
  { q, show, granted }: { q: string; show: Show; granted: Granted },
): readonly Group[] {
  const words = q.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const fits = (group: Group, permission: Permission) => {
    if (show === 'ticked' && !granted.has(permission.id)) return false
    if (show === 'unused' && (!granted.has(permission.id) || permission.used)) return false
    const text = `${group.name} ${permission.label}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  }
  return groups
    .map((group) => ({ ...group, permissions: group.permissions.filter((permission) => fits(group, permission)) }))
    .filter((group) => group.permissions.length > 0)
}

/** Ticks or unticks these endpoints: all of them ticked become unticked, otherwise all become ticked. */
export function toggled(granted: Granted, permissions: readonly Permission[]): Granted {
  const all = permissions.every(({ id }) => granted.has(id))
  const next = new Set(granted)
  for (const { id } of permissions) {
    if (all) next.delete(id)
    else next.add(id)
  }
  return next
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** "30 endpoints in 12 groups · 25 read, 5 write or delete". */
export function countsOf(groups: readonly Group[], granted: Granted): { endpoints: string; rest: string } {
  const ticked = allOf(groups).filter(({ id }) => granted.has(id))
  const inGroups = groups.filter((group) => group.permissions.some(({ id }) => granted.has(id))).length
  const reads = ticked.filter(({ verb }) => verb === 'GET').length
  const deletes = ticked.filter(({ verb }) => verb === 'DELETE').length
  const last = deletes === 0 ? 'none of them DELETE' : `${deletes} of them DELETE`
  return {
    endpoints: plural(ticked.length, 'endpoint'),
    rest: `in ${plural(inGroups, 'group')} · ${reads} read, ${ticked.length - reads} write, ${last}`,
  }
}

/** How the ticked endpoints stand to what the partner needs; null where no need is known. */
export function fitOf({ groups, partner }: Credential, granted: Granted) {
  const needed = allOf(groups).filter((permission) => permission.needed)
  if (partner === null || needed.length === 0) return null
  const missing = needed.filter(({ id }) => !granted.has(id))
  const extra = allOf(groups).filter(({ id, needed: isNeeded }) => granted.has(id) && !isNeeded)
  return { partner, needed, missing, extra }
}
