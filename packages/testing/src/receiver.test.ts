import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Receiver, startReceiver } from './receiver.ts'

let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.stop())

const post = (path: string, body = '{}', init: RequestInit = {}) =>
  fetch(receiver.url + path, { method: 'POST', body, redirect: 'manual', ...init })

test('keeps method, path, headers and the bytes, in the order in which they came', async () => {
  await post('/one?a=1', '{"action":"x","payload":{"ü":1}}', { headers: { 'X-Team': 'grove' } })
  await post('/two', 'no JSON')
  const [one, two] = await receiver.arrived(2)
  expect(one).toMatchObject({
    method: 'POST',
    path: '/one?a=1',
    headers: { 'x-team': 'grove' },
    json: { action: 'x', payload: { ü: 1 } },
  })
  expect(two).toMatchObject({ path: '/two', raw: 'no JSON', json: {} })
  expect(one!.at.getTime()).toBeLessThanOrEqual(two!.at.getTime())
  receiver.forget()
  expect(receiver.deliveries).toEqual([])
})

test('answers the next ones by their scripts, then as usual', async () => {
  receiver.answerWith(({ path }) => (path === '/gone' ? { status: 410 } : { status: 204 }))
  receiver.answerNext(
    { status: 503, headers: { 'retry-after': '7' }, body: 'busy' },
    { redirect: 'https://x.example/' },
    { bytes: 3_000_000 },
  )
  const busy = await post('/')
  expect([busy.status, busy.headers.get('retry-after'), await busy.text()]).toEqual([503, '7', 'busy'])
  const moved = await post('/')
  expect([moved.status, moved.headers.get('location')]).toEqual([302, 'https://x.example/'])
  expect((await (await post('/')).arrayBuffer()).byteLength).toBe(3_000_000)
  expect([(await post('/')).status, (await post('/gone')).status]).toEqual([204, 410])
})

test('is late, says nothing, or hangs up', async () => {
  receiver.answerNext({ delayMs: 60 }, { hang: true }, { close: true })
  const start = performance.now()
  expect((await post('/')).status).toBe(200)
  expect(performance.now() - start).toBeGreaterThanOrEqual(50)
  await expect(post('/', '{}', { signal: AbortSignal.timeout(60) })).rejects.toMatchObject({ name: 'TimeoutError' })
  await expect(post('/')).rejects.toThrow('fetch failed')
})

test('a signature holds for its secret and the very bytes', async () => {
  const signed = (secret: string, body: string) => `sha256 ${createHmac('sha256', secret).update(body).digest('hex')}`
  await post('/', '{"a":1}', { headers: { signature: signed('s', '{"a":1}') } })
  await post('/', '{"a":2}', { headers: { signature: signed('s', '{"a":1}') } })
  await post('/', '{"a":1}')
  expect(receiver.deliveries.map((one) => one.verify('s'))).toEqual([true, false, false])
  expect(receiver.deliveries[0]!.verify('t')).toBe(false)
})
