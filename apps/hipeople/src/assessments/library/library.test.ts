import { describe, expect, test } from 'vitest'
import { language as languages } from '../../contract/index.ts'
import { type CatalogueTest, testById } from '../catalogue.ts'
import { drawSheet, exposureLimit, itemsInUse } from '../sheet.ts'
import { library } from './library.ts'
import type { LibraryTest, Words } from './library-test.ts'

const each = library.map((one) => [one.id, one] as const)
const rightWrong = each.filter(([, { items }]) => items.some(({ kind }) => kind === 'choice'))
const described = each.filter(([, { scoring }]) => scoring === 'fit')

/** Every text of a test with the way to it, as in `items.3.options.0`. */
function wordsIn(value: unknown, path = ''): [path: string, words: Words][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'de' in value) return [[path, value as Words]]
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, path ? `${path}.${key}` : key))
}

/** Words, not signs: `=SUM(A1:A9)` and `40 318 825` are the same everywhere. */
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length

const mostOf = (points: readonly number[]) => points.indexOf(Math.max(...points))

/** Given to the catalogue as candidates get it, so without a database. */
const asGiven = async (test: LibraryTest) => (await testById(undefined as never, test.id)) as CatalogueTest

describe('the library as a whole', () => {
  test('no two tests have the same id, and no two items the same key', () => {
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length)
    const keys = library.flatMap(({ items }) => items.map(({ key }) => key))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('nothing claims what nobody measured', () => {
    const claims =
      /\bvalid|\bIQ\b|\bQI\b|proven|scientif|intelligen|inteligen|valid[ée]|gültig|wissenschaft|erwiesen|bewiesen|nachgewiesen|científic|\bprobad[oa]|demostrad|prouv|psychomet|psicom/iu
    const texts = library.flatMap((one) => wordsIn(one).flatMap(([, words]) => Object.values(words)))
    expect(texts.filter((text) => claims.test(text))).toEqual([])
  })

  test.each(each)('%s says in every language that nobody has measured it', (_id, { says }) => {
    for (const [language, words] of Object.entries({ en: 'Nobody', de: 'Niemand', es: 'Nadie', fr: 'Personne' }))
      expect(says[language as keyof Words].toLowerCase()).toContain(words.toLowerCase())
  })
})

describe('the words', () => {
  test.each(each)('%s has every text in all four languages', (_id, one) => {
    const gaps = wordsIn(one).filter(([, words]) => languages.options.some((language) => !words[language]?.trim()))
    expect(gaps).toEqual([])
  })

  test.each(each)('%s leaves no sentence untranslated', (_id, one) => {
    const alike = wordsIn(one).filter(([path, words]) => {
      if (one.kind === 'language' && /^(items|sample)\b/.test(path)) return false
      const long = Object.values(words).filter((text) => wordCount(text) > 3)
      return new Set(long).size !== long.length
    })
    expect(alike).toEqual([])
  })

  test.each(each)(
    '%s is suggested by words as they are looked for: lower case, nothing but letters, digits and hyphens',
    (_id, one) => {
      expect(one.suggestedBy.length).toBeGreaterThan(0)
      expect(new Set(one.suggestedBy).size).toBe(one.suggestedBy.length)
      for (const word of one.suggestedBy) expect(word).toBe(word.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' '))
    },
  )
})

