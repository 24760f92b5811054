import {
  addAttachment,
  askPartnerTests,
  bulkAdvance,
  decisionOptions,
  getFeed,
  hireApplication,
  listPipeline,
  listTakeHomeTests,
  rejectApplication,
  resendTakeHomeTest,
  sendTakeHomeTest,
} from '@orangery/contract/recruiting'
import { newestMail } from '@orangery/testing'
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
  partner = await startPartner(scene, `Sorrel Tests ${made}`)
})
afterEach(() => partner.stop())

const day = 86_400_000
const seconds = (count: number) => scene.network.moveClock(count * 1000)

/** Sends the test to somebody new, to the end of what is due now. */
async function sent(person: Parameters<Scene['addCandidate']>[0] = {}): Promise<SceneCandidate & { testId: number }> {
  const candidate = await scene.addCandidate(person)
  const testId = await partner.send(candidate)
  await scene.network.drain()
  return { ...candidate, testId }
}

async function completed(candidate: { testId: number }): Promise<number> {
  const { status } = await partner.markCompleted(candidate.testId)
  await scene.network.drain()
  return status
}

const reject = async (applicationId: number) => {
  const { rejectionReasons } = await scene.maren.call(decisionOptions, { params: { id: applicationId } })
  await scene.maren.call(rejectApplication, { params: { id: applicationId }, body: { reasonId: rejectionReasons[0]!.id } })
}

describe('who cannot be sent a test', () => {
  const trySend = (candidate: SceneCandidate, stageId = candidate.stages[0]!.id) =>
    scene.maren.call(sendTakeHomeTest, { params: { id: candidate.applicationId }, body: { stageId } })

  test('somebody without an e-mail address, in words, before the partner is asked', async () => {
    await sent()
    partner.receiver.forget()
    const candidate = await scene.addCandidate({ firstName: 'Ibolya', email: '' })
    await expect(trySend(candidate)).rejects.toMatchObject({
      status: 422,
      fields: { email: expect.stringContaining('Ibolya has no e-mail address') },
    })
    const { offer } = await scene.maren.call(listTakeHomeTests, { params: { id: candidate.applicationId } })
    expect(offer).toMatchObject({ to: null, whyNot: expect.stringContaining('Add one') })
    await scene.network.drain()
    expect(partner.receiver.deliveries).toEqual([])
  })

  test('somebody in a stage without a test, in another stage, or rejected', async () => {
    const elsewhere = await scene.addCandidate({ jobName: 'Warehouse Associate' })
    await scene.move(elsewhere.applicationId, elsewhere.stages[0]!, elsewhere.stages[1]!)
    await expect(trySend(elsewhere, elsewhere.stages[1]!.id)).rejects.toMatchObject({ status: 422 })
    await sent()
    await expect(trySend(elsewhere)).rejects.toMatchObject({ status: 409, message: expect.stringContaining('by now') })
    const gone = await scene.addCandidate()
    await reject(gone.applicationId)
    await expect(trySend(gone)).rejects.toMatchObject({ status: 409, message: expect.stringContaining('rejected') })
  })

  test('somebody to whom it is under way: pressed twice at once, one test goes out', async () => {
    const candidate = await scene.addCandidate()
    await partner.send(await scene.addCandidate())
    const outcomes = await Promise.allSettled([trySend(candidate), trySend(candidate), trySend(candidate)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await scene.network.drain()
    expect(partner.calls('send_test')).toHaveLength(2)
  })
})

test('[H-38] send, completed, status: score and link show, the sender is mailed, the feed tells it', async () => {
  const { tests } = await scene.maren.call(askPartnerTests, { params: { id: partner.id } })
  expect(tests).toEqual([
    { id: 'logic', name: 'Logic' },
    { id: 'words', name: 'Words' },
  ])
  const candidate = await scene.addCandidate({ firstName: 'Ada', lastName: 'Sorrel', email: 'ada.sorrel@example.com' })
  const resume = { filename: 'cv.txt', contentType: 'text/plain', type: 'resume' as const, content: btoa('Ten years of oranges') }
  await scene.maren.call(addAttachment, { params: { id: candidate.candidateId }, body: resume })
  const testId = await partner.send(candidate)
  await scene.network.drain()

  const [call] = partner.calls('send_test')
  expect(call).toMatchObject({ method: 'POST', headers: { authorization: `Basic ${btoa(`${partner.key}:`)}` } })
  const { candidate: person, ...letter } = call!.json as unknown as { candidate: { resume_url: string } }
  const host = scene.network.house.config.publicUrl
  expect(letter).toEqual({
    partner_test_id: 'logic',
    sent_by: scene.maren.email,
    url: `${host}/integrations/testing_partners/take_home_tests/${testId}`,
  })
  expect(person).toEqual({
    first_name: 'Ada',
    last_name: 'Sorrel',
    preferred_name: null,
    resume_url: expect.stringContaining('/files/attachments/'),
    phone_number: null,
    email: 'ada.sorrel@example.com',
    greenhouse_profile_url: `${host}/people/${candidate.candidateId}?application_id=${candidate.applicationId}`,
  })
  expect(await (await fetch(person.resume_url)).text()).toBe('Ten years of oranges')
  const lead = await scene.maren.fetch(
    new URL((person as unknown as { greenhouse_profile_url: string }).greenhouse_profile_url).pathname +
      `?application_id=${candidate.applicationId}`,
  )
  expect([lead.status, lead.headers.get('location')]).toEqual([
    302,
    `/recruiting/candidates/${candidate.candidateId}?application=${candidate.applicationId}`,
  ])
  expect(await newestTest(scene, candidate.applicationId)).toMatchObject({ state: 'sent', marked: false, sender: scene.maren.name })

  partner.answer('test_status', completeResult)
  const marked = await partner.markCompleted(testId)
  expect([marked.status, await marked.text()]).toEqual([200, ''])
  expect((await newestTest(scene, candidate.applicationId)).state).toBe('sent')
  await scene.network.drain()
  expect(partner.calls('test_status').map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /test_status?team=7&partner_interview_id=interview+1',
  ])
  expect(await newestTest(scene, candidate.applicationId)).toMatchObject({
    state: 'complete',
    score: 81.5,
    profileUrl: 'https://results.example/98',
    metadata: expect.arrayContaining([
      { label: 'Proctored', value: 'Yes' },
      { label: 'Started At', value: '10:15' },
      { label: 'Tries', value: '2' },
    ]),
  })
  const { rows } = await scene.maren.call(getFeed, { params: { id: candidate.candidateId }, query: {} })
  expect(rows.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['Test Sent', 'Test Completed']))
  const mail = await newestMail(scene.maren, { to: scene.maren.email })
  expect(mail.subject).toBe('Ada Sorrel has completed “Logic”')
  expect(mail.text).toContain('81.5')

  await completed({ testId })
  expect(partner.calls('test_status')).toHaveLength(1)

  await scene.network.moveClock(7 * day)
  expect((await fetch(person.resume_url)).status).toBe(403)
})

