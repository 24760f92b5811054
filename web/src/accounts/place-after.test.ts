import { expect, test } from 'vitest'
import { placeAfter } from './place-after.ts'

test('after signing in one comes back to where one wanted to go', () => {
  expect(placeAfter('/recruiting/jobs/4000000001?view=list')).toBe('/recruiting/jobs/4000000001?view=list')
  expect(placeAfter(undefined)).toBe('/')
})

test('another site’s address is no place to go to', () => {
  for (const then of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
    expect(placeAfter(then)).toBe('/')
})
