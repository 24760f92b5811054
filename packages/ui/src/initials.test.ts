import { describe, expect, test } from 'vitest'
import { initialsOf, tintOf } from './initials.ts'

describe('initialsOf', () => {
  test.each([
    ['Adaeze Okonkwo-Brandt', 'AO'],
    ['José María Ñíguez', 'JÑ'],
    ['Zoë van den Broek', 'ZB'],
    ['Pádraig Ó Súilleabháin', 'PS'],
    ['Ελένη Δημητρίου', 'ΕΔ'],
    ['Олена Ковальчук', 'ОК'],
    ['ingrid', 'I'],
  ])('takes the first and the last word of %s', (name, expected) => expect(initialsOf(name)).toBe(expected))

  test.each([
    ['佐藤 美咲', '佐'],
    ['김서연', '김'],
    ['فاطمة الزهراء', 'ف'],
    ['अनन्या शर्मा', 'अ'],
    ['陳怡君 (Yi-Chun Chen)', '陳'],
  ])('takes one character of %s, whose script has no case', (name, expected) => expect(initialsOf(name)).toBe(expected))

  test('looks past punctuation and answers a name without letters', () => {
    expect(initialsOf('"Buddy" (Bud) Holly')).toBe('BH')
    expect(initialsOf(' 🙂 ')).toBe('?')
    expect(initialsOf('')).toBe('?')
  })
})

test('tintOf gives the same id the same tint, and never the one that means failed', () => {
  expect(tintOf(4_000_000_001)).toBe(tintOf('4000000001'))
  const seen = new Set(Array.from({ length: 200 }, (_, id) => tintOf(id)))
  expect(seen.size).toBe(7)
})
