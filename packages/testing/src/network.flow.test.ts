import { session } from '@orangery/contract/accounts'
import { createWebHook, listJobs, listWebHooks } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Network, openNetwork, startReceiver } from './index.ts'

let network: Network
beforeAll(async () => {
  network = await openNetwork({ demo: true })
})
afterAll(() => network.stop())

test('the owner comes by the one-time link, and later by the password', async () => {
  const first = await network.signIn()
  const second = await network.signIn()
  for (const person of [first, second])
    expect((await person.call(session, {})).account).toMatchObject({ email: first.email, hasPassword: true })
  expect(first.cookie()).not.toBe(second.cookie())
})

test('a guest is invited, finds the mail and has only the rights that were given', async () => {
  const guest = await network.invite({ firstName: 'Ada', permissions: ['web-hooks'] })
  expect((await guest.call(session, {})).account).toMatchObject({ email: guest.email, name: 'Ada Number 1' })
  expect((await guest.call(listWebHooks, {})).rows).toEqual([])
  await expect(guest.call(listJobs, { query: {} })).rejects.toMatchObject({ status: 403 })
})

test('a key does what it was given, in whose name it says', async () => {
  const { key } = await network.createKey({ permissions: ['jobs.list'], rateLimit: 7 })
  const partner = network.harvest(key)
  const jobs = await partner.do('jobs.list', { query: { per_page: 2 } })
  expect(jobs).toHaveLength(2)
  const refused = await partner.ask('users.list')
  expect(refused).toMatchObject({ status: 403, json: { message: expect.any(String) } })
  expect(refused.headers.get('x-ratelimit-limit')).toBe('7')
  await expect(partner.do('users.list')).rejects.toThrow('users.list was answered 403')
  const all = await network.createKey({ partner: 'HiPeople', permissions: 'all' })
  expect((await network.harvest(all.key).ask('users.list')).status).toBe(200)
})

test('time moves by hand', async () => {
  const before = network.now()
  await network.moveClock(86_400_000)
  expect(network.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(86_400_000)
  const person = await network.signIn()
  expect(Date.parse((await person.call(session, {})).now)).toBeGreaterThan(before.getTime() + 86_000_000)
})

test('a receiver keeps what came as it came, answers by its script, and knows a signature', async () => {
  await using receiver = await startReceiver()
  const person = await network.signIn()
  receiver.answerNext({ status: 503, body: 'busy' })
  const body = { name: 'To us', action: 'hire_candidate', endpointUrl: `${receiver.url}/a`, secretKey: 'between the two of us' }
  expect((await person.call(createWebHook, { body })).ping).toMatchObject({ ok: false, status: 503 })
  expect((await person.call(createWebHook, { body: { ...body, name: 'Again' } })).ping).toMatchObject({ ok: true })
  const [first, second] = await receiver.arrived(2)
  expect(first).toMatchObject({ method: 'POST', path: '/a' })
  expect(first!.json.action).toBe(JSON.parse(second!.raw).action)
  expect([first!.verify(body.secretKey), first!.verify('another')]).toEqual([true, false])
})

test('a network can be restarted where it stands', async () => {
  const person = await network.signIn()
  await network.restart()
  expect((await person.call(session, {})).account?.email).toBe(person.email)
  expect((await fetch(`${network.url}/readyz`)).status).toBe(200)
})

test('what is left open is named at the end', async () => {
  const other = await openNetwork()
  const { pool } = other.house
  const { Client } = await import('pg')
  const forgotten = new Client({ connectionString: pool.options.connectionString, application_name: 'forgetful' })
  forgotten.on('error', () => {})
  await forgotten.connect()
  await expect(other.stop()).rejects.toThrow(/left open:\nforgetful/)
})