test('[H-38] the candidates of a job are filtered by score and by test, and advanced in bulk', async () => {
  partner.answer('test_status', completeResult)
  const strong = await sent()
  await completed(strong)
  partner.answer('test_status', { ...completeResult, partner_score: -3 })
  const weak = await sent()
  await completed(weak)
  const waits = await sent()
  const none = await scene.addCandidate()
  const jobId = await jobOf(none)
  const found = async (query: object) =>
    (await scene.maren.call(listPipeline, { params: { id: jobId }, query: { limit: 200, ...query } })).rows.map(
      ({ applicationId }) => applicationId,
    )
  const ours = [strong, weak, waits, none].map(({ applicationId }) => applicationId)
  const oursOf = async (query: object) => (await found(query)).filter((id) => ours.includes(id)).sort()
  expect(await oursOf({ minScore: 80 })).toEqual([strong.applicationId])
  expect(await oursOf({ maxScore: 0 })).toEqual([weak.applicationId])
  expect(await oursOf({ minScore: -3, maxScore: 81.5 })).toEqual([strong.applicationId, weak.applicationId].sort())
  expect(await oursOf({ test: 'complete' })).toEqual([strong.applicationId, weak.applicationId].sort())
  expect(await oursOf({ test: 'waiting' })).toEqual([waits.applicationId])
  expect(await oursOf({ test: 'not-sent' })).toEqual([none.applicationId])
  expect(await scene.maren.call(bulkAdvance, { body: { applicationIds: [strong.applicationId] } })).toEqual({ done: 1, left: [] })
  expect(await oursOf({ minScore: 80, stage: strong.stages[1]!.id })).toEqual([strong.applicationId])
})

