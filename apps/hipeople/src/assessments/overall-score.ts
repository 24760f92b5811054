import type { TestResult } from '../contract/index.ts'

export interface OverallScore {
  /** 0 to 100, or null when nothing can be read. */
  readonly score: number | null
  readonly says: string
}

/**
 * One number for filters and for the ATS: the mean over the newest results that can be read, percent where answers are right or wrong, fit where
 * a profile is wanted. A profile that nobody wanted anything of counts as nothing.
 */
export function overallScore(results: readonly TestResult[]): OverallScore {
  const newest = results.filter(({ isNewest }) => isNewest)
  const numbers = newest.flatMap((result) => {
    if (result.uninterpretable && result.uninterpretable !== 'no-norm') return []
    const number = result.scoring === 'fit' ? result.fit : result.percent
    return number === null ? [] : [number]
  })
  if (numbers.length === 0) return { score: null, says: 'No score: nothing could be read as a number.' }
  const score = Math.round((10 * numbers.reduce((sum, one) => sum + one, 0)) / numbers.length) / 10
  return {
    score,
    says: `Mean of ${numbers.length} of ${newest.length} ${newest.length === 1 ? 'test' : 'tests'}: percent of points where answers are right or wrong, fit in percent where a profile is wanted.`,
  }
}
