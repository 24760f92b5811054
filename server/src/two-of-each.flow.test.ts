import { session, signOutEverywhere } from '@orangery/contract/accounts'
import { listWebHooks, me, revokeCredential, setUserDisabled, setUserPermissions } from '@orangery/contract/recruiting'
import { type Ground, openGround, type SuiteProcess, startSuiteProcess } from '@orangery/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const windowMs = 10_000
let ground: Ground
let one: SuiteProcess
let other: SuiteProcess
let workers: SuiteProcess[]

beforeAll(async () => {
  ground = await openGround({ demo: true })
  one = await startSuiteProcess({ role: 'web', ground })
  // The first link that is printed is good for nothing once another process prints its own.
  await one.signIn()
  const start = (role: 'web' | 'worker') => startSuiteProcess({ role, ground, publicUrl: one.url })
  ;[other, ...workers] = (await Promise.all([start('web'), start('worker'), start('worker')])) as [SuiteProcess, ...SuiteProcess[]]
})
afterAll(async () => {
  await Promise.all([one, other, ...workers].map((process) => process.stop()))
  await ground.drop()
})

test('[G-22, EG-7] a budget of 50 calls is shared by two web processes to the call', async () => {
  const { key } = await one.createKey({ partner: 'HiPeople' })
  const now = new Date((await (await one.signIn()).call(session, {})).now).getTime()
  // The calls shall share one window of ten seconds.
  await one.moveClock((Math.floor(now / windowMs) + 1) * windowMs + 100 - now)
  const callers = [one.harvest(key), other.harvest(key)]
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, index) => callers[index % 2]!.ask('jobs.list', { query: { per_page: 1 } })),
  )
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(50)
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(70)
  const left = answers.filter(({ status }) => status === 200).map(({ headers }) => Number(headers.get('x-ratelimit-remaining')))
  expect(left.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index))
})

test('whoever signs out everywhere at one process is signed out at the other', async () => {
  const guest = await one.invite()
  const there = guest.at(other.url)
  expect((await there.call(session, {})).account?.email).toBe(guest.email)
  await guest.call(signOutEverywhere, {})
  expect((await there.call(session, {})).account).toBeNull()
})

test('a right taken away, a person disabled and a key revoked at one process are gone at the next request of the other', async () => {
  const maren = await one.signIn()
  const guest = await one.invite({ permissions: ['web-hooks'] })
  const there = guest.at(other.url)
  await there.call(listWebHooks, {})
  await maren.call(setUserPermissions, { params: { id: guest.userId }, body: { granted: [] } })
  await expect(there.call(listWebHooks, {})).rejects.toMatchObject({ status: 403 })
  expect((await there.call(me, {})).user?.id).toBe(guest.userId)
  await maren.call(setUserDisabled, { params: { id: guest.userId }, body: { disabled: true } })
  await expect(there.call(me, {})).rejects.toMatchObject({ status: 401 })

  const { id, key } = await one.createKey({ partner: 'HiPeople' })
  const partner = other.harvest(key)
  expect((await partner.ask('jobs.list')).status).toBe(200)
  await maren.call(revokeCredential, { params: { id } })
  expect((await partner.ask('jobs.list')).status).toBe(401)
})