async function jobOf({ applicationId, candidateId }: SceneCandidate): Promise<number> {
  const reply = await scene.maren.fetch(`/api/recruiting/candidates/${candidateId}`)
  const { applications } = (await reply.json()) as { applications: { id: number; job: { id: number } }[] }
  return applications.find(({ id }) => id === applicationId)!.job.id
}

describe('[H-39] who is not active is not updated, and the log says so', () => {
  test.each(['hired', 'rejected'] as const)('%s when the partner says completed', async (status) => {
    partner.answer('test_status', completeResult)
    const candidate = await sent()
    if (status === 'rejected') await reject(candidate.applicationId)
    else await scene.maren.call(hireApplication, { params: { id: candidate.applicationId }, body: {} })
    expect(await completed(candidate)).toBe(200)
    const seen = await newestTest(scene, candidate.applicationId)
    expect(seen).toMatchObject({ state: 'sent', score: null, profileUrl: null, partnerStatus: null })
    expect(linesOf(seen)).toContain(`The candidate is ${status}: a result is neither asked for nor stored.`)
    expect(partner.calls('test_status')).toEqual([])
  })

  test('rejected while the partner is being asked', async () => {
    const candidate = await sent()
    partner.answer('test_status', { body: JSON.stringify(completeResult), delayMs: 600 })
    await partner.markCompleted(candidate.testId)
    const asked = scene.network.drain()
    await expect.poll(() => partner.calls('test_status').length).toBe(1)
    await reject(candidate.applicationId)
    await asked
    const seen = await newestTest(scene, candidate.applicationId)
    expect(seen).toMatchObject({ state: 'sent', score: null })
    expect(linesOf(seen)).toContain('neither asked for nor stored')
  })
})

describe('an answer that does not fit is reported once', () => {
  test.each([
    ['an empty body', { body: '' }, 'The answer is empty'],
    ['a page', { body: '<html>' }, 'The answer is not JSON'],
    ['a missing key', { body: '{}' }, 'partner_interview_id: Is required'],
    ['a wrong type', { body: '{"partner_interview_id": 5}' }, 'partner_interview_id: Must be text'],
    ['a body without end', { bytes: 10_000_000 }, 'The answer has more than 1048576 bytes'],
  ])('to send_test: %s', async (_what, script, error) => {
    partner.answer('send_test', script)
    const candidate = await sent({ email: 'reported@example.com' })
    await seconds(3600)
    await scene.network.drain()
    expect(partner.calls('send_test')).toHaveLength(1)
    expect(partner.calls('response_error').map(({ json }) => json)).toEqual([
      {
        api_call: 'send_test',
        errors: [error],
        partner_test_id: 'logic',
        partner_test_name: 'Logic',
        partner_interview_id: null,
        candidate_email: 'reported@example.com',
      },
    ])
    expect(await newestTest(scene, candidate.applicationId)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining(error),
    })
  })

  test.each([
    ['a missing key', { partner_score: 3 }, 'partner_status: Is required'],
    ['a score in words', { ...completeResult, partner_score: 'good' }, 'partner_score: Must be a number'],
    [
      'complete without a link',
      { partner_status: 'complete', partner_score: 3 },
      'partner_profile_url: Is required when partner_status is "complete"',
    ],
    [
      'a link that is a script',
      { ...completeResult, partner_profile_url: 'javascript:1' },
      'partner_profile_url: Must be an http or https address',
    ],
    [
      'nested metadata',
      { ...completeResult, metadata: { Parts: { Logic: 1 } } },
      'metadata[Parts]: Must be text, a number, true, false or null',
    ],
  ])('to test_status: %s', async (_what, answer, error) => {
    const candidate = await sent({ email: 'reported@example.com' })
    partner.answer('test_status', answer)
    await completed(candidate)
    await seconds(day / 1000)
    await scene.network.drain()
    expect(partner.calls('test_status')).toHaveLength(1)
    expect(partner.calls('response_error').map(({ json }) => json)).toEqual([
      expect.objectContaining({ api_call: 'test_status', errors: [error], partner_interview_id: 'interview 1' }),
    ])
    expect(await newestTest(scene, candidate.applicationId)).toMatchObject({
      state: 'sent',
      score: null,
      problem: expect.stringContaining(error),
    })
  })

  test('to list_tests, with what is known: nothing else', async () => {
    partner.answer('list_tests', { tests: [] })
    const answer = await scene.maren.call(askPartnerTests, { params: { id: partner.id } })
    expect(answer).toEqual({ tests: null, problem: expect.stringContaining('Must be a list') })
    await scene.network.drain()
    expect(partner.calls('response_error').map(({ json }) => json)).toEqual([
      {
        api_call: 'list_tests',
        errors: ['Must be a list'],
        partner_test_id: null,
        partner_test_name: null,
        partner_interview_id: null,
        candidate_email: null,
      },
    ])
  })

  test('and what comes back to the report is not judged', async () => {
    partner.answer('response_error', { status: 500, body: 'no' })
    partner.answer('list_tests', { body: 'nothing' })
    await scene.maren.call(askPartnerTests, { params: { id: partner.id } })
    await scene.network.drain()
    await seconds(day / 1000)
    await scene.network.drain()
    expect(partner.calls('response_error')).toHaveLength(1)
  })
})

