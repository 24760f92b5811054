import type { Answers, ScoredItem } from './score.ts'

/**
 * Cronbach's alpha over the items that every one of these sheets has answered, rounded to two digits; null when that is fewer than three items,
 * or nothing varies. It says how far items go together, not what they measure.
 */
export function alpha(items: readonly ScoredItem[], sheets: readonly Answers[]): number | null {
  const pointsOf = ({ key, points }: ScoredItem, sheet: Answers) => {
    const chosen = sheet.get(key)
    return chosen === null || chosen === undefined ? undefined : points[chosen]
  }
  const common = items.filter((item) => sheets.length > 1 && sheets.every((sheet) => pointsOf(item, sheet) !== undefined))
  if (common.length < 3) return null
  const totals = sheets.map((sheet) => common.reduce((sum, item) => sum + (pointsOf(item, sheet) ?? 0), 0))
  const whole = variance(totals)
  if (whole === 0) return null
  const parts = common.reduce((sum, item) => sum + variance(sheets.map((sheet) => pointsOf(item, sheet) ?? 0)), 0)
  return Math.round(100 * (common.length / (common.length - 1)) * (1 - parts / whole)) / 100
}

function variance(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  return numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length
}
