import type { AgreementItem, Words } from './library-test.ts'

/** Sentences of one dimension; keys are `prefix` and a number, `reversed` are the numbers that count from the other end. */
export function statements(
  dimension: string,
  { prefix, reversed, texts }: { prefix: string; reversed: readonly number[]; texts: readonly Words[] },
): AgreementItem[] {
  return texts.map((text, at) => ({
    key: `${prefix}${at + 1}`,
    dimension,
    kind: 'agreement',
    text,
    reversed: reversed.includes(at + 1),
  }))
}
