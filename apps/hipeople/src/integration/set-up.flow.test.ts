import {
  createCredential,
  createWebHook,
  getCredential,
  getFeed,
  listCredentials,
  listDeliveries,
  listWebHooks,
  revokeCredential,
  setCredentialPermissions,
  updateWebHook,
} from '@orangery/contract/recruiting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as hipeople from '../contract/index.ts'
import { openSuite, type Suite } from '../fixtures/suite.ts'

let suite: Suite
let call: Suite['maren']['call']
beforeAll(async () => {
  suite = await openSuite()
  call = suite.maren.call
})
afterAll(() => suite.close())

/** Every look of the checks asks the ATS for each permission; fifty calls are free in ten seconds. */
const nextWindow = () => suite.network.moveClock(11_000)
const checkOf = async (id: string) => {
  const { checks } = await call(hipeople.getChecks, {})
  return checks.find((check) => check.id === id || check.title === id)
}

describe('set up by hand, as the guide tells it', () => {
  test('[H-1] Settings > Integrations shows Greenhouse, not active yet', async () => {
    expect(await call(hipeople.getIntegration, {})).toMatchObject({ state: 'none', connectedAt: null })
  })

  test('[H-4] a wrong key, and a key that lacks a group, are refused with what is missing, and nothing is saved', async () => {
    const body = { actingUserId: suite.maren.userId }
    await expect(call(hipeople.setKey, { body: { ...body, apiKey: 'no-such-key' } })).rejects.toMatchObject({
      code: 'checks-failed',
      fields: { key: expect.stringContaining('key') },
    })
    const { id, key } = await call(createCredential, { body: { type: 'harvest', partner: 'HiPeople', description: 'Half a key' } })
    const { groups } = await call(getCredential, { params: { id } })
    const ticked = groups.filter(({ permissions }) => permissions.some(({ granted }) => granted))
    expect(ticked).toHaveLength(7)
    for (const missing of ticked) {
      const others = ticked.filter((group) => group !== missing).flatMap(({ permissions }) => permissions)
      const granted = others.filter((box) => box.granted).map((box) => box.id)
      await call(setCredentialPermissions, { params: { id }, body: { granted } })
      const { fields } = await call(hipeople.setKey, { body: { ...body, apiKey: key } }).then(
        () => ({ fields: {} }),
        (error: { fields: Record<string, string> }) => error,
      )
      expect(Object.values(fields).join(' ')).toContain(`(${missing.name})`)
      await nextWindow()
    }
    expect((await call(hipeople.getIntegration, {})).state).toBe('none')
  })

  test('[H-2] “Set” with the guide’s key makes the integration active, with the date', async () => {
    const set = await call(hipeople.setKey, { body: { apiKey: await suite.newKey(), actingUserId: suite.maren.userId } })
    expect(set).toMatchObject({ state: 'active', actingUserId: suite.maren.userId })
    expect(new Date(set.connectedAt!).getTime()).toBeCloseTo(suite.network.now().getTime(), -4)
  })

  test('[H-3] the “?” shows Endpoint URL and Secret key to copy, to admins alone', async () => {
    const details = await call(hipeople.getHookDetails, {})
    expect(details.endpointUrl).toMatch(/\/hooks\/hipeople\/[\w-]{20,}$/)
    expect(details.secretKey.length).toBeGreaterThanOrEqual(32)
    const guest = await suite.network.invite({})
    await expect(guest.call(hipeople.getHookDetails, {})).rejects.toMatchObject({ status: 403 })
  })

  test('[H-5] [G-47] the four hooks share endpoint and secret; each ping is taken and the checks turn green', async () => {
    const { endpointUrl, secretKey, hooks } = await call(hipeople.getHookDetails, {})
    expect(hooks.map(({ name }) => name)).toEqual([
      'HiPeople Candidate Stage Change',
      'HiPeople Candidate Hired',
      'HiPeople Candidate Rejected',
      'HiPeople Candidate Has Submitted Application',
    ])
    const { events } = await call(listWebHooks, {})
    for (const { name, when } of hooks) {
      const { action } = events.find((event) => event.when === when)!
      const saved = await call(createWebHook, { body: { name, action, endpointUrl, secretKey } })
      expect(saved, name).toMatchObject({ disabled: false, ping: { ok: true, status: 200 } })
      await nextWindow()
      expect(await checkOf(name), name).toMatchObject({ state: 'ok' })
    }
  })
})

