import { listTests, testStatus } from '@orangery/contract/assessment'
import { describe, expect, test } from 'vitest'
import { failureOf, readAnswer } from './call-partner.ts'

const partner = { name: 'Sorrel Tests' }
const read = (text: string) => readAnswer(testStatus.reply, Buffer.from(text))

describe('what is no success', () => {
  test.each([
    [401, 'refused', 'does not know your key'],
    [404, 'refused', 'finds nothing there'],
    [422, 'refused', 'refused the call (422)'],
    [304, 'refused', 'refused the call (304)'],
    [500, 'later', 'cannot answer now (500)'],
    [503, 'later', 'cannot answer now (503)'],
    [429, 'later', 'cannot answer now (429)'],
  ])('%i: %s', (status, outcome, words) => {
    expect(failureOf(partner, status)).toMatchObject({ outcome, reason: expect.stringContaining(words) })
  })

  test('any 2xx is one', () => {
    for (const status of [200, 201, 202, 204, 299]) expect(failureOf(partner, status)).toBeUndefined()
  })
})

describe('what does not fit', () => {
  test.each([
    ['nothing', '', ['The answer is empty']],
    ['a page', '<html>', ['The answer is not JSON']],
    ['a list', '[]', ['Must be an object']],
    ['null', 'null', ['Must be an object']],
    ['a status that is a number', '{"partner_status": 1}', ['partner_status: Must be text']],
  ])('%s', (_what, text, errors) => {
    expect(read(text)).toEqual({ outcome: 'malformed', errors })
  })

  test('is said without the values, and not without end', () => {
    const many = JSON.stringify(Array.from({ length: 500 }, () => ({ partner_test_id: 'Ada', partner_test_name: 7 })))
    const outcome = readAnswer(listTests.reply, Buffer.from(many))
    expect(outcome).toMatchObject({ outcome: 'malformed', errors: { length: 20 } })
    expect(JSON.stringify(outcome)).not.toContain('Ada')
  })
})

test('what fits is read, without keys that we do not know', () => {
  expect(read('{"partner_status": "started", "new": 1}')).toEqual({ outcome: 'answered', value: { partner_status: 'started' } })
})
