import { defineRoute } from '@orangery/contract/kernel'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ApiError, createCaller } from './index.ts'

const rename = defineRoute({
  id: 'x.rename',
  method: 'POST',
  path: '/api/x/things/{id}',
  policy: 'any',
  params: z.object({ id: z.number() }),
  query: z.object({ q: z.string().optional(), page: z.number().optional() }),
  body: z.object({ name: z.string() }),
  reply: z.object({ name: z.string() }),
})
const list = defineRoute({
  id: 'x.list',
  method: 'GET',
  path: '/api/x/things',
  policy: 'any',
  reply: z.object({ rows: z.array(z.string()) }),
})

function answering(answer: () => Response) {
  const asked: { url: string; init: RequestInit }[] = []
  const send = async (url: unknown, init: RequestInit = {}) => {
    asked.push({ url: String(url), init })
    return answer()
  }
  return { call: createCaller({ baseUrl: 'https://s.example', fetch: send as typeof fetch }), asked }
}

test('fills the path, leaves out what is not asked, and marks the request as ours', async () => {
  const { call, asked } = answering(() => Response.json({ name: 'B' }))
  expect(await call(rename, { params: { id: 4 }, query: { q: 'a b', page: undefined }, body: { name: 'B' } })).toEqual({
    name: 'B',
  })
  expect(asked[0]!.url).toBe('https://s.example/api/x/things/4?q=a+b')
  expect(asked[0]!.init).toMatchObject({
    method: 'POST',
    body: '{"name":"B"}',
    headers: { 'x-orangery': '1', 'content-type': 'application/json' },
  })
})

test('a refusal is thrown in the words of the server', async () => {
  const said = { code: 'taken', message: 'That name is taken', fields: { name: 'is taken' }, correlation: 'c1' }
  const { call } = answering(() => Response.json({ error: said }, { status: 409 }))
  const error = await call(list, {}).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({ ...said, status: 409 })
})

test('an answer from something in between, and none at all, are errors too', async () => {
  const between = answering(() => new Response('<html>', { status: 502 }))
  await expect(between.call(list, {})).rejects.toMatchObject({ status: 502, code: 'unknown', fields: {} })
  const silent = answering(() => {
    throw new TypeError('network')
  })
  await expect(silent.call(list, {})).rejects.toMatchObject({ status: 0, code: 'unreachable' })
})

test('nothing as an answer is nothing', async () => {
  const { call } = answering(() => new Response(null, { status: 204 }))
  expect(await call(list, {})).toBeUndefined()
})
