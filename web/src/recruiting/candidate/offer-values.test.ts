import type { OfferField } from '@orangery/contract/recruiting'
import { expect, test } from 'vitest'
import { draftOf, inputOf } from './offer-values.ts'

const field = (type: string): OfferField => ({ key: 'k', name: 'K', type, required: false, startsVersion: false, options: [] })

test.each([
  ['currency', { amount: 50_000, unit: 'EUR' }, { value: '50000', unit: 'EUR' }],
  ['multi_select', ['A', 'B'], { value: ['A', 'B'] }],
  ['currency_range', { min_value: 1, max_value: 2, unit: 'NOK' }, { min_value: '1', max_value: '2', unit: 'NOK' }],
  ['yes_no', true, { value: 'true' }],
  ['date', '2031-05-04', { value: '2031-05-04' }],
  ['user', { name: 'Maren', email: 'm@x.example', user_id: 7 }, { value: 7 }],
])('a %s that is kept is sent as it was', (type, raw, sent) => {
  expect(inputOf(field(type), draftOf(raw), true)).toEqual(sent)
})

test('an emptied field is taken away, one that was always empty is left alone', () => {
  expect(inputOf(field('short_text'), { value: '' }, true)).toBeNull()
  expect(inputOf(field('short_text'), { value: '' }, false)).toBeUndefined()
})
