import { describe, expect, test } from 'vitest'
import { fieldErrors } from '../kernel/index.ts'
import { assessment, listTests, markCompleted, responseError, sendTest, testStatus } from './index.ts'

const wrong = (shape: (typeof testStatus)['reply'] | (typeof listTests)['reply'] | (typeof sendTest)['reply'], value: unknown) => {
  const read = shape.safeParse(value)
  return read.success ? [] : fieldErrors(read.error, value).map(({ field, message }) => `${field}: ${message}`)
}
const complete = { partner_status: 'complete', partner_profile_url: 'https://tests.example/r/1' }

describe('answers that do not fit', () => {
  test.each([
    ['no list', { tests: [] }, [': Must be a list']],
    ['an id that is a number', [{ partner_test_id: 5, partner_test_name: 'Logic' }], ['0[partner_test_id]: Must be text']],
    ['an empty id', [{ partner_test_id: '', partner_test_name: 'Logic' }], ['0[partner_test_id]: Must not be empty']],
    ['no name', [{ partner_test_id: '5' }], ['0[partner_test_name]: Is required']],
  ])('list_tests: %s', (_what, value, found) => {
    expect(wrong(listTests.reply, value)).toEqual(found)
  })

  test.each([
    ['no id', {}, ['partner_interview_id: Is required']],
    ['null', { partner_interview_id: null }, ['partner_interview_id: Must be text']],
    ['what cannot be stored', { partner_interview_id: 'a\0b' }, [expect.stringContaining('U+0000')]],
  ])('send_test: %s', (_what, value, found) => {
    expect(wrong(sendTest.reply, value)).toEqual(found)
  })

  test.each([
    ['no status', {}, ['partner_status: Is required']],
    [
      'complete without a link',
      { partner_status: 'complete', partner_score: 3 },
      ['partner_profile_url: Is required when partner_status is "complete"'],
    ],
    [
      'complete with null for a link',
      { partner_status: 'complete', partner_profile_url: null },
      ['partner_profile_url: Is required when partner_status is "complete"'],
    ],
    [
      'a link that is a script',
      { ...complete, partner_profile_url: 'javascript:alert(1)' },
      ['partner_profile_url: Must be an http or https address'],
    ],
    ['a score in words', { ...complete, partner_score: '81' }, ['partner_score: Must be a number']],
    [
      'nested metadata',
      { ...complete, metadata: { Parts: { Logic: 3 } } },
      ['metadata[Parts]: Must be text, a number, true, false or null'],
    ],
    [
      'a list in metadata',
      { ...complete, metadata: { Parts: [1] } },
      ['metadata[Parts]: Must be text, a number, true, false or null'],
    ],
  ])('test_status: %s', (_what, value, found) => {
    expect(wrong(testStatus.reply, value)).toEqual(found)
  })
})

test('what is not complete may say as little as its status, and new keys do no harm', () => {
  expect(wrong(testStatus.reply, { partner_status: 'started', reviewer: 'new' })).toEqual([])
  expect(wrong(testStatus.reply, { partner_status: 'started', partner_profile_url: null, partner_score: null })).toEqual([])
  expect(
    wrong(testStatus.reply, { ...complete, metadata: { 'Started At': '10:15', Tries: 2, Proctored: true, Note: null } }),
  ).toEqual([])
})

test('the path of mark_completed takes whole numbers alone', () => {
  expect(markCompleted.params.parse({ id: '4000000001' })).toEqual({ id: 4_000_000_001 })
  for (const id of ['0', '-1', '1.5', 'x', '']) expect(markCompleted.params.safeParse({ id }).success).toBe(false)
})

test('a report names the call and at least one reason', () => {
  expect(responseError.body.safeParse({ api_call: 'test_status', errors: [] }).success).toBe(false)
  expect(responseError.body.safeParse({ api_call: 'mark_completed', errors: ['x'] }).success).toBe(false)
  expect(responseError.body.safeParse({ api_call: 'list_tests', errors: ['x'] }).success).toBe(true)
})

test('each call is found by its id', () => {
  for (const [id, call] of Object.entries(assessment)) expect(call.id).toBe(id)
})
