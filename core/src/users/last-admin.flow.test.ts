import { getUser, me, setUserLevel } from '@orangery/contract/recruiting'
import { type Network, openNetwork } from '@orangery/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let network: Network

beforeAll(async () => {
  network = await openNetwork()
})
afterAll(() => network.stop())

test('Site Admins who make each other Basic at once: one is left, and every refusal is one in words', async () => {
  const maren = await network.signIn()
  const people = [{ ...maren, userId: (await maren.call(me, {})).user!.id }]
  for (let guest = 0; guest < 3; guest++) people.push(await network.invite({ level: 'site_admin' }))
  // Everybody demotes the next one; the last demotes the first.
  const said = await Promise.allSettled(
    people.map((person, index) =>
      person.call(setUserLevel, { params: { id: people[(index + 1) % people.length]!.userId }, body: { level: 'basic' } }),
    ),
  )
  const refusals = said.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { status: number }).status] : []))
  expect(refusals.length).toBeGreaterThan(0)
  expect(refusals.filter((status) => status !== 409 && status !== 403)).toEqual([])
  const left = await Promise.allSettled(people.map((person) => person.call(getUser, { params: { id: person.userId } })))
  expect(left.filter((one) => one.status === 'fulfilled' && one.value.level === 'site_admin').length).toBeGreaterThan(0)
})