describe('a partner that does not take it', () => {
  test.each([
    ['is down', { status: 503 }, 'cannot answer now (503)'],
    ['breaks off', { close: true }, 'could not be reached'],
  ])('%s: three tries within three minutes, then the words', async (_what, script, words) => {
    partner.answer('send_test', script)
    const candidate = await sent()
    expect((await newestTest(scene, candidate.applicationId)).state).toBe('sending')
    for (const [wait, calls] of [
      [29, 1],
      [1, 2],
      [119, 2],
      [1, 3],
      [86_400, 3],
    ] as const) {
      await seconds(wait)
      await scene.network.drain()
      expect([wait, partner.calls('send_test').length]).toEqual([wait, calls])
    }
    const failed = await newestTest(scene, candidate.applicationId)
    const { rows } = await scene.maren.call(getFeed, { params: { id: candidate.candidateId }, query: {} })
    expect(rows.map(({ subject }) => subject)).not.toContain('Test Sent')
    expect(failed).toMatchObject({ state: 'failed', problem: expect.stringContaining(words) })
    expect(linesOf(failed)).toContain('Try 1 of 3; the next one is in 30 seconds.')

    partner.answer('send_test', { partner_interview_id: 'second' })
    await scene.maren.call(resendTakeHomeTest, { params: { id: candidate.testId } })
    await scene.network.drain()
    expect((await newestTest(scene, candidate.applicationId)).state).toBe('sent')
    expect(new Set(partner.calls('send_test').map(({ json }) => (json as unknown as { url: string }).url)).size).toBe(1)
    expect(partner.calls('response_error')).toEqual([])
  })

  test.each([
    ['does not know the key', { status: 401 }, 'does not know your key'],
    ['knows no such test', { status: 404 }, 'finds nothing there'],
    ['sends elsewhere', { redirect: 'https://elsewhere.example/' }, 'a redirect, which is not followed'],
  ])('%s: said at once, and not tried again', async (_what, script, words) => {
    partner.answer('send_test', script)
    const candidate = await sent()
    await seconds(86_400)
    await scene.network.drain()
    expect(partner.calls('send_test')).toHaveLength(1)
    expect(await newestTest(scene, candidate.applicationId)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining(words),
    })
  })

  test('a status that cannot be had is asked for again, by a schedule that ends', async () => {
    const candidate = await sent()
    partner.answer('test_status', { status: 500 })
    await completed(candidate)
    for (const [minutes, calls] of [
      [1, 2],
      [5, 3],
      [30, 4],
      [120, 5],
      [480, 6],
      [1440, 6],
    ] as const) {
      await seconds(minutes * 60)
      await scene.network.drain()
      expect([minutes, partner.calls('test_status').length]).toEqual([minutes, calls])
    }
    partner.answer('test_status', completeResult)
    await completed(candidate)
    expect((await newestTest(scene, candidate.applicationId)).state).toBe('complete')
  })
})

test('the key stands in no table', async () => {
  await sent()
  expect(await scene.dumpDatabase()).not.toContain(partner.key)
})
