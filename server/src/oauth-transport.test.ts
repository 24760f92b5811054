import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEgress, createLogger, type Egress } from '@orangery/platform'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oauthTransport } from './oauth-transport.ts'

let server: Server
let egress: Egress
let origin: string

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/redirect') return void response.writeHead(302, { location: 'https://elsewhere.example/' }).end()
    response.end(request.url === '/large' ? 'x'.repeat(10_000_000) : 'small')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  egress = createEgress({
    allowSubnets: [],
    own: [{ origin, prefixes: { oauth: ['/small', '/large', '/redirect'] } }],
    logger: createLogger({ level: 'silent' }),
    devLoopback: false,
  })
})
afterAll(async () => {
  await egress.close()
  server.close()
})

const ask = (path: string) => oauthTransport(egress)({ method: 'GET', url: origin + path, headers: {} })

test.each([
  ['/large', 'too-large'],
  ['/redirect', 'redirect'],
  ['/elsewhere', 'forbidden-address'],
])('%s is refused: %s', async (path, reason) => {
  await expect(ask(path)).rejects.toMatchObject({ reason })
})

test('a small answer of an allowed address comes through', async () => {
  expect(String((await ask('/small')).body)).toBe('small')
})
