import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandOf, ownNorm, percentileIn, simulatedNorm } from './norm.ts'
import { type Answers, fitTo, type ScoredItem, score, whyNotInterpretable } from './score.ts'

const item = fc.record({
  key: fc.string({ minLength: 1, maxLength: 6 }),
  dimension: fc.constantFrom('a', 'b', 'c'),
  points: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 5 }),
})
const items = fc.uniqueArray(item, { selector: ({ key }) => key, minLength: 1, maxLength: 20 })
const sheet = items.chain((list) =>
  fc.record({
    list: fc.constant(list),
    answers: fc
      .tuple(...list.map(({ points }) => fc.option(fc.nat(points.length - 1))))
      .map((chosen): Answers => new Map(list.map(({ key }, at) => [key, chosen[at] ?? null]))),
  }),
)

describe('scoring', () => {
  test('the order of items is irrelevant, and no item counts twice', () => {
    fc.assert(
      fc.property(sheet, fc.boolean(), fc.func(fc.integer()), ({ list, answers }, earned, rank) => {
        const shuffled = [...list, ...list].sort((a, b) => rank(a.key) - rank(b.key))
        expect(score(shuffled, answers, { earned })).toEqual(score(list, answers, { earned }))
      }),
    )
  })

  test('a better answer never lowers a score, in the whole or in its dimension', () => {
    fc.assert(
      fc.property(sheet, fc.nat(), ({ list, answers }, pick) => {
        const one = list[pick % list.length]!
        const before = answers.get(one.key)
        const now = before === null || before === undefined ? Math.min(...one.points) : one.points[before]!
        const better = one.points.findIndex((points) => points > now)
        fc.pre(better >= 0)
        const after = score(list, new Map([...answers, [one.key, better]]), { earned: true })
        const was = score(list, answers, { earned: true })
        expect(after.raw).toBeGreaterThan(was.raw)
        expect(after.percent!).toBeGreaterThanOrEqual(was.percent ?? 0)
        expect(after.dimensions.every(({ raw }, at) => raw >= was.dimensions[at]!.raw)).toBe(true)
      }),
    )
  })

  test('a percentage lies between 0 and 100, and dimensions add up to the whole', () => {
    fc.assert(
      fc.property(sheet, fc.boolean(), ({ list, answers }, earned) => {
        const { percent, raw, dimensions } = score(list, answers, { earned })
        if (percent !== null) expect(percent).toBeGreaterThanOrEqual(0)
        if (percent !== null) expect(percent).toBeLessThanOrEqual(100)
        expect(dimensions.reduce((sum, one) => sum + one.raw, 0)).toBe(raw)
      }),
    )
  })

  test('an answer outside of the options counts as none', () => {
    const list: ScoredItem[] = [{ key: 'x', dimension: 'a', points: [0, 1] }]
    expect(score(list, new Map([['x', 7]]), { earned: true })).toMatchObject({ raw: 0, answered: 0, percent: null })
    expect(score(list, new Map([['y', 1]]), { earned: true })).toMatchObject({ raw: 0, answered: 0 })
  })

  test('what was left out of a profile is not read as a trait', () => {
    const list: ScoredItem[] = ['x', 'y'].map((key) => ({ key, dimension: 'a', points: [1, 2, 3, 4, 5] }))
    expect(score(list, new Map([['x', 4]]), { earned: false }).percent).toBe(100)
    expect(score(list, new Map([['x', 4]]), { earned: true }).percent).toBe(50)
  })
})

describe('fit', () => {
  const at = (percent: number | null) => [{ dimension: 'a', raw: 0, min: 0, max: 1, answered: 1, of: 1, percent }]
  test('within the wanted range is 100, and it only falls with the distance', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100), (a, b, one, other) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const wanted = [{ dimension: 'a', from, to }]
        const distance = (percent: number) => Math.max(0, from - percent, percent - to)
        const [near, far] = distance(one) <= distance(other) ? [one, other] : [other, one]
        expect(fitTo(at(near), wanted)!).toBeGreaterThanOrEqual(fitTo(at(far), wanted)!)
        if (distance(near) === 0) expect(fitTo(at(near), wanted)).toBe(100)
      }),
    )
  })
  test('without a wish, or without an answer, there is no fit', () => {
    expect(fitTo(at(50), [])).toBeNull()
    expect(fitTo(at(null), [{ dimension: 'a', from: 0, to: 10 }])).toBeNull()
  })
})

describe('[EH-12] what cannot be read is called so', () => {
  const list: ScoredItem[] = Array.from({ length: 8 }, (_, at) => ({ key: `k${at}`, dimension: 'a', points: [0, 1, 0] }))
  const all = (chosen: (at: number) => number | null): Answers => new Map(list.map(({ key }, at) => [key, chosen(at)]))
  test.each([
    ['nothing-answered', all(() => null), 60_000],
    ['too-few-answered', all((at) => (at < 3 ? at % 3 : null)), 60_000],
    ['all-the-same', all(() => 1), 60_000],
    ['too-fast', all((at) => at % 3), 2000],
    [undefined, all((at) => at % 3), 60_000],
  ] as const)('%s', (reason, answers, elapsed) => expect(whyNotInterpretable(list, answers, elapsed)).toBe(reason))
})

describe('norms', () => {
  const list: ScoredItem[] = Array.from({ length: 12 }, (_, at) => ({ key: `k${at}`, dimension: 'a', points: [0, 1, 0, 0] }))
  test('the simulated group says that it is simulated, is the same every time, and spreads', () => {
    const norm = simulatedNorm(list)
    expect(norm.name).toBe('Reference group (simulated)')
    expect(norm.about).toContain('describes nobody')
    expect(simulatedNorm([...list].reverse())).toEqual(norm)
    expect(percentileIn(norm, 0)!).toBeLessThan(25)
    expect(percentileIn(norm, 100)!).toBeGreaterThan(75)
  })
  test('a percentile never falls with the score, and lies between 0 and 100', () => {
    const norm = simulatedNorm(list)
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((percent) => percentileIn(norm, percent)!)
        expect(low!).toBeLessThanOrEqual(high!)
        expect(low! >= 0 && high! <= 100).toBe(true)
      }),
    )
  })
  test('an own norm appears from 200 results', () => {
    const scores = (count: number) => Array.from({ length: count }, (_, at) => at % 101)
    expect(ownNorm('Solvik', scores(199))).toBeUndefined()
    expect(ownNorm('Solvik', scores(200))).toMatchObject({ name: 'Solvik, 200 results', size: 200 })
  })
  test('bands are quarters', () => {
    expect([0, 24.9, 25, 75, 75.1, 100].map(bandOf)).toEqual(['low', 'low', 'middle', 'middle', 'high', 'high'])
  })
})