describe('the pool', () => {
  test.each(each)('%s has at least two items more of each dimension than one candidate is given, and explains each', (_id, one) => {
    expect(one.dimensions.length).toBeGreaterThan(0)
    for (const { id, low, middle, high } of one.dimensions) {
      expect(one.items.filter(({ dimension }) => dimension === id).length).toBeGreaterThanOrEqual(one.perDimension + 2)
      expect(new Set([low.en, middle.en, high.en]).size).toBe(3)
    }
    const known = one.dimensions.map(({ id }) => id)
    expect(one.items.filter(({ dimension }) => !known.includes(dimension))).toEqual([])
  })

  test.each(each)('%s: a fresh sheet has as many items of each dimension as are given, no one twice', async (_id, one) => {
    const sheet = drawSheet(await asGiven(one), new Map())
    expect(new Set(sheet.map(({ key }) => key)).size).toBe(one.perDimension * one.dimensions.length)
    for (const { id } of one.dimensions) expect(sheet.filter(({ dimension }) => dimension === id)).toHaveLength(one.perDimension)
  })

  test.each(each)('%s still fills a sheet when two items of each dimension are retired', async (_id, one) => {
    const given = await asGiven(one)
    const retired = one.dimensions.flatMap(({ id }) => one.items.filter(({ dimension }) => dimension === id).slice(0, 2))
    const shown = new Map(retired.map(({ key }) => [key, exposureLimit]))
    expect(itemsInUse(given, shown)).toHaveLength(one.items.length - retired.length)
    const sheet = drawSheet(given, shown)
    expect(sheet).toHaveLength(one.perDimension * one.dimensions.length)
    expect(sheet.filter(({ key }) => shown.has(key))).toEqual([])
  })

  test.each(each)('%s shows a sample that nobody is given', (_id, { sample, items }) => {
    expect(items.map(({ text }) => text.en)).not.toContain(sample.text.en)
  })

  test.each(each)('%s asks nothing twice', (_id, { items }) => {
    for (const language of languages.options) {
      const texts = items.map(({ text }) => text[language])
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
    }
  })
})

describe('where options are chosen', () => {
  test.each(rightWrong)('%s has points for every option, and one option that earns the most', (_id, { kind, items }) => {
    for (const item of items) {
      if (item.kind !== 'choice') throw new Error(`${item.key} is no choice`)
      const { key, points, options } = item
      expect([key, points.length]).toEqual([key, options.length])
      for (const language of languages.options)
        expect([key, new Set(options.map((option) => option[language])).size]).toEqual([key, options.length])
      const ascending = [...points].sort()
      const wanted = kind === 'situational' ? [0, 1, 2, 3] : [...Array.from({ length: options.length - 1 }, () => 0), 1]
      expect([key, ascending]).toEqual([key, wanted])
    }
  })

  test.each(rightWrong)('%s has its best options in every place about as often', (_id, { items }) => {
    const places = items.map((item) => mostOf(item.kind === 'choice' ? item.points : []))
    const options = items[0]?.kind === 'choice' ? items[0].options.length : 0
    const even = places.length / options
    for (let place = 0; place < options; place += 1) {
      const times = places.filter((one) => one === place).length
      expect(times).toBeGreaterThanOrEqual(Math.floor(even * 0.5))
      expect(times).toBeLessThanOrEqual(Math.ceil(even * 1.3))
    }
  })

  test.each(rightWrong)('%s does not give its best options away by their length', (_id, { items }) => {
    for (const language of languages.options) {
      const longest = items.filter((item) => {
        if (item.kind !== 'choice') return false
        const lengths = item.options.map((option) => option[language].length)
        const best = lengths[mostOf(item.points)]!
        return lengths.filter((length) => length >= best).length === 1
      })
      expect([language, longest.length / items.length <= 0.5]).toEqual([language, true])
    }
  })
})

describe('where somebody describes themselves', () => {
  test.each(described)('%s has about a third of its items reversed, in every dimension and on every sheet', async (_id, one) => {
    const sheet = new Set(drawSheet(await asGiven(one), new Map()).map(({ key }) => key))
    for (const { id } of one.dimensions)
      for (const items of [one.items, one.items.filter(({ key }) => sheet.has(key))]) {
        const of = items.filter(({ dimension }) => dimension === id)
        const share = of.filter((item) => item.kind === 'agreement' && item.reversed).length / of.length
        expect(share).toBeGreaterThanOrEqual(0.25)
        expect(share).toBeLessThanOrEqual(0.45)
      }
  })
})
