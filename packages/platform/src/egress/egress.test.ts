import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { createLogger } from '../logger.ts'
import { isPublicAddress } from './address.ts'
import { createEgress, type Egress, type EgressOptions } from './egress.ts'
import { forbiddenHosts, unusableUrls } from './forbidden-forms.ts'

const logger = createLogger({ level: 'silent' })
const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

function egress(options: Partial<EgressOptions> = {}): Egress {
  const made = createEgress({
    allowSubnets: [],
    own: [],
    devLoopback: false,
    logger,
    resolve: async () => ['127.0.0.1'],
    ...options,
  })
  open.push(made)
  return made
}

async function listen(handler: RequestListener): Promise<{ origin: string; port: number; hits: string[] }> {
  const hits: string[] = []
  const server: Server = createServer((request, reply) => {
    hits.push(`${request.method} ${request.url} ${request.headers.host}`)
    handler(request, reply)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push({
    close() {
      server.closeAllConnections()
      server.close()
    },
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, hits }
}

const get = { role: 'webhook', method: 'GET' } as const

test('there are at least 120 spellings to refuse', () => {
  expect(new Set(forbiddenHosts).size).toBeGreaterThanOrEqual(120)
})

test.each(forbiddenHosts)('refuses %s on every port, path and with user information', async (host) => {
  const resolver = egress({ resolve: async (name) => [name] })
  for (const url of [
    `http://${host}/`,
    `https://${host}:8443/hooks/x?y=z`,
    `http://user:pass@${host}/`,
    `http://example.com@${host}/`,
  ]) {
    const outcome = await resolver.send({ ...get, url }).catch((error) => error)
    expect(['forbidden-address', 'url'], url).toContain(outcome.reason)
  }
})

test.each(unusableUrls)('refuses %s', async (url) => {
  await expect(egress().send({ ...get, url })).rejects.toMatchObject({
    reason: expect.stringMatching(/^(url|scheme|forbidden-address)$/),
  })
})

test('refuses names that lead inside: in any position, with a trailing dot, whatever the role', async () => {
  for (const addresses of [
    ['127.0.0.1'],
    ['93.184.216.34', '10.0.0.1'],
    ['2606:2800:220:1::1', '::1'],
    ['fe80::1%eth0'],
    ['nonsense'],
  ]) {
    for (const role of ['webhook', 'ats', 'attachment', 'carrier', 'oauth'] as const) {
      const one = egress({ resolve: async () => addresses })
      await expect(one.send({ role, method: 'POST', url: 'http://localhost./' })).rejects.toMatchObject({
        reason: 'forbidden-address',
      })
    }
  }
})

test('a name that changes its address after the check is not asked a second time', async () => {
  const server = await listen((_, reply) => void reply.end('inside'))
  let asked = 0
  const rebinding = egress({
    allowSubnets: ['127.0.0.2/32'],
    resolve: async () => (asked++ === 0 ? ['127.0.0.2'] : ['127.0.0.1']),
  })
  // 127.0.0.2 has no listener: were the name resolved again for dialling, 127.0.0.1 would answer.
  await expect(rebinding.send({ ...get, url: `http://rebind.example:${server.port}/` })).rejects.toMatchObject({
    reason: 'network',
  })
  await expect(rebinding.send({ ...get, url: `http://rebind.example:${server.port}/` })).rejects.toMatchObject({
    reason: 'forbidden-address',
  })
  expect(server.hits).toEqual([])
})

test('dials the checked address and keeps the name for the host header', async () => {
  const server = await listen((_, reply) => void reply.end('ok'))
  const one = egress({ allowSubnets: ['127.0.0.0/8'], resolve: async () => ['127.0.0.1'] })
  const reply = await one.send({ ...get, url: `http://partner.example:${server.port}/a?b=1` })
  expect(reply).toMatchObject({ status: 200, body: Buffer.from('ok') })
  expect(server.hits).toEqual([`GET /a?b=1 partner.example:${server.port}`])
})

test('what the suite bound itself is reached by exact origin, prefix and role only', async () => {
  const server = await listen((_, reply) => void reply.end('ok'))
  const one = egress({ own: () => [{ origin: server.origin, prefixes: { webhook: ['/hooks/'], ats: ['/v1/', '/v2/'] } }] })
  await expect(one.send({ ...get, url: `${server.origin}/hooks/goco/t0ken` })).resolves.toMatchObject({ status: 200 })
  await expect(one.send({ role: 'ats', method: 'GET', url: `${server.origin}/v1/candidates` })).resolves.toMatchObject({
    status: 200,
  })
  const refused: [Parameters<Egress['send']>[0]['role'], string][] = [
    ['webhook', `${server.origin}/v1/candidates`],
    ['ats', `${server.origin}/hooks/goco/t0ken`],
    ['attachment', `${server.origin}/hooks/goco/t0ken`],
    ['webhook', `${server.origin}/hooks`],
    ['webhook', `${server.origin}/hooks/../api/recruiting/session`],
    ['webhook', `${server.origin}/hooks/%2e%2e/api/recruiting/session`],
    ['webhook', `${server.origin}/hooks/..%2fapi`],
    ['webhook', `${server.origin}/hooks/..%5capi`],
    ['webhook', `http://localhost:${server.port}/hooks/goco/t0ken`],
    ['webhook', `http://127.0.0.1:${server.port + 1}/hooks/goco/t0ken`],
    ['webhook', `https://127.0.0.1:${server.port}/hooks/goco/t0ken`],
  ]
  for (const [role, url] of refused)
    await expect(one.send({ role, method: 'GET', url }), url).rejects.toMatchObject({ reason: 'forbidden-address' })
  expect(server.hits).toHaveLength(2)
})

test.each([300, 301, 302, 303, 307, 308])('a redirect with %i is a failure and goes nowhere', async (status) => {
  const server = await listen((_, reply) => void reply.writeHead(status, { location: '/elsewhere' }).end())
  const one = egress({ devLoopback: true })
  await expect(one.send({ ...get, url: server.origin })).rejects.toMatchObject({ reason: 'redirect', status })
  expect(server.hits).toHaveLength(1)
})

test('caps the size of the answer, whatever it claims', async () => {
  const server = await listen((_, reply) => {
    reply.writeHead(200)
    for (let n = 0; n < 64; n++) reply.write(Buffer.alloc(1024))
    reply.end()
  })
  const one = egress({ devLoopback: true })
  await expect(one.send({ ...get, url: server.origin, maxBytes: 10_000 })).rejects.toMatchObject({ reason: 'too-large' })
  await expect(one.send({ ...get, url: server.origin, maxBytes: 65_536 })).resolves.toMatchObject({ status: 200 })
})

test('caps the time: of a slow resolver, a silent server and a trickle', async () => {
  const silent = await listen(() => {})
  const trickle = await listen((_, reply) => void reply.writeHead(200).write('x'))
  const one = egress({ devLoopback: true })
  for (const url of [silent.origin, trickle.origin])
    await expect(one.send({ ...get, url, timeoutMs: 150 })).rejects.toMatchObject({ reason: 'timeout' })
  const stuck = egress({ resolve: () => new Promise(() => {}) })
  await expect(stuck.send({ ...get, url: 'http://slow.example/', timeoutMs: 50 })).rejects.toMatchObject({ reason: 'timeout' })
})

test('names what failed: no name, no listener, no certificate', async () => {
  const server = await listen((_, reply) => void reply.end())
  const one = egress({ devLoopback: true })
  const gone = egress({ resolve: async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })) })
  await expect(gone.send({ ...get, url: 'http://gone.example/' })).rejects.toMatchObject({ reason: 'dns' })
  await expect(one.send({ ...get, url: 'http://127.0.0.1:1/' })).rejects.toMatchObject({ reason: 'network' })
  await expect(one.send({ ...get, url: server.origin.replace('http', 'https') })).rejects.toMatchObject({
    reason: expect.stringMatching(/tls|network/),
  })
})

