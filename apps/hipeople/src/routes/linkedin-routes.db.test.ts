import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { client } from '../fixtures/fake-linkedin.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse

beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

test('what is no Client ID or secret is refused with the field', async () => {
  for (const body of [
    { ...client, clientId: '' },
    { ...client, clientId: 'a b c d e f' },
    { ...client, clientSecret: 'with a space' },
  ])
    await expect(t.call(contract.setLinkedin, { body })).rejects.toThrow(/copy it from the tab Auth/)
  expect(await t.call(contract.getLinkedin, {})).toMatchObject({ state: 'none', test: null })
})

test('nothing to test before it is set', async () => {
  await expect(t.call(contract.testLinkedin, {})).rejects.toMatchObject({ code: 'no-linkedin' })
})

test('the secret is sealed at rest and in no reply', async () => {
  const replies = [
    await t.call(contract.setLinkedin, { body: client }),
    await t.call(contract.testLinkedin, {}),
    await t.call(contract.getLinkedin, {}),
  ]
  const rows = [
    await t.house.db.selectFrom('linkedin').selectAll().execute(),
    await t.house.db.selectFrom('audit').selectAll().execute(),
  ]
  expect(JSON.stringify([replies, rows])).not.toContain(client.clientSecret)
  expect(new URLSearchParams(t.linkedin.asked[0]!.body).get('client_secret')).toBe(client.clientSecret)
  expect(replies[0]).toEqual({
    state: 'linkedin',
    clientId: client.clientId,
    redirectUrl: 'http://suite.example/p/hipeople/linkedin/callback',
    setAt: '2026-11-17T10:00:00.000Z',
    setBy: 'Ingrid Solheim',
    test: null,
    simulatorOffered: true,
  })
})

test.each([
  ['a client that LinkedIn knows', client, undefined, { ok: true, text: expect.stringContaining('knows this client') }],
  [
    'a wrong secret',
    { ...client, clientSecret: 'another-secret' },
    undefined,
    { ok: false, text: expect.stringContaining('does not know') },
  ],
  ['no answer', client, 'throws', { ok: false, text: expect.stringContaining('did not answer') }],
  ['nonsense', client, 'nonsense', { ok: false, text: expect.stringContaining('answered 502') }],
] as const)('Test says how it stands: %s', async (_what, body, instead, says) => {
  await t.call(contract.setLinkedin, { body })
  if (instead)
    t.linkedin.instead.accessToken = () => {
      if (instead === 'throws') throw new Error(`refused ${client.clientSecret}`)
      return { status: 502, headers: {}, body: '<html>' }
    }
  expect((await t.call(contract.testLinkedin, {})).test).toMatchObject(says)
})

test('set anew it is not tested, and removed it is gone', async () => {
  await t.call(contract.setLinkedin, { body: client })
  await t.call(contract.testLinkedin, {})
  expect(await t.call(contract.useLinkedinSimulator, {})).toMatchObject({ state: 'simulator', test: null })
  expect(await t.call(contract.removeLinkedin, {})).toMatchObject({ state: 'none', clientId: null })
  expect(await t.house.db.selectFrom('linkedin').selectAll().execute()).toEqual([])
})