describe('what becomes wrong later', () => {
  test('[EH-24] a rotated secret: both are taken for a day, then 401s are counted and the checks are red', async () => {
    await nextWindow()
    const tied = await suite.tie()
    const after = await call(hipeople.rotateSecret, {})
    const early = await suite.apply(tied)
    await suite.moveIn(tied, early)
    expect(await suite.checks({ candidateId: early.candidateId })).toHaveLength(1)

    await suite.network.moveClock(25 * 3_600_000)
    const late = await suite.apply(tied)
    await suite.moveIn(tied, late)
    expect(await suite.checks({ candidateId: late.candidateId })).toHaveLength(0)
    const { rows } = await call(listDeliveries, { query: { candidate: late.candidateId } })
    expect(rows.map(({ state, status }) => [state, status])).toContainEqual(['waiting', 401])
    await nextWindow()
    const red = (await call(hipeople.getChecks, {})).checks.filter(({ state }) => state === 'failed')
    expect(red.map(({ detail }) => detail).join(' ')).toMatch(/401|secret/i)

    // With the new secret in the hooks, what waited gets through.
    for (const row of (await call(listWebHooks, {})).rows)
      await call(updateWebHook, {
        params: { id: row.id },
        body: { name: row.name, action: row.action, endpointUrl: row.endpointUrl, secretKey: after.secretKey },
      })
    await suite.network.moveClock(2 * 60_000)
    await suite.network.drain()
    await suite.network.moveClock(2 * 60_000)
    await suite.network.drain()
    expect(await suite.checks({ candidateId: late.candidateId })).toHaveLength(1)
  })

  test('a revoked key: the checks say so, invites wait, and go as soon as a new key is set', async () => {
    await nextWindow()
    const tied = await suite.tie({}, 'Staff Data Engineer')
    for (const row of (await call(listCredentials, {})).rows)
      if (row.partner === 'HiPeople' && row.status === 'active') await call(revokeCredential, { params: { id: row.id } })
    const applicant = await suite.apply(tied)
    await suite.moveIn(tied, applicant)
    expect(await suite.mailsTo(applicant.email)).toEqual([])
    expect(await call(hipeople.getIntegration, {})).toMatchObject({ state: 'broken' })

    await call(hipeople.setKey, { body: { apiKey: await suite.newKey(), actingUserId: suite.maren.userId } })
    await suite.network.drain()
    expect(await suite.mailsTo(applicant.email)).toHaveLength(1)
    expect(await call(hipeople.getIntegration, {})).toMatchObject({ state: 'active' })
  })
})

test('[H-60] the acting user is chosen from a job’s hiring team, looked up with a key that is not saved; notes carry that name', async () => {
  await nextWindow()
  const apiKey = await suite.newKey()
  const { jobs } = await call(hipeople.lookWithKey, { body: { apiKey } })
  const job = jobs.find(({ name }) => name === 'Senior Account Manager')!
  const { team } = await call(hipeople.lookWithKey, { body: { apiKey, jobId: job.id } })
  const member = team.find(({ name, userId }) => name !== null && userId !== suite.maren.userId)!
  await expect(call(hipeople.lookWithKey, { body: { apiKey: 'nobody’s key' } })).rejects.toMatchObject({
    fields: { apiKey: expect.stringContaining('key') },
  })

  await nextWindow()
  await expect(call(hipeople.setKey, { body: { apiKey, actingUserId: 12 } })).rejects.toMatchObject({ code: 'checks-failed' })
  await nextWindow()
  await call(hipeople.setKey, { body: { apiKey, actingUserId: member.userId } })
  const tied = await suite.tie({}, 'People Partner')
  const applicant = await suite.apply(tied, null)
  await suite.moveIn(tied, applicant)
  const { rows } = await call(getFeed, { params: { id: applicant.candidateId }, query: { type: 'note' } })
  expect(rows.find(({ body }) => body.includes('could not invite'))?.actor).toMatchObject({ id: member.userId, name: member.name })
})
