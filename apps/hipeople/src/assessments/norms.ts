import type { HiDb, House } from '../house.ts'
import type { SheetItem } from '../tables/assessment-tables.ts'
import { resultsOf } from './attempts.store.ts'
import { type Norm, ownNorm, simulatedNorm } from './scoring/norm.ts'
import { scoredItems } from './sheet.ts'

/** Norms of one version of a test: of the whole (without a dimension), and of each dimension. */
export type NormOf = (items: readonly SheetItem[], dimension?: string) => Norm | undefined

const simulated = new Map<string, Norm>()

/** The organisation's own results from 200 on; before that the simulated group of the same items; undefined where nothing is scored. */
export async function normsOf(db: HiDb, house: House, test: { id: string; version: number }): Promise<NormOf> {
  const results = await resultsOf(db, test)
  const company = await house.organization()
  return (items, dimension) => {
    const scored = scoredItems(items).filter((item) => dimension === undefined || item.dimension === dimension)
    if (scored.length === 0) return undefined
    const own = results.flatMap(({ result }) => {
      const percent =
        dimension === undefined ? result?.percent : result?.dimensions.find((one) => one.dimension === dimension)?.percent
      return percent === null || percent === undefined ? [] : [percent]
    })
    return ownNorm(company, own) ?? simulatedOnce(scored)
  }
}

/** The same items give the same group, so it is drawn once in a process. */
function simulatedOnce(items: ReturnType<typeof scoredItems>): Norm {
  const key = JSON.stringify(items.map(({ key: item, points }) => [item, points]).sort())
  const norm = simulated.get(key) ?? simulatedNorm(items)
  if (simulated.size > 200) simulated.clear()
  simulated.set(key, norm)
  return norm
}
