import { expect, test } from 'vitest'
import { nestFields } from './nested-names.ts'

test('names nest, with and without numbers', () => {
  expect(
    nestFields([
      ['first_name', 'Ada'],
      ['question_1[]', '4'],
      ['question_1[]', '5'],
      ['educations[][degree_id]', '1'],
      ['educations[][start_date][month]', '2'],
      ['educations[][start_date][year]', '1990'],
      ['educations[][degree_id]', '3'],
      ['employments[1][title]', 'second'],
      ['employments[0][title]', 'first'],
      ['data_compliance[gdpr_consent_given]', 'true'],
    ]),
  ).toEqual({
    first_name: 'Ada',
    question_1: ['4', '5'],
    educations: [{ degree_id: '1', start_date: { month: '2', year: '1990' } }, { degree_id: '3' }],
    employments: [{ title: 'first' }, { title: 'second' }],
    data_compliance: { gdpr_consent_given: 'true' },
  })
})

test('names that nothing good is called are passed over', () => {
  const nested = nestFields([
    ['__proto__[polluted]', '1'],
    ['a[constructor][prototype][polluted]', '1'],
    ['a[', '1'],
    [`a${'[b]'.repeat(9)}`, '1'],
  ])
  expect(nested).toEqual({})
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test('what was text becomes what came later', () => {
  expect(
    nestFields([
      ['a', 'x'],
      ['a[b]', 'y'],
    ]),
  ).toEqual({ a: { b: 'y' } })
  expect(
    nestFields([
      ['a[b]', 'y'],
      ['a[]', 'z'],
    ]),
  ).toEqual({ a: ['z'] })
})
