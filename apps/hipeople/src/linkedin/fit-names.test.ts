import { expect, test } from 'vitest'
import { fitOfNames } from './fit-names.ts'

test.each([
  ['Lena Brandt', 'Thomas Okafor'],
  ['L. B.', 'Thomas Okafor'],
  ['村上 みら', '田中 太郎'],
  ['Lena', 'Thomas'],
])('%s and %s have nothing in common', (one, other) => {
  expect(fitOfNames(one, other)).toBe('differs')
  expect(fitOfNames(other, one)).toBe('differs')
})

test.each([
  ['Lena Brandt', 'Magdalena Brandt'],
  ['Lena Brandt', 'Lena Kowalski'],
  ['Lena Brandt', 'Thomas Brandt'],
  ['Lena Brandt', 'Lena'],
  ['Mira Murakami', '村上 みら'],
  ['Lena Brandt', ''],
  ['Lena Brandt', '🌱'],
])('%s and %s may well be one person, and may not', (one, other) => {
  expect(fitOfNames(one, other)).toBe('partly')
  expect(fitOfNames(other, one)).toBe('partly')
})

test.each([
  ['Lena Brandt', 'LENA  BRANDT'],
  ['Lena Brandt', 'Brandt, Lena'],
  ['Lena Brandt', 'Lena Maria Brandt'],
  ['Lena M. Brandt', 'Lena Maria Brandt, PhD'],
  ['L. Brandt', 'Lena Brandt'],
  ['Łukasz Wójcik', 'Lukasz Wojcik'],
  ['Jürgen Müller', 'Juergen Mueller'],
  ['Åse Ødegård', 'Aase Odegaard'],
  ['村上 みら', '村上みら 村上 みら'],
  ['Sukarno', 'sukarno'],
])('%s and %s are one name', (one, other) => {
  expect(fitOfNames(one, other)).toBe('same')
  expect(fitOfNames(other, one)).toBe('same')
})
