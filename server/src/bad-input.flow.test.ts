import { once } from 'node:events'
import { connect } from 'node:net'
import { type HarvestV1Id, harvestV1, isServed } from '@orangery/contract/harvest-v1'
import type { Operation, Route } from '@orangery/contract/kernel'
import { everyRoute, type Network, openNetwork, type Person } from '@orangery/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOfNobody, mistyped, namesIn, strangeParameters, strangeValues, unreadableBodies } from './fixtures/mistypings.ts'

/** All but those that end the caller's session or move everybody's clock. */
const routes = everyRoute.map(({ route }) => route).filter((route) => !/sign-out|set-password|move-clock/.test(route.id))
const operations = (Object.values(harvestV1) as Operation<HarvestV1Id>[]).filter(({ id }) => isServed(id))
const contentTypes = ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'x']

interface Asked {
  readonly what: string
  /** Replaces every parameter of the path. */
  readonly parameter?: string
  readonly query?: string
  readonly body?: string
  readonly type?: string
}

let network: Network
let maren: Person
let harvestHeaders: Record<string, string>

beforeAll(async () => {
  network = await openNetwork({ demo: true })
  maren = await network.signIn()
  const { key } = await network.createKey({ permissions: 'all', rateLimit: 1_000_000 })
  const [user] = await network.harvest(key).do('users.list', { query: { per_page: 1 } })
  harvestHeaders = { authorization: `Basic ${btoa(`${key}:`)}`, 'on-behalf-of': String(user!.id) }
})
afterAll(() => network.stop())

/** Everything that can be wrong with a call of this shape. */
function* wrongCalls(call: Pick<Route, 'method' | 'path' | 'query' | 'body'>): Generator<Asked> {
  const body = call.method === 'GET' ? {} : { body: '{}' }
  if (call.path.includes('{'))
    for (const parameter of strangeParameters) yield { what: `parameter ${parameter.slice(0, 30)}`, parameter, ...body }
  for (const name of namesIn(call.query)) {
    for (const value of strangeValues) yield { what: `?${name}=${value.slice(0, 30)}`, query: `?${name}=${value}`, ...body }
    yield { what: `?${name} twice`, query: `?${name}=1&${name}=2&__proto__=3&${name}[a]=4`, ...body }
  }
  if (call.method === 'GET') return
  for (const raw of unreadableBodies) yield { what: `body ${raw.slice(0, 30)}`, body: raw }
  for (const type of contentTypes) yield { what: `content type ${type}`, body: '{}', type }
  for (const { what, body: wrong } of mistyped(call.body)) yield { what, body: JSON.stringify(wrong) }
}

/** What was answered badly: a fault of ours, or a refusal in words that are none of this face's. */
async function badAnswers(
  call: Pick<Route, 'id' | 'method' | 'path' | 'query' | 'body'>,
  face: { send: (path: string, init: RequestInit) => Promise<Response>; voice: RegExp },
): Promise<string[]> {
  const bad: string[] = []
  for (const { what, parameter = String(idOfNobody), query = '', body, type = 'application/json' } of wrongCalls(call)) {
    const answer = await face.send(call.path.replace(/\{\w+\}/g, parameter) + query, {
      method: call.method,
      headers: { 'x-orangery': '1', ...(body === undefined ? {} : { 'content-type': type }) },
      body,
    })
    const said = await answer.text()
    if (answer.status >= 500 || (answer.status >= 400 && !face.voice.test(said)))
      bad.push(`${call.id}, ${what}: ${answer.status} ${said.slice(0, 100)}`)
  }
  return bad
}

describe('bad input gets a refusal in words, never a fault', () => {
  test.each(routes.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const face = { send: maren.fetch, voice: /^\{"error":\{"code":"[a-z-]+","message":".+"correlation":"[0-9a-f]{32}"\}\}$/ }
    expect(await badAnswers(route, face)).toEqual([])
  })

  test.each(operations.map((operation) => [operation.id, operation] as const))('Harvest %s', async (_id, operation) => {
    const send = (path: string, init: RequestInit) =>
      fetch(network.url + path, { ...init, headers: { ...(init.headers as Record<string, string>), ...harvestHeaders } })
    expect(await badAnswers(operation as never, { send, voice: /^\{"message":".+\}$/ })).toEqual([])
  })

  test('a body beyond the limit is refused with 413', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(2_000_000) })
    const headers = { 'x-orangery': '1', 'content-type': 'application/json' }
    const answer = await maren.fetch('/api/recruiting/web-hooks', { method: 'POST', headers, body: large })
    expect([answer.status, await answer.json()]).toMatchObject([413, { error: { code: 'too-large' } }])
  })

  test('what is no HTTP is answered in one line, without the name of what runs here', async () => {
    const { port } = new URL(network.url)
    for (const [sent, status] of [
      ['this is no request\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
    ] as const) {
      const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8')
      socket.write(sent)
      const [said] = (await once(socket, 'data')) as [string]
      expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*\\{"message":"This is no request that can be read."\\}$`))
      socket.destroy()
    }
  })
})
