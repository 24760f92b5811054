import { type Network, openNetwork } from '@orangery/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let network: Network

beforeAll(async () => {
  network = await openNetwork({ config: { publicUrl: 'https://hire.example', trustProxy: true } })
})
afterAll(() => network.stop())

const ask = (headers: Record<string, string> = {}) => fetch(`${network.url}/v1/candidates`, { headers })

describe('the public address is https', () => {
  test('[G-19] a call that came to it by plain http answers 403 and is not even asked for its key', async () => {
    for (const headers of [undefined, { 'x-forwarded-proto': 'http' }]) {
      const reply = await ask(headers)
      expect(reply.status).toBe(403)
      expect(await reply.json()).toEqual({ message: 'Plain http is not served. Use https.' })
      expect(reply.headers.get('x-ratelimit-limit')).toBeNull()
    }
  })

  test('the same call by https, as the trusted proxy says, is asked for its key', async () => {
    expect((await ask({ 'x-forwarded-proto': 'https' })).status).toBe(401)
  })
})
