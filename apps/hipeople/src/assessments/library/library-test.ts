// The shape of a test. Items are ours; docs/how-to/tests.md says how they were written and what nobody has measured about them.
import type { Language, Scoring, TestKind } from '../../contract/index.ts'

/** The same words in every language that candidates may read. */
export type Words = Readonly<Record<Language, string>>

/** One thing that a test looks at. `low`, `middle` and `high` explain a result in plain words, without judging the person. */
export interface Dimension {
  readonly id: string
  readonly name: Words
  readonly about: Words
  readonly low: Words
  readonly middle: Words
  readonly high: Words
}

interface ItemBase {
  /** Stable for good: results name it. A changed item gets a new key. */
  readonly key: string
  readonly dimension: string
}

/** One of the options is chosen; `points[i]` are those of `options[i]`, 1 for right and 0 for wrong, or 0 to 3 for a judgement. */
export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice'
  readonly text: Words
  readonly options: readonly Words[]
  readonly points: readonly number[]
}

/** "Does not fit me at all" (1) to "fits me exactly" (5). A reversed item counts from the other end. */
export interface AgreementItem extends ItemBase {
  readonly kind: 'agreement'
  readonly text: Words
  readonly reversed: boolean
}

export type Item = ChoiceItem | AgreementItem

export interface LibraryTest {
  readonly id: string
  /** Raised with every change that could change a result; results of different versions are not compared. */
  readonly version: number
  readonly kind: Exclude<TestKind, 'custom'>
  readonly scoring: Scoring
  readonly title: Words
  /** What is asked, in a sentence or two, for candidates and members alike. */
  readonly summary: Words
  /** What a result can say and what not. No claim that nobody measured. */
  readonly says: Words
  /** Seconds for the whole test; null takes as long as it takes. */
  readonly seconds: number | null
  /** About how long it takes, in minutes, when there is no limit. */
  readonly minutes: number
  readonly dimensions: readonly Dimension[]
  /** Items of each dimension that one candidate is given; the pool holds more, so that retired ones can be left out. */
  readonly perDimension: number
  /** Items are signs to be compared, so every sign must be told from its neighbour. */
  readonly codes?: boolean
  /** The language that all items stand in, whatever the reader's. */
  readonly inLanguage?: Language
  /** Words in a title or description of a role at which the test is suggested, in lower case. */
  readonly suggestedBy: readonly string[]
  /** Shows members the manner of the items; it is never given to anybody. */
  readonly sample: { readonly text: Words; readonly options: readonly Words[] }
  readonly items: readonly Item[]
}
