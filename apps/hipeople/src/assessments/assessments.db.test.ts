import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { answerItems, answerOne, assessmentOf, begin, invited, makeTestRole, moveToAssessment } from '../fixtures/assessments.ts'
import { stageIds, theJob } from '../fixtures/fake-ats.ts'
import { eventAbout, get, linkTo, post } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
const application = 500_001
const candidate = 'lukasz@wojcik.example'
const second = 1000
const day = 86_400_000

beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

describe('refused', () => {
  test('a role without tests invites nobody, and the decision says so', async () => {
    await makeTestRole(t, {}, { testIds: [] })
    t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: candidate })
    await moveToAssessment(t, application)
    expect((await t.call(contract.listDecisions, { query: {} })).rows[0]).toMatchObject({
      rule: 'Tests chosen',
      outcome: 'skipped',
    })
  })

  test('a test that does not exist cannot be chosen; another’s attempt cannot be opened by one’s own link', async () => {
    await expect(makeTestRole(t, {}, { testIds: ['no-such-test'] })).rejects.toMatchObject({ code: 'test' })
    const path = await invited(t, candidate)
    t.fake.addCandidate({ id: 2, name: 'Ana Silva', email: 'ana@silva.example' })
    await moveToAssessment(t, 500_002)
    const other = (await assessmentOf(t, 2)).attempts[0]!.id
    const mine = path.replace(/\d+$/, String(other))
    expect((await get(t.web, mine)).statusCode).toBe(404)
    expect((await post(t.web, `${mine}/start`, {})).statusCode).toBe(404)
    expect((await assessmentOf(t, 2)).attempts[0]!.state).toBe('waiting')
  })

  test('an answer to an item that is not in the test, or beyond its options, is not kept', async () => {
    const path = await invited(t, candidate)
    await begin(t, path)
    await answerOne(t, path, 'cc-99', 0)
    await answerOne(t, path, 'cc-01', 9)
    await post(t.web, `${path}/finish`, {})
    expect((await assessmentOf(t, 1)).attempts[0]!.result).toMatchObject({
      answered: 0,
      uninterpretable: 'nothing-answered',
      percent: null,
    })
  })
})

test('[H-12] [H-27] moved into the stage of the assessment: a mail with a link that needs no account and shows tests, time and privacy before anything starts', async () => {
  const path = await invited(t, candidate)
  const home = await linkTo(t, candidate, 'c')
  const page = (await get(t.web, home)).body
  for (const words of ['Your tests', 'Checking codes', '4 minutes', 'Who reads it', 'Nothing starts before you press'])
    expect(page).toContain(words)
  const intro = (await get(t.web, path)).body
  expect(intro).toContain('Time limit: 4:00 min')
})

test('[EH-9] opening pages, as mail scanners do, starts no timer; only Start does, and a second Start on another device goes on', async () => {
  const path = await invited(t, candidate)
  for (const one of [path, `${path}?item=1`, await linkTo(t, candidate, 'c'), `${path}?item=end`]) await get(t.web, one)
  expect((await assessmentOf(t, 1)).attempts[0]).toMatchObject({ state: 'waiting', startedAt: null })
  await begin(t, path)
  const { deadlineAt } = (await assessmentOf(t, 1)).attempts[0]!
  await t.pass(60 * second)
  await begin(t, path)
  expect((await assessmentOf(t, 1)).attempts[0]).toMatchObject({ state: 'running', deadlineAt })
})

describe('the timer is the server’s', () => {
  test('[H-28] a reload goes on where it was; at the end the answers given are sent, though nobody comes back', async () => {
    const path = await invited(t, candidate)
    await begin(t, path)
    await answerItems(t, path, { count: 3, right: 3 })
    await t.pass(100 * second)
    const page = (await get(t.web, path)).body
    expect(page).toContain('Question 4 of 12')
    expect(page).toContain('data-seconds="140"')
    await t.pass(200 * second)
    await t.drain()
    expect((await assessmentOf(t, 1)).attempts[0]!.result).toMatchObject({ answered: 3, raw: 3, endedBy: 'time', usedSeconds: 240 })
  })

  test('[EH-10] what comes after the deadline is not kept; finishing twice is finishing once', async () => {
    const path = await invited(t, candidate)
    await begin(t, path)
    await answerItems(t, path, { count: 8, right: 8 })
    await t.queue.moveClock(400 * second)
    await answerOne(t, path, 'cc-09', 1)
    expect((await get(t.web, path)).body).toContain('The time was up')
    await post(t.web, `${path}/finish`, {})
    await t.drain()
    const { attempts, reports } = await assessmentOf(t, 1)
    expect(attempts[0]!.result).toMatchObject({ answered: 8, endedBy: 'time' })
    expect(reports).toHaveLength(1)
  })

  test('[H-31] extra time scales the limit, also of a test that runs', async () => {
    const path = await invited(t, candidate)
    const { id } = await assessmentOf(t, 1)
    await begin(t, path)
    await t.call(contract.grantExtraTime, { params: { id }, body: { percent: 50 } })
    await t.pass(300 * second)
    await answerItems(t, path, { count: 12, right: 12 })
    await t.pass(100 * second)
    await t.drain()
    expect((await assessmentOf(t, 1)).attempts[0]!.result).toMatchObject({ limitSeconds: 360, answered: 12 })
  })
})

