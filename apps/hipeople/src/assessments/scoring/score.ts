// Pure: items and answers in, numbers out. The same for every order of items, and no item counts twice.
import type { Uninterpretable } from '../../contract/index.ts'

/** An item as far as scoring needs it. `points[i]` belong to the i-th option; for agreement they are 1 to 5, or 5 to 1 when reversed. */
export interface ScoredItem {
  readonly key: string
  readonly dimension: string
  readonly points: readonly number[]
}

/** Index of the chosen option; null or absent when nothing was chosen. */
export type Answers = ReadonlyMap<string, number | null>

export interface DimensionScore {
  readonly dimension: string
  readonly raw: number
  readonly max: number
  readonly min: number
  readonly answered: number
  readonly of: number
  /** Where `raw` lies between `min` and `max`, 0 to 100; null when nothing was answered. */
  readonly percent: number | null
}

export interface Score extends Omit<DimensionScore, 'dimension'> {
  readonly dimensions: readonly DimensionScore[]
}

/**
 * Sums points. Where points are earned (`earned`), an item left out counts its least; where a profile is described, an item left out says
 * nothing and counts neither way, so that silence is not read as a trait.
 */
export function score(items: readonly ScoredItem[], answers: Answers, { earned }: { earned: boolean }): Score {
  const once = [...new Map(items.map((item) => [item.key, item])).values()]
  const dimensions = [...new Set(once.map(({ dimension }) => dimension))].sort().map((dimension) => ({
    dimension,
    ...sum(
      once.filter((item) => item.dimension === dimension),
      answers,
      earned,
    ),
  }))
  return { ...sum(once, answers, earned), dimensions }
}

function sum(items: readonly ScoredItem[], answers: Answers, earned: boolean): Omit<DimensionScore, 'dimension'> {
  let [raw, min, max, answered] = [0, 0, 0, 0]
  for (const { key, points } of items) {
    const chosen = answers.get(key)
    const got = chosen === null || chosen === undefined ? undefined : points[chosen]
    const least = Math.min(...points)
    if (got === undefined && !earned) continue
    if (got !== undefined) answered += 1
    raw += got ?? least
    min += least
    max += Math.max(...points)
  }
  const percent = answered === 0 || max === min ? null : Math.round((1000 * (raw - min)) / (max - min)) / 10
  return { raw, min, max, answered, of: items.length, percent }
}

/** Wanted range of one dimension, in percent. */
export interface WantedRange {
  readonly dimension: string
  readonly from: number
  readonly to: number
}

/**
 * How near a profile is to the wanted one, 0 to 100: for each wanted dimension the distance to its range, relative to the farthest that the
 * range allows, then the mean. Dimensions that nobody asked for, or that were not answered, do not count. Null when none is left.
 */
export function fitTo(dimensions: readonly DimensionScore[], wanted: readonly WantedRange[]): number | null {
  const nearness = wanted.flatMap(({ dimension, from, to }) => {
    const percent = dimensions.find((one) => one.dimension === dimension)?.percent
    if (percent === null || percent === undefined) return []
    const distance = Math.max(0, from - percent, percent - to)
    const farthest = Math.max(from, 100 - to)
    return [farthest === 0 ? 1 : 1 - distance / farthest]
  })
  if (nearness.length === 0) return null
  return Math.round((1000 * nearness.reduce((total, one) => total + one, 0)) / nearness.length) / 10
}

/** Reading an item and choosing takes longer than this, for whoever it is. */
const leastMsPerItem = 1500

/** Why nothing can be read from the answers; undefined when something can. `elapsedMs` is the working time, without breaks. */
export function whyNotInterpretable(
  items: readonly ScoredItem[],
  answers: Answers,
  elapsedMs: number,
): Exclude<Uninterpretable, 'no-norm'> | undefined {
  const chosen = items.flatMap(({ key }) => answers.get(key) ?? [])
  if (chosen.length === 0) return 'nothing-answered'
  if (chosen.length < items.length / 2) return 'too-few-answered'
  if (chosen.length >= 6 && chosen.every((one) => one === chosen[0])) return 'all-the-same'
  if (elapsedMs < chosen.length * leastMsPerItem) return 'too-fast'
  return undefined
}
