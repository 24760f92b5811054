import { describe, expect, test } from 'vitest'
import { numberSeries } from './number-series.ts'

type Rule = (before: readonly number[]) => number

const last = (before: readonly number[]) => before.at(-1)!
const step =
  (by: number): Rule =>
  (before) =>
    last(before) + by
const times =
  (by: number): Rule =>
  (before) =>
    last(before) * by
/** `first` makes the second term, `second` the third, and so on in turn. */
const turns =
  (first: Rule, second: Rule): Rule =>
  (before) =>
    before.length % 2 === 1 ? first(before) : second(before)
/** Every second term, each row by its own rule. */
const twoRows =
  (odd: Rule, even: Rule): Rule =>
  (before) => {
    const row = before.filter((_, at) => at % 2 === before.length % 2)
    return before.length % 2 === 0 ? odd(row) : even(row)
  }
const growing =
  (by: (nth: number) => number): Rule =>
  (before) =>
    last(before) + by(before.length)

/** How many terms are given before the rule takes over, and the rule. */
const rules: Readonly<Record<string, readonly [given: number, rule: Rule]>> = {
  'ns-01': [1, step(3)],
  'ns-02': [1, step(-7)],
  'ns-03': [1, times(2)],
  'ns-04': [1, growing((nth) => nth)],
  'ns-05': [1, turns(step(4), step(-1))],
  'ns-06': [1, times(1 / 2)],
  'ns-07': [0, (before) => (before.length + 1) ** 2],
  'ns-08': [2, twoRows(step(2), step(3))],
  'ns-09': [1, turns(times(3), step(-1))],
  'ns-10': [2, (before) => last(before) + before.at(-2)!],
  'ns-11': [1, growing((nth) => -nth)],
  'ns-12': [1, turns(step(1), times(2))],
  'ns-13': [1, (before) => last(before) * 2 - 1],
  'ns-14': [1, growing((nth) => 3 * nth)],
  'ns-15': [0, (before) => (before.length + 1) ** 3],
  'ns-16': [2, twoRows(step(-5), step(5))],
  'ns-17': [1, growing((nth) => 2 * nth - 1)],
  'ns-18': [1, growing((nth) => 2 ** (nth - 1))],
  'ns-19': [1, turns(times(1 / 2), times(3))],
  'ns-20': [2, twoRows(step(1), step(3))],
}

test('every series has a rule here', () => {
  expect(Object.keys(rules)).toEqual(numberSeries.items.map(({ key }) => key))
})

describe('the rule gives every term shown, and the one right option', () => {
  test.each(numberSeries.items.map((item) => [item.key, item] as const))('%s', (key, item) => {
    if (item.kind !== 'choice') throw new Error('Not a choice')
    const terms = item.text.en.split('\n')[1]!.replace(', ?', '').split(', ').map(Number)
    const [given, rule] = rules[key]!
    const grown = terms.slice(0, given)
    while (grown.length <= terms.length) grown.push(rule(grown))
    expect(grown.slice(0, -1)).toEqual(terms)
    expect(item.options[item.points.indexOf(1)]!.en).toBe(String(grown.at(-1)))
    expect(new Set(item.options.map(({ en }) => en)).size).toBe(5)
  })
})