describe('ended before it is over', () => {
  test('[EH-7] rejected during a test: it ends then, and the page says so kindly', async () => {
    const path = await invited(t, candidate)
    await begin(t, path)
    await answerItems(t, path, { count: 4, right: 4 })
    t.fake.setStatus(application, 'rejected')
    await t.hear('reject_candidate', eventAbout(t.fake, application))
    const page = await get(t.web, path)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('closed')
    expect((await assessmentOf(t, 1)).attempts[0]!.result).toMatchObject({ endedBy: 'closed', answered: 4 })
    expect(t.fake.notes).toEqual([])
  })

  test('[EH-7] [H-39] or, by the setting, it may be finished; nothing is pushed, and the log says why', async () => {
    const path = await invited(t, candidate, {
      assessment: { tests: [{ testId: 'code-checking', wanted: [] }], sendResults: false, mayFinish: true },
    })
    await begin(t, path)
    t.fake.setStatus(application, 'rejected')
    await t.hear('reject_candidate', eventAbout(t.fake, application))
    expect((await get(t.web, path)).body).toContain('Question 1 of 12')
    await t.pass(60 * second)
    await answerItems(t, path, { count: 12, right: 10 })
    await post(t.web, `${path}/finish`, {})
    await t.drain()
    const check = await assessmentOf(t, 1)
    expect(check).toMatchObject({ state: 'closed', closeReason: 'rejected', attempts: [{ result: { answered: 12 } }] })
    expect(t.fake.notes).toEqual([])
    const log = (await t.call(contract.listDecisions, { query: { requestId: check.id } })).rows
    expect(log.some(({ rule, text }) => rule === 'May finish' && text.includes('nothing is reported'))).toBe(true)
  })

  test('[H-29] the due date closes the link when nothing was begun; a member extends it', async () => {
    const path = await invited(t, candidate, { dueDays: 3 })
    const { id } = await assessmentOf(t, 1)
    await t.call(contract.extendRequest, { params: { id }, body: { days: 10 } })
    await t.pass(5 * day)
    expect((await get(t.web, path)).statusCode).toBe(200)
    await t.pass(6 * day)
    expect(await assessmentOf(t, 1)).toMatchObject({ state: 'closed', closeReason: 'expired' })
    expect((await get(t.web, path)).body).toContain('The due date has passed')
  })
})

test('[H-30] resending sends the same open link', async () => {
  await invited(t, candidate)
  const link = await linkTo(t, candidate, 'c')
  await t.call(contract.resendInvite, { params: { id: (await assessmentOf(t, 1)).id } })
  await t.drain()
  const mails = (await t.mails()).filter(({ subject }) => subject.includes('your assessment'))
  expect(mails).toHaveLength(2)
  expect(await linkTo(t, candidate, 'c')).toBe(link)
})

test('[H-23] a role has titles, description, hiring team, greeting and a brand of its own, and both modules; pages and mails show them', async () => {
  const { id } = await t.call(contract.createRole, {
    body: {
      title: 'Skipper',
      internalTitle: 'Fleet 7',
      description: 'You lead a crew.',
      greeting: 'Welcome aboard.',
      memberIds: [2],
      settings: { assessment: { tests: [{ testId: 'code-checking' }] }, brand: { name: 'Fjordfisk', color: 'lagoon' } },
    },
  })
  await t.call(contract.confirmAutomation, {
    params: { id },
    body: {
      jobId: theJob,
      ties: [
        { module: 'assessment', stageId: stageIds.assessment },
        { module: 'reference-check', stageId: stageIds.references },
      ],
    },
  })
  t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: candidate })
  await moveToAssessment(t, application)
  const [mail] = (await t.mails()).filter(({ to }) => to.includes(candidate))
  expect(mail).toMatchObject({ subject: 'Fjordfisk: your assessment for Skipper' })
  const page = (await get(t.web, await linkTo(t, candidate, 'c'))).body
  for (const words of ['data-color="lagoon"', 'Fjordfisk', 'Welcome aboard.', 'Ingrid Solheim, Omar Haddad'])
    expect(page).toContain(words)
  expect(page).not.toContain('Norrgård')
  expect(page).not.toContain('Fleet 7')
})
