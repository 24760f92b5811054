import type { ChoiceItem, Words } from './library-test.ts'

/** Something one might do, with 3 points for what we hold to be best down to 0. */
export interface Way extends Words {
  readonly points: 0 | 1 | 2 | 3
}

/** A situation and four ways to act in it, each with points of its own. */
export function situation(
  key: string,
  dimension: string,
  { text, ways }: { text: Words; ways: readonly [Way, Way, Way, Way] },
): ChoiceItem {
  return {
    key,
    dimension,
    kind: 'choice',
    text,
    options: ways.map(({ points: _points, ...words }) => words),
    points: ways.map(({ points }) => points),
  }
}
