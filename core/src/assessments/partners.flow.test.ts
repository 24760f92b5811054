import {
  addAssessmentPartner,
  changeAssessmentPartner,
  decisionOptions,
  hireApplication,
  listAssessmentPartners,
  listTakeHomeTests,
  rejectApplication,
  removeAssessmentPartner,
  unrejectApplication,
} from '@orangery/contract/recruiting'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { completeResult, type FakePartner, linesOf, newestTest, startPartner } from '../fixtures/partner.ts'
import { openScene, type Scene, type SceneCandidate } from '../fixtures/scene.ts'

let scene: Scene
let partner: FakePartner
let made = 0

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  made += 1
  partner = await startPartner(scene, `Old Sorrel ${made}`, { mode: 'polled_hourly' })
})
afterEach(() => partner.stop())

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

async function after(milliseconds: number): Promise<void> {
  await scene.network.moveClock(milliseconds)
  await scene.network.drain()
  if (milliseconds >= day) await scene.signInAgain()
}

async function sent(): Promise<SceneCandidate & { testId: number }> {
  const candidate = await scene.addCandidate()
  const testId = await partner.send(candidate)
  await scene.network.drain()
  return { ...candidate, testId }
}

const asked = () => partner.calls('test_status').length
const reject = async (id: number) => {
  const { rejectionReasons } = await scene.maren.call(decisionOptions, { params: { id } })
  await scene.maren.call(rejectApplication, { params: { id }, body: { reasonId: rejectionReasons[0]!.id } })
}

describe('an old partner is asked every hour', () => {
  test('from the sending on, until the test is complete', async () => {
    const { applicationId } = await sent()
    await after(hour - 1000)
    expect(asked()).toBe(0)
    await after(1000)
    expect(asked()).toBe(1)
    await after(hour)
    expect(asked()).toBe(2)
    partner.answer('test_status', completeResult)
    await after(hour)
    expect(await newestTest(scene, applicationId)).toMatchObject({ state: 'complete', score: 81.5 })
    await after(hour)
    expect(asked()).toBe(3)
  })

  test('until eight weeks have passed, and not a minute longer', async () => {
    const { applicationId } = await sent()
    await after(8 * week - hour)
    expect(asked()).toBe(1)
    expect((await newestTest(scene, applicationId)).state).toBe('sent')
    await after(hour)
    expect(asked()).toBe(1)
    expect(await newestTest(scene, applicationId)).toMatchObject({
      state: 'ended',
      problem: expect.stringContaining('Eight weeks have passed'),
    })
    await after(week)
    expect(asked()).toBe(1)
  })

  test('[H-39] until the candidate is hired', async () => {
    const { applicationId } = await sent()
    await scene.maren.call(hireApplication, { params: { id: applicationId }, body: {} })
    partner.answer('test_status', completeResult)
    await after(hour)
    await after(week)
    expect(asked()).toBe(0)
    const ended = await newestTest(scene, applicationId)
    expect(ended).toMatchObject({ state: 'ended', score: null })
    expect(linesOf(ended)).toContain('The candidate is hired')
  })

  test('[H-39] not while the candidate is rejected, and again when that is taken back', async () => {
    const { applicationId } = await sent()
    await reject(applicationId)
    await after(3 * hour)
    await after(hour)
    expect(asked()).toBe(0)
    const log = linesOf(await newestTest(scene, applicationId))
    expect(log.split('The candidate is rejected')).toHaveLength(2)
    await scene.maren.call(unrejectApplication, { params: { id: applicationId } })
    await after(hour)
    expect(asked()).toBe(1)
  })

  test('through bad hours, each malformed answer reported once, the log without repetition', async () => {
    const { applicationId } = await sent()
    partner.answer('test_status', { status: 500 })
    await after(hour)
    await after(hour)
    partner.answer('test_status', { body: 'nonsense' })
    await after(hour)
    await after(hour)
    expect([asked(), partner.calls('response_error').length]).toEqual([4, 2])
    const log = linesOf(await newestTest(scene, applicationId))
    expect(log.split('cannot answer now').length).toBe(2)
    partner.answer('test_status', completeResult)
    await after(hour)
    expect((await newestTest(scene, applicationId)).state).toBe('complete')
  })
})

describe('what cannot be a partner', () => {
  const urls = { listTestsUrl: 'a', sendTestUrl: 'a', testStatusUrl: 'a', responseErrorUrl: 'a' }
  const valid = Object.fromEntries(Object.keys(urls).map((name) => [name, 'http://127.0.0.1:9/x'])) as typeof urls

  test.each([
    ['a key with 171 characters', { key: 'k'.repeat(171) }, 'key', /170/],
    ['no key', { key: undefined }, 'key', /empty/],
    ['a key with a colon', { key: 'a:b' }, 'key', /colon/],
    ['a key with a blank at its end', { key: 'ab ' }, 'key', /blank/],
    ['plain http', { sendTestUrl: 'http://partner.example/send' }, 'sendTestUrl', /https/],
    ['no address', { listTestsUrl: 'partner' }, 'listTestsUrl', /no URL/],
    ['an inner address', { testStatusUrl: 'https://10.0.0.1/status' }, 'testStatusUrl', /private/],
    ['an address with a login', { responseErrorUrl: 'http://a:b@127.0.0.1/x' }, 'responseErrorUrl', /login/],
  ])('%s', async (_what, change, field, words) => {
    const body = { name: `Wrong ${made}`, key: 'k', ...valid, ...change }
    await expect(scene.maren.call(addAssessmentPartner, { body })).rejects.toMatchObject({
      status: 422,
      fields: { [field]: expect.stringMatching(words) },
    })
  })

  test('a name that is taken', async () => {
    const body = { name: `OLD SORREL ${made}`, key: 'k', ...valid }
    await expect(scene.maren.call(addAssessmentPartner, { body })).rejects.toMatchObject({
      status: 422,
      fields: { name: expect.stringContaining('already') },
    })
  })
})

