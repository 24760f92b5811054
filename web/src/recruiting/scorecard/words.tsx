import type { Rating, Recommendation } from '@orangery/contract/recruiting'
import { Tag } from '@orangery/ui'

export const ratings = ['definitely_not', 'no', 'mixed', 'yes', 'strong_yes', 'no_decision'] as const satisfies readonly Rating[]
export const recommendations = [
  'definitely_not',
  'no',
  'yes',
  'strong_yes',
  'no_decision',
] as const satisfies readonly Recommendation[]

/** The five points, worst first, and what is said of nothing said. */
export const ratingWords: Readonly<Record<Rating, string>> = {
  definitely_not: 'Definitely not',
  no: 'No',
  mixed: 'Mixed',
  yes: 'Yes',
  strong_yes: 'Strong yes',
  no_decision: 'Not rated',
}

export const recommendationWords: Readonly<Record<Recommendation, string>> = {
  definitely_not: 'Definitely not',
  no: 'No',
  yes: 'Yes',
  strong_yes: 'Strong yes',
  no_decision: 'No decision',
}

const tones = { definitely_not: 'crimson', no: 'crimson', yes: 'leaf', strong_yes: 'leaf', no_decision: 'outline' } as const

export function RecommendationTag({ value }: { value: Recommendation }) {
  return <Tag tone={tones[value]}>{recommendationWords[value]}</Tag>
}
