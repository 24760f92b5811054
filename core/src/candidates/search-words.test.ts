import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, fold, prefixQuery, searchWords, wordsQuery } from './search-words.ts'

describe('search words', () => {
  test('fold accents and case, and spell the letters that do not decompose', () => {
    expect(fold('Łukasz Ødegård Weiß Ñíguez')).toBe('lukasz odegard weiss niguez')
  })

  test('keep scripts without case and the vowel signs of Indic scripts', () => {
    expect(searchWords('佐藤 美咲', 'अनन्या शर्मा', 'ياسمين')).toEqual(['佐藤', '美咲', 'अनन्या', 'शर्मा', 'ياسمين'])
  })

  test('split addresses at their punctuation', () => {
    expect(searchWords('Zoë.van-den.Broek+jobs@Example.com')).toEqual(['zoe', 'van', 'den', 'broek', 'jobs', 'example', 'com'])
  })

  test('no words, no query', () => {
    expect(prefixQuery('  …—!  ')).toBeNull()
  })

  test('whatever is typed, a query holds only quoted words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const query = prefixQuery(text)
        if (query !== null) expect(query).toMatch(/^'[^']+':\*( & '[^']+':\*)*$/u)
      }),
    )
  })

  test('words that must be there as they are', () => {
    expect(wordsQuery("O'Brien+jobs@Bücher.example")).toBe("'o' & 'brien' & 'jobs' & 'bucher' & 'example'")
    expect(wordsQuery(' …! ')).toBe('')
  })
})

test('an excerpt shows whole words around what was found, and all of a short text', () => {
  const text = `Calm on the phone.\n${'Asked about the night bonus and the team. '.repeat(10)}Has a forklift certificate.`
  const shown = excerpt(text, { around: 'fork', length: 60 })
  expect(shown).toMatch(/^…(\S+ )+forklift certificate\.$/)
  expect(shown.length).toBeLessThan(80)
  expect(excerpt('Short\nnote', { around: 'x', length: 60 })).toBe('Short note')
  expect(excerpt(text, { around: 'zzz', length: 20 })).toBe('Calm on the phone. Asked…')
})
