import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { coveragePage, lastLine, measure } from '../coverage.ts'
import { readPublished } from '../published.ts'
import { misfits } from './shape.ts'
import { targetIn } from './target.ts'
import { Wire } from './wire.ts'

let server: Server | undefined
afterEach(() => void server?.close())

/** A server that answers as told, and the way to speak to it. */
async function answering(
  answer: (request: IncomingMessage) => { status: number; headers?: Record<string, string>; body: unknown },
) {
  const started = createServer((request, reply) => {
    const { status, headers, body } = answer(request)
    reply.writeHead(status, headers).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  server = started
  await new Promise((resolve) => started.once('listening', resolve))
  const baseUrl = `http://127.0.0.1:${(started.address() as AddressInfo).port}`
  return { baseUrl, wire: new Wire({ baseUrl, key: 'k', bareKey: undefined, actor: 7, disabledActor: undefined }) }
}

test('a target needs its address and a key', () => {
  expect(targetIn({ CONFORMANCE_BASE: 'https://x.example/' })).toBeUndefined()
  expect(targetIn({ CONFORMANCE_BASE: 'https://x.example/', CONFORMANCE_KEY: 'k', CONFORMANCE_ACTOR: '7' })).toEqual({
    baseUrl: 'https://x.example',
    key: 'k',
    bareKey: undefined,
    actor: 7,
    disabledActor: undefined,
  })
})

test('asks by operation: method, path, credential and actor are those that are published', async () => {
  const seen: string[] = []
  const { wire } = await answering(({ method, url, headers }) => {
    seen.push(`${method} ${url} ${headers.authorization} ${headers['on-behalf-of'] ?? '-'}`)
    return { status: 404, body: { message: 'Resource not found' } }
  })
  await wire.ask('applications.move', { params: { id: 3 }, body: {} })
  await wire.ask('applications.list', { query: { status: 'active' }, key: null })
  expect(seen).toEqual(['POST /v1/applications/3/move Basic azo= 7', 'GET /v1/applications?status=active undefined -'])
})

test('a GET can carry a body', async () => {
  const { wire } = await answering(({ headers }) => ({ status: headers['content-length'] === '2' ? 403 : 200, body: {} }))
  expect((await wire.ask('jobs.list', { body: {} })).status).toBe(403)
})

test('a used up budget is waited for, unless the caller wants to see it', async () => {
  let calls = 0
  const { wire } = await answering(() =>
    ++calls % 2 === 1 ? { status: 429, headers: { 'retry-after': '0' }, body: {} } : { status: 404, body: {} },
  )
  expect((await wire.ask('jobs.retrieve', { params: { id: 1 } })).status).toBe(404)
  expect((await wire.ask('jobs.retrieve', { params: { id: 1 }, patient: false })).status).toBe(429)
})

test('a success is measured by the published status and shape', async () => {
  const { wire } = await answering(() => ({
    status: 200,
    body: [{ id: 1, name: 'No time', type: { id: null, name: 'They' } }, { id: 2 }],
  }))
  const { misfits: found } = await wire.ask('rejection_reasons.list')
  expect(found).toEqual(['0.type.id: null', '1.name: missing', '1.type: missing'])
})

test('null stands for what is absent, further keys may come, maps hold what they like', () => {
  const outline = { id: 'integer', when: 'timestamp', fields: { '*': 'any' }, tags: ['string'] } as const
  expect(misfits(outline, { id: 1, when: null, fields: { a: 1, b: null }, tags: [], more: true })).toEqual([])
  expect(misfits(outline, { id: '1', when: '2031-05-04', fields: [], tags: [1] })).toEqual([
    'id: not integer',
    'when: not timestamp',
    'fields: not an object',
    'tags.0: not string',
  ])
})

test('pages are followed by their Link, and never to another host', async () => {
  const links: Record<string, string> = { '/v1/sources': '/v1/sources?page=2', '/v1/sources?page=2': 'https://elsewhere.example/' }
  const { wire, baseUrl } = await answering(({ url, headers }) => {
    const next = new URL(links[url!]!, `http://${headers.host}`)
    return { status: 200, headers: { link: `<${next}>; rel="next",<x>; rel="last"` }, body: [] }
  })
  const second = await wire.follow(await wire.ask('sources.list'))
  expect(second).toMatchObject({ status: 200, links: { next: 'https://elsewhere.example/' } })
  await expect(wire.follow(second!)).rejects.toThrow(`the key stays at ${baseUrl}`)
})

test('coverage counts what was answered, and only what fits', () => {
  const { operations } = readPublished()
  const seen = { fits: true, followed: false }
  const coverage = measure(operations, [
    { operation: 'jobs.list', status: 200, ...seen },
    { operation: 'jobs.list', status: 200, fits: true, followed: true },
    { operation: 'jobs.retrieve', status: 200, fits: false, followed: false },
    { operation: 'jobs.retrieve', status: 404, ...seen },
    { operation: 'offers.list', status: 501, ...seen },
  ])
  expect(lastLine(coverage)).toBe('1 of 142 operations')
  const page = coveragePage(coverage)
  expect(page).toContain('| `jobs.list` | yes | – | – |  | – | – | yes |')
  expect(page).toContain('| `jobs.retrieve` | – | – | – | yes |  | – |  |')
})
