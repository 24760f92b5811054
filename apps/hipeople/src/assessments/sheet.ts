import type { SheetItem } from '../tables/assessment-tables.ts'
import type { CatalogueTest } from './catalogue.ts'
import type { ScoredItem } from './scoring/score.ts'

/** An item that was shown so often is known too widely to be given again. */
export const exposureLimit = 1000

export function isRetired(shown: number | undefined): boolean {
  return (shown ?? 0) >= exposureLimit
}

/** Items still in use; those of own tests never retire, because the organisation knows and changes them itself. */
export function itemsInUse(test: Pick<CatalogueTest, 'pool' | 'own'>, shown: ReadonlyMap<string, number>): SheetItem[] {
  return test.pool.filter(({ key }) => test.own !== null || !isRetired(shown.get(key)))
}

/** The items that one candidate is given: of each dimension those shown least often, in the order of the test. */
export function drawSheet(test: CatalogueTest, shown: ReadonlyMap<string, number>): SheetItem[] {
  const inUse = itemsInUse(test, shown)
  const chosen = new Set<string>()
  for (const dimension of new Set(inUse.map((item) => item.dimension)))
    for (const { key } of inUse
      .filter((item) => item.dimension === dimension)
      .sort((a, b) => (shown.get(a.key) ?? 0) - (shown.get(b.key) ?? 0))
      .slice(0, test.perDimension))
      chosen.add(key)
  return inUse.filter(({ key }) => chosen.has(key))
}

/** Items that count: free texts and questions without a right answer do not. */
export function scoredItems(sheet: readonly SheetItem[]): ScoredItem[] {
  return sheet.filter(({ points }) => points.length > 0)
}