test('sends body and headers as given, and carries the trace', async () => {
  let got: { headers: Record<string, unknown>; body: string } | undefined
  const server = await listen((request, reply) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      got = { headers: request.headers, body }
      reply.writeHead(201, { 'X-Two': ['a', 'b'] }).end('made')
    })
  })
  const one = egress({ devLoopback: true })
  const reply = await one.send({
    role: 'webhook',
    method: 'POST',
    url: server.origin,
    headers: { Signature: 'sha256 x' },
    body: Buffer.from('{"a":1}'),
  })
  expect(reply).toMatchObject({ status: 201, headers: { 'x-two': 'a, b' } })
  expect(got).toMatchObject({ body: '{"a":1}', headers: { signature: 'sha256 x', traceparent: expect.stringMatching(/^00-/) } })
})

test('any IPv4 address inside a special range is refused in all its forms, and in IPv6 clothing', () => {
  const special = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.integer({ min: 224, max: 255 }), fc.nat(255), fc.nat(255), fc.nat(255)),
  )
  fc.assert(
    fc.property(special, ([a, b, c, d]) => {
      const whole = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
      const hosts = [
        String(whole),
        `0x${whole.toString(16)}`,
        `0${whole.toString(8)}`,
        `${a}.${b}.${(c << 8) | d}`,
        `0x${a.toString(16)}.${b}.${c}.0${d.toString(8)}`,
      ]
      for (const host of hosts) expect(isPublicAddress(new URL(`http://${host}/`).hostname), host).toBe(false)
      for (const prefix of ['::ffff:', '64:ff9b::', '::', '2002:'])
        expect(isPublicAddress(`${prefix}${a}.${b}.${c}.${d}`), prefix).toBe(false)
    }),
  )
})

test('ordinary public addresses are allowed', () => {
  for (const address of [
    '93.184.216.34',
    '1.1.1.1',
    '8.8.8.8',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
    '::ffff:1.1.1.1',
    '64:ff9b::101:101',
  ]) {
    expect(isPublicAddress(address), address).toBe(true)
  }
})
