import { relationshipLabels } from '../../contract/index.ts'
import type { RefereeRow } from '../../referees/referees.store.ts'
import { counts } from '../../referees/state.ts'
import type { Terms } from '../../tables/index.ts'

export interface Wanted {
  /** People still to be named, 0 when there are enough. */
  readonly more: number
  /** "1 manager", for kinds of which there are too few. */
  readonly kinds: readonly string[]
  readonly named: number
}

/** What is still missing from the list, counting those who declined or cannot be reached as gone. */
export function stillWanted(
  terms: Pick<Terms, 'wanted' | 'kinds'>,
  referees: readonly Pick<RefereeRow, 'state' | 'relationship'>[],
): Wanted {
  const present = referees.filter(({ state }) => counts(state))
  const kinds = terms.kinds.flatMap(({ kind, count }) => {
    const short = count - present.filter(({ relationship }) => relationship === kind).length
    const { label, many } = relationshipLabels[kind]
    return short > 0 ? [`${short} ${short === 1 ? label.toLowerCase() : many}`] : []
  })
  return { more: Math.max(0, terms.wanted - present.length), kinds, named: present.length }
}
