import { listTests, sendTest, testStatus } from '@orangery/contract/assessment'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { answerItems, begin, makeTestRole, takeAll, testPath } from '../fixtures/assessments.ts'
import { answerAll, lena, linkTo, nameReferees, post } from '../fixtures/people.ts'
import { omar, openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
let key: string
let role: number
const candidate = 'lukasz@wojcik.example'

beforeEach(async () => {
  t = await openTestHouse()
  role = await makeTestRole(t, { wanted: 1, minimum: 1, kinds: [] })
  t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: candidate })
  key = (await t.call(contract.issuePushKey, {})).key
})
afterEach(() => t.stop())

const asAts = (shown = key) => ({ authorization: `Basic ${Buffer.from(`${shown}:`).toString('base64')}` })
const callPartner = (method: 'GET' | 'POST', path: string, payload?: object, headers: Record<string, string> = asAts()) =>
  t.web.inject({ method, url: `/api/partner/hipeople/${path}`, headers, ...(payload ? { payload } : {}) })
const order = (testId: string, number = 98) => ({
  partner_test_id: testId,
  candidate: {
    first_name: 'Łukasz',
    last_name: 'Wójcik',
    preferred_name: null,
    resume_url: null,
    phone_number: null,
    email: candidate,
    greenhouse_profile_url: 'http://suite.example/people/1?application_id=500001',
  },
  sent_by: 'maren@norrgard.example',
  url: `http://suite.example/integrations/testing_partners/take_home_tests/${number}`,
})
const send = async (testId: string, number?: number) =>
  sendTest.reply.parse((await callPartner('POST', 'send_test', order(testId, number))).json()).partner_interview_id
const status = async (ref: string) =>
  testStatus.reply.parse((await callPartner('GET', `test_status?partner_interview_id=${ref}`)).json())
const sent = async () => {
  const { rows } = await t.call(contract.listRequests, { query: { candidateId: 1 } })
  return t.call(contract.getRequest, { params: { id: rows[0]!.id } })
}

describe('refused', () => {
  test('without the key, with another one, and with one that was replaced or withdrawn: 401, and nothing is told', async () => {
    const replaced = key
    key = (await t.call(contract.issuePushKey, {})).key
    for (const headers of [{}, asAts('hp_other'), asAts(''), asAts(replaced), { authorization: 'Bearer x' }]) {
      const reply = await callPartner('GET', 'list_tests', undefined, headers as Record<string, string>)
      expect([reply.statusCode, reply.body.includes('Senior')]).toEqual([401, false])
    }
    await t.call(contract.revokePushKey, {})
    expect((await callPartner('GET', 'list_tests')).statusCode).toBe(401)
  })

  test('a test that is none of ours, a profile without ids, a body of another shape: nobody is invited', async () => {
    const wrong = [
      [404, order('assessment-999')],
      [404, order('reading-1')],
      [
        422,
        {
          ...order(`assessment-${role}`),
          candidate: { ...order('x').candidate, greenhouse_profile_url: 'http://suite.example/people' },
        },
      ],
      [422, { partner_test_id: `assessment-${role}` }],
    ] as const
    for (const [code, body] of wrong) expect((await callPartner('POST', 'send_test', body)).statusCode).toBe(code)
    await t.drain()
    expect(await t.mails()).toEqual([])
    expect((await callPartner('GET', 'test_status?partner_interview_id=hp-none')).statusCode).toBe(404)
    expect((await callPartner('GET', 'test_status')).statusCode).toBe(422)
  })

  test('the key is shown once, and kept as a hash and sealed', async () => {
    const shown = JSON.stringify([
      await t.call(contract.getPush, {}),
      await t.house.db.selectFrom('push_key').selectAll().execute(),
    ])
    expect(shown).not.toContain(key)
  })
})

test('[H-6] list_tests names each role’s modules; send_test invites, once however often it is sent; test_status follows to complete with link and score', async () => {
  expect(listTests.reply.parse((await callPartner('GET', 'list_tests')).json())).toEqual([
    { partner_test_id: `assessment-${role}`, partner_test_name: 'Senior Account Manager: Assessment' },
    { partner_test_id: `reference-check-${role}`, partner_test_name: 'Senior Account Manager: Reference Check' },
  ])
  const ref = await send(`assessment-${role}`)
  expect(await send(`assessment-${role}`)).toBe(ref)
  await t.drain()
  expect((await t.mails()).filter(({ to }) => to.includes(candidate))).toHaveLength(1)
  expect(await status(ref)).toMatchObject({ partner_status: 'invited', partner_profile_url: null })
  const { attempts, recruiter, jobName } = await sent()
  expect([recruiter, jobName]).toEqual(['maren@norrgard.example', 'Senior Account Manager'])
  const path = await testPath(t, candidate, attempts[0]!.id)
  await begin(t, path)
  expect(await status(ref)).toMatchObject({ partner_status: 'started' })
  await takeAll(t, path, 11)
  expect(t.told).toEqual([
    {
      method: 'PATCH',
      url: 'http://suite.example/integrations/testing_partners/take_home_tests/98',
      headers: asAts(),
    },
  ])
  expect(await status(ref)).toMatchObject({
    partner_status: 'complete',
    partner_score: 91.7,
    partner_profile_url: expect.stringMatching(/^http:\/\/suite\.example\/hipeople\/reports\/\d+$/),
    metadata: { 'Tests taken': 1 },
  })
})

test('[H-6] a reference check is sent the same way, and completes without a score', async () => {
  const ref = await send(`reference-check-${role}`)
  await t.drain()
  await nameReferees(t, await linkTo(t, candidate, 'c'), [lena])
  await answerAll(t, await linkTo(t, lena.email, 'r'))
  expect(await status(ref)).toMatchObject({ partner_status: 'complete', partner_score: null, metadata: { 'Referees answered': 1 } })
  expect(t.told).toHaveLength(1)
})

test('hired before the invite: nobody is invited, the status says closed, and nothing is marked as completed', async () => {
  t.fake.setStatus(500_001, 'hired')
  const ref = await send(`assessment-${role}`)
  await t.drain()
  expect(await t.mails()).toEqual([])
  expect((await status(ref)).partner_status).toBe('closed: candidate hired')
  expect(t.told).toEqual([])
})

test('an ATS that could not read an answer is quoted where the key was made', async () => {
  await callPartner('POST', 'response_error', { api_call: 'list_tests', errors: ['partner_test_name is missing'] })
  expect((await t.call(contract.getPush, {})).lastError?.text).toBe('list_tests: partner_test_name is missing')
})

test('without a connection it works as well: the result goes by push alone, and no feed is waited for', async () => {
  Object.assign(t.house.connection, { current: async () => undefined })
  const ref = await send(`assessment-${role}`)
  await t.drain()
  const { attempts } = await sent()
  await begin(t, await testPath(t, candidate, attempts[0]!.id))
  await t.pass(60_000)
  await answerItems(t, await testPath(t, candidate, attempts[0]!.id), { count: 12, right: 6 })
  await post(t.web, `${await testPath(t, candidate, attempts[0]!.id)}/finish`, {})
  await t.drain()
  expect(await status(ref)).toMatchObject({ partner_status: 'complete', partner_score: 50 })
  expect(t.fake.notes).toEqual([])
})

test('only admins make and see the key', () => {
  for (const route of [contract.getPush, contract.issuePushKey, contract.revokePushKey]) expect(route.policy).toBe('admin')
  expect(omar.role).not.toBe('admin')
})
