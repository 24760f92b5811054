import { expect, test } from 'vitest'
import { arabicForms } from './arabic-forms.ts'

test.each([
  ['مرحبا', '\ufee3\ufeae\ufea3\ufe92\ufe8e'],
  ['سلام', '\ufeb3\ufefc\ufee1'],
  ['لا', '\ufefb'],
  ['دار', '\ufea9\ufe8d\ufead'],
  ['ماء', '\ufee3\ufe8e\ufe80'],
  ['پیک', '\ufb58\ufbff\ufb8f'],
])('%s is written in the forms of its neighbours', (word, forms) => {
  expect(arabicForms(word)).toBe(forms)
})

test('vowel marks do not break a joint, a non-joiner does, and both lose nothing', () => {
  expect(arabicForms('بِت')).toBe('\ufe91\u0650\ufe96')
  expect(arabicForms('می\u200cخواهم')?.normalize('NFKC')).toBe('می\u200cخواهم')
  expect(arabicForms('می\u200cخواهم')).toContain('\ufbfd\u200c')
})

test('what is no Arabic letter passes through, and a letter without forms is said to have none', () => {
  expect(arabicForms('12 ،')).toBe('12 ،')
  expect(arabicForms('ࢠ')).toBeUndefined()
})
