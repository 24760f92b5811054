import type { Relationship } from '../../contract/index.ts'
import type { RefereeRow } from '../../referees/referees.store.ts'
import { counts } from '../../referees/state.ts'
import type { Terms } from '../../tables/index.ts'

export interface Wanted {
  /** People still to be named, 0 when there are enough. */
  readonly more: number
  /** Kinds of which there are too few, with how many are missing. */
  readonly kinds: readonly { readonly kind: Relationship; readonly count: number }[]
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
    return short > 0 ? [{ kind, count: short }] : []
  })
  return { more: Math.max(0, terms.wanted - present.length), kinds, named: present.length }
}
