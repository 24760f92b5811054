import { expect, test } from 'vitest'
import { hexOfSignature, isReservedHeader, minutesUntilNextAttempt, signatureValue } from './index.ts'

test('seven attempts start at 0 min, 1, 16, 76, 196, 436 and 916', () => {
  const starts = [0]
  for (let attempt = 1; ; attempt++) {
    const gap = minutesUntilNextAttempt(attempt)
    if (gap === null) break
    starts.push(starts.at(-1)! + gap)
  }
  expect(starts).toEqual([0, 1, 16, 76, 196, 436, 916])
})

test('a hook may allow fewer or more attempts; the last gap repeats', () => {
  expect(minutesUntilNextAttempt(1, 0)).toBeNull()
  expect(minutesUntilNextAttempt(9, 25)).toBe(480)
  expect(minutesUntilNextAttempt(26, 25)).toBeNull()
})

test('reserved headers are known in any letters', () => {
  expect(isReservedHeader(' signature')).toBe(true)
  expect(isReservedHeader('GREENHOUSE-EVENT-ID')).toBe(true)
  expect(isReservedHeader('X-Team')).toBe(false)
})

test('a signature is read back only in its documented form', () => {
  const hex = 'ab'.repeat(32)
  expect(hexOfSignature(signatureValue(hex))).toBe(hex)
  expect(hexOfSignature(hex)).toBeUndefined()
  expect(hexOfSignature(`sha256 ${hex.toUpperCase()}`)).toBeUndefined()
})
