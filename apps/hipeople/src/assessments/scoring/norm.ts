// What a raw score is compared with, and where it stands there.
import type { Band } from '../../contract/index.ts'
import type { ScoredItem } from './score.ts'

/** So many own results make a norm of the organisation. */
export const ownNormFrom = 200

export interface Norm {
  /** Stands beside every percentile. */
  readonly name: string
  /** How it came about, in a sentence. */
  readonly about: string
  readonly size: number
  /** Percent scores of the group, in ascending order. */
  readonly scores: readonly number[]
}

/** Share of the group below, half of those with the same score added: 0 to 100. Null for an empty group. */
export function percentileIn({ scores }: Norm, percent: number): number | null {
  if (scores.length === 0) return null
  let [below, same] = [0, 0]
  for (const one of scores) {
    if (one < percent) below += 1
    else if (one === percent) same += 1
  }
  return Math.round((1000 * (below + same / 2)) / scores.length) / 10
}

export function bandOf(percentile: number): Band {
  return percentile < 25 ? 'low' : percentile > 75 ? 'high' : 'middle'
}

/** A norm out of an organisation's own results of one version of a test; undefined below 200. */
export function ownNorm(organization: string, scores: readonly number[]): Norm | undefined {
  if (scores.length < ownNormFrom) return undefined
  return {
    name: `${organization}, ${scores.length} results`,
    about: `The ${scores.length} completed results of this version of the test at ${organization}. They describe the people who applied there, and nobody else.`,
    size: scores.length,
    scores: [...scores].sort((a, b) => a - b),
  }
}

const simulated = 2000

/**
 * "Reference group (simulated)": 2,000 drawn answer sheets. Each has one leaning, drawn from a bell curve; on each item it gains a share of
 * the points by that leaning and by chance. It describes nobody, and its name says so. The same items give the same group.
 */
export function simulatedNorm(items: readonly ScoredItem[]): Norm {
  const random = seeded(
    items
      .map(({ key }) => key)
      .sort()
      .join('|'),
  )
  const scores = Array.from({ length: simulated }, () => {
    const leaning = bell(random)
    let [raw, min, max] = [0, 0, 0]
    for (const { points } of [...items].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const steps = [...points].sort((a, b) => a - b)
      const low = steps[0] ?? 0
      const high = steps.at(-1) ?? 0
      const chance = 1 / (1 + Math.exp(-(leaning + 0.8 * bell(random))))
      raw +=
        steps.length === 2 || high - low === 1
          ? random() < chance
            ? high
            : low
          : (steps[Math.min(steps.length - 1, Math.floor(chance * steps.length))] ?? low)
      min += low
      max += high
    }
    return max === min ? 0 : Math.round((1000 * (raw - min)) / (max - min)) / 10
  })
  return {
    name: 'Reference group (simulated)',
    about: `${simulated.toLocaleString('en')} answer sheets drawn by a computer: a bell curve of leanings, with chance on every item. Nobody took the test for it, so it describes nobody; it only shows how scores of this length spread.`,
    size: simulated,
    scores: scores.sort((a, b) => a - b),
  }
}

/** Standard normal, by Box and Muller. */
function bell(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** mulberry32, seeded by a text: no cryptography, only the same numbers every time. */
function seeded(text: string): () => number {
  let state = [...text].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
