// Budgets and permissions of keys, with the suite's own clock and Dev Center.
import { setCredentialPermissions } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, Wire } from '../harness/wire.ts'
import { type OwnSuite, startOwnSuite } from './own-suite.ts'

const windowMs = 10_000
let own: OwnSuite
beforeAll(async () => {
  own = await startOwnSuite()
})
afterAll(() => own.suite.stop())

/** Moves the clock to the beginning of a ten-second window, so that a test's calls share one. Answers the window's end. */
async function beginWindow(): Promise<Date> {
  const now = (await own.now()).getTime()
  const start = Math.floor(now / windowMs) * windowMs + windowMs
  await own.suite.moveClock(start + 50 - now)
  return new Date(Math.floor((await own.now()).getTime() / windowMs) * windowMs + windowMs)
}

const call = (wire: Wire) => wire.ask('jobs.list', { query: { per_page: 1 }, patient: false })

async function useUp(wire: Wire): Promise<void> {
  for (let left = 49; left >= 0; left--) {
    const answer = await call(wire)
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({ 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': String(left) })
    expect(answer.headers).not.toHaveProperty('retry-after')
  }
}

/** A refusal together with the whole seconds until the window's end, as the suite's clock had it when it answered. */
async function refusal(wire: Wire, end: Date): Promise<{ answer: Answer; seconds: number }> {
  const secondsLeft = async () => Math.ceil((end.getTime() - (await own.now()).getTime()) / 1000)
  for (;;) {
    const before = await secondsLeft()
    const answer = await call(wire)
    if (before === (await secondsLeft())) return { answer, seconds: before }
  }
}

test('[G-22] the 51st call in ten seconds is 429 with the limit, what remains, the reset and the time to wait', async () => {
  const { key } = await own.suite.createKey({ permissions: ['jobs.list'] })
  const wire = own.wire(key)
  const end = await beginWindow()
  await useUp(wire)
  const { answer, seconds } = await refusal(wire, end)
  expect(answer.status).toBe(429)
  expect(answer.headers).toMatchObject({
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(end.getTime() / 1000),
    'retry-after': String(seconds),
  })
  await own.suite.moveClock(seconds * 1000)
  expect((await call(wire)).status).toBe(200)
})

test('[EG-7] two keys have a budget each, and are told to the second when to come back', async () => {
  const keys = [
    await own.suite.createKey({ permissions: ['jobs.list'] }),
    await own.suite.createKey({ permissions: ['jobs.list'] }),
  ]
  const [one, two] = keys.map(({ key }) => own.wire(key)) as [Wire, Wire]
  const end = await beginWindow()
  await useUp(one)
  expect((await call(one)).status).toBe(429)
  await useUp(two)
  for (const wire of [one, two]) {
    const { answer, seconds } = await refusal(wire, end)
    expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': String(seconds) } })
  }
})

test("[G-22] the number is a setting of the key, in the owner's hands", async () => {
  const { key } = await own.suite.createKey({ permissions: ['jobs.list'], rateLimit: 2 })
  const wire = own.wire(key)
  await beginWindow()
  const statuses = [(await call(wire)).status, (await call(wire)).status, (await call(wire)).status]
  expect(statuses).toEqual([200, 200, 429])
})

test('[G-17] endpoints that are added or taken away hold at the next call', async () => {
  const { id, key } = await own.suite.createKey({ permissions: ['jobs.list'] })
  const wire = own.wire(key)
  const statuses = async () => [(await wire.ask('jobs.list')).status, (await wire.ask('users.list')).status]
  expect(await statuses()).toEqual([200, 403])
  await own.owner.call(setCredentialPermissions, { params: { id }, body: { granted: ['users.list'] } })
  expect(await statuses()).toEqual([403, 200])
  await own.owner.call(setCredentialPermissions, { params: { id }, body: { granted: [] } })
  expect(await statuses()).toEqual([403, 403])
})
