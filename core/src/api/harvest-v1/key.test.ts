import { describe, expect, test } from 'vitest'
import { badCredentials, readKey } from '../given-key.ts'

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

describe('the Authorization header', () => {
  test.each([undefined, '', 'Bearer abc', 'Basic', basic(':'), basic('')])('%s holds no key', (header) => {
    expect(readKey(header)).toEqual({ refusal: badCredentials })
  })

  test.each(['abc\n:', 'abc :', ' abc:', 'abc\n'])('a key with white space is told so: %j', (text) => {
    expect(readKey(basic(text))).toEqual({ refusal: expect.stringContaining('key has white space') })
  })

  test('the key is what stands before the first colon, whatever follows', () => {
    expect(readKey(basic('abc:'))).toEqual({ key: 'abc' })
    expect(readKey(basic('abc:secret:more'))).toEqual({ key: 'abc' })
    expect(readKey(basic('abc'))).toEqual({ key: 'abc' })
  })
})