test('a key of 170 characters is one; it goes in and never comes out; a change without a key keeps it', async () => {
  const { rows } = await scene.maren.call(listAssessmentPartners, {})
  const { id, stages: _s, openTests: _o, createdAt: _c, ...row } = rows.find((one) => one.id === partner.id)!
  const key = 'k'.repeat(170)
  await scene.maren.call(changeAssessmentPartner, { params: { id }, body: { ...row, key } })
  await scene.maren.call(changeAssessmentPartner, { params: { id }, body: { ...row, name: `Renamed ${made}` } })
  await sent()
  expect(partner.calls('send_test')[0]!.headers.authorization).toBe(`Basic ${btoa(`${key}:`)}`)
  expect(JSON.stringify(await scene.maren.call(listAssessmentPartners, {}))).not.toContain(key)
})

test('a removed partner: waiting tests end, its stages are ordinary ones, its key opens nothing', async () => {
  const candidate = await sent()
  const late = await scene.addCandidate()
  const gone = await scene.maren.call(removeAssessmentPartner, { params: { id: partner.id } })
  expect(gone).toEqual({ stages: 1, ended: 1 })
  expect(await newestTest(scene, candidate.applicationId)).toMatchObject({
    state: 'ended',
    problem: expect.stringContaining('was removed'),
  })
  expect((await scene.maren.call(listTakeHomeTests, { params: { id: late.applicationId } })).offer).toBeNull()
  expect((await partner.markCompleted(candidate.testId)).status).toBe(401)
  await after(2 * hour)
  expect(asked()).toBe(0)
})

describe('mark_completed', () => {
  test('refused without the key, under another partner’s key, and for ids of nothing', async () => {
    const other = await startPartner(scene, `Other ${made}`)
    const { testId, applicationId } = await sent()
    const before = linesOf(await newestTest(scene, applicationId))
    expect((await partner.markCompleted(testId, { init: { headers: {} } })).status).toBe(401)
    expect((await partner.markCompleted(testId, { key: 'nobody’s'.replace('’', '') })).status).toBe(401)
    expect((await partner.markCompleted(testId, { key: `${partner.key}x` })).status).toBe(401)
    expect((await partner.markCompleted(testId, { key: other.key })).status).toBe(404)
    for (const id of ['0', '-1', 'x', '4999999999', '99999999999999999999', '1.5', '%00'])
      expect([
        id,
        (await partner.markCompleted(0, { path: `/integrations/testing_partners/take_home_tests/${id}` })).status,
      ]).toEqual([id, 404])
    expect(linesOf(await newestTest(scene, applicationId))).toBe(before)
    await other.stop()
  })

  test('taken with a slash at the end and with whatever body; another method is not', async () => {
    const { testId, applicationId } = await sent()
    const path = `/integrations/testing_partners/take_home_tests/${testId}/`
    const authorization = `Basic ${btoa(`${partner.key}:`)}`
    expect((await partner.markCompleted(testId, { path })).status).toBe(200)
    for (const [type, body] of [
      ['application/json', '{broken'],
      ['text/plain', 'done'],
      ['application/x-www-form-urlencoded', 'a=1'],
    ] as const)
      expect(
        (await partner.markCompleted(testId, { init: { headers: { authorization, 'content-type': type }, body } })).status,
      ).toBe(200)
    expect((await partner.markCompleted(testId, { init: { method: 'GET' } })).status).toBe(404)
    await scene.network.drain()
    expect(asked()).toBe(1)
    expect((await newestTest(scene, applicationId)).marked).toBe(true)
  })

  test('before the partner has answered to the sending: the result is asked for all the same', async () => {
    partner.answer('send_test', { body: '{"partner_interview_id":"slow"}', delayMs: 500 })
    partner.answer('test_status', completeResult)
    const candidate = await scene.addCandidate()
    const testId = await partner.send(candidate)
    const sending = scene.network.drain()
    await expect.poll(() => partner.calls('send_test').length).toBe(1)
    expect((await partner.markCompleted(testId)).status).toBe(200)
    await sending
    await scene.network.drain()
    expect((await newestTest(scene, candidate.applicationId)).state).toBe('complete')
  })
})

test('a partner that lets the time run out does not hold anything up for longer than that', async () => {
  partner.answer('send_test', { hang: true })
  const candidate = await scene.addCandidate()
  await partner.send(candidate)
  const started = performance.now()
  await scene.network.drain()
  expect(performance.now() - started).toBeLessThan(25_000)
  expect(await newestTest(scene, candidate.applicationId)).toMatchObject({
    state: 'sending',
    problem: expect.stringContaining('did not answer within the time allowed'),
  })
})
