import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import {
  answerItems,
  answerOne,
  assessmentOf,
  begin,
  invited,
  moveToAssessment,
  takeAll,
  testPath,
} from '../fixtures/assessments.ts'
import { stageIds } from '../fixtures/fake-ats.ts'
import { get, moveToReferences, post } from '../fixtures/people.ts'
import { omar, openTestHouse, type TestHouse } from '../fixtures/test-house.ts'
import { textOfPdf } from '../reports/pdf/text-of-pdf.ts'
import { readPdf } from '../reports/pdf-file.ts'
import { codeChecking } from './library/tests/code-checking.ts'

let t: TestHouse
const application = 500_001
const candidate = 'lukasz@wojcik.example'
const second = 1000

beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

test('[H-32] a result shows raw score, percentile against a named norm, band and an explanation by dimension, and names the way of scoring', async () => {
  await takeAll(t, await invited(t, candidate), 11)
  const { attempts, score } = await assessmentOf(t, 1)
  expect(score).toBe(91.7)
  expect(attempts[0]!.result).toMatchObject({
    scoring: 'right-wrong',
    raw: 11,
    max: 12,
    percent: 91.7,
    band: 'high',
    norm: { name: 'Reference group (simulated)' },
    dimensions: [{ name: 'Care with details', band: 'high', explanation: expect.stringContaining('more codes') }],
  })
  expect(attempts[0]!.result!.percentile).toBeGreaterThan(75)
})

test('[EH-12] the same answer to everything is not interpretable: no score, no percentile, and the report says why', async () => {
  const path = await invited(t, candidate)
  await begin(t, path)
  await t.pass(20 * second)
  for (const item of codeChecking.items.slice(0, 12)) await answerOne(t, path, item.key, 0)
  await post(t.web, `${path}/finish`, {})
  await t.drain()
  const { attempts, score } = await assessmentOf(t, 1)
  expect(score).toBeNull()
  expect(attempts[0]!.result).toMatchObject({ uninterpretable: 'all-the-same', percent: null, percentile: null, dimensions: [] })
})

test('[H-38] the ATS gets status, score and link in the feed, and the PDF; its text holds what the page says', async () => {
  await takeAll(t, await invited(t, candidate), 11)
  const note = t.fake.notes.map(({ body }) => body).join('\n')
  for (const words of [
    'the assessment report on Łukasz Wójcik',
    'Status: complete',
    'Score: 91.7 of 100',
    'http://suite.example/p/hipeople/reports/',
  ])
    expect(note).toContain(words)
  expect(t.fake.attachments).toHaveLength(1)
  const report = await t.house.db.selectFrom('reports').selectAll().executeTakeFirstOrThrow()
  const text = (await textOfPdf(await readPdf(t.house, report.pdf_key!))).join(' ')
  for (const words of [
    'Assessment report for',
    '91.7 of 100',
    'Reference group (simulated)',
    'describes nobody',
    'Care with details',
  ])
    expect(text).toContain(words)
})

describe('results to candidates', () => {
  test('go by the setting, in plain words; without it they go when a member sends them', async () => {
    await takeAll(t, await invited(t, candidate), 11)
    const results = async () => (await t.mails()).filter(({ subject }) => subject.startsWith('Your results'))
    expect(await results()).toEqual([])
    await t.call(contract.sendResults, { params: { id: (await assessmentOf(t, 1)).id } })
    await t.drain()
    expect((await results())[0]!.text).toContain('Checking codes: 11 of 12 points.')
    expect((await assessmentOf(t, 1)).resultsSentAt).not.toBeNull()
  })
  test('[H-33] are mailed by themselves when the role says so', async () => {
    await takeAll(
      t,
      await invited(t, candidate, {
        assessment: { tests: [{ testId: 'code-checking', wanted: [] }], sendResults: true, mayFinish: false },
      }),
      11,
    )
    expect((await t.mails()).some(({ to, subject }) => to.includes(candidate) && subject.startsWith('Your results'))).toBe(true)
  })
})

test('[H-37] a second attempt keeps both and marks the newer; the report has a new version', async () => {
  await takeAll(t, await invited(t, candidate), 5)
  const before = await assessmentOf(t, 1)
  await t.call(contract.offerAgain, { params: { id: before.attempts[0]!.id } })
  await t.drain()
  const again = (await assessmentOf(t, 1)).attempts.find((one) => one.attempt === 2)!
  const path = await testPath(t, candidate, again.id)
  await begin(t, path)
  const shown = (await t.house.db.selectFrom('attempts').select('sheet').where('id', '=', again.id).executeTakeFirstOrThrow())
    .sheet!
  // Items that were shown less often come first, so the second sheet has those that the first one lacked.
  expect(shown.map(({ key }) => key)).toEqual(expect.arrayContaining(['cc-13', 'cc-14', 'cc-15', 'cc-16']))
  await t.pass(90 * second)
  for (const { key, points } of shown) await answerOne(t, path, key, points.indexOf(1))
  await post(t.web, `${path}/finish`, {})
  await t.drain()
  const { attempts, score, reports } = await assessmentOf(t, 1)
  expect(attempts.map(({ attempt, result }) => [attempt, result?.percent, result?.isNewest])).toEqual([
    [1, 41.7, false],
    [2, 100, true],
  ])
  expect(score).toBe(100)
  expect(reports.map(({ version }) => version)).toEqual([2, 1])
})

test('[EH-13] a candidate asks for more time or another form: the team is told, and sees it until somebody answers', async () => {
  const path = await invited(t, candidate)
  const home = path.replace(/\/tests.*/, '')
  await post(t.web, `${home}/more-time`, { wish: 'I use a screen reader.' })
  await post(t.web, `${home}/more-time`, { wish: 'I use a screen reader.' })
  await t.drain()
  const asked = (await t.mails()).filter(({ subject }) => subject.includes('asks for more time'))
  expect(asked.map(({ to }) => to)).toHaveLength(2)
  expect(asked[0]!.text).toContain('I use a screen reader.')
  const { id, timeWish } = await assessmentOf(t, 1)
  expect(timeWish).toBe('I use a screen reader.')
  await t.call(contract.grantExtraTime, { params: { id }, body: { percent: 100 } })
  expect(await assessmentOf(t, 1)).toMatchObject({ timeWish: null, extraTimePercent: 100 })
  expect((await get(t.web, path)).body).toContain('Time limit: 8:00 min')
})

test('[H-34] an item shown a thousand times is retired: it is given to nobody, and the library says so', async () => {
  await t.house.db.insertInto('exposures').values({ test_id: 'code-checking', item_key: 'cc-01', shown: 1000 }).execute()
  const path = await invited(t, candidate)
  await begin(t, path)
  const { sheet } = await t.house.db.selectFrom('attempts').select('sheet').executeTakeFirstOrThrow()
  expect(sheet!.map(({ key }) => key)).not.toContain('cc-01')
  const [row] = (await t.call(contract.listTests, {})).rows.filter(({ id }) => id === 'code-checking')
  expect(row).toMatchObject({ items: { given: 12, inUse: 15, retired: 1 }, reliability: null })
})

test('[H-35] leaving the page and pasting show as levels with innocent explanations and change no score', async () => {
  const path = await invited(t, candidate)
  await begin(t, path)
  for (let times = 0; times < 7; times += 1) await post(t.web, `${path}/noticed`, { kind: 'tab-switch' })
  await post(t.web, `${path}/noticed`, { kind: 'paste' })
  await post(t.web, `${path}/noticed`, { kind: 'keystrokes' })
  await t.pass(60 * second)
  await answerItems(t, path, { count: 12, right: 12 })
  await post(t.web, `${path}/finish`, {})
  await t.drain()
  const { attempts, score } = await assessmentOf(t, 1)
  expect(score).toBe(100)
  expect(attempts[0]!.result!.signals.map(({ kind, level, innocent }) => [kind, level, innocent.length > 0])).toEqual([
    ['paste', 'weak', true],
    ['tab-switch', 'strong', true],
  ])
})

describe('a test changed after some have taken it', () => {
  const body = (right: number): contract.OwnTestBody => ({
    title: 'Shift work',
    summary: '',
    language: 'en',
    minutes: null,
    questions: [{ key: 'nights', kind: 'choice', text: 'Which shift begins at 22:00?', options: ['Night', 'Day'], right }],
  })
  test('[EH-11] keeps its version with the result, which is then marked as not comparable', async () => {
    const { id } = await t.call(contract.createOwnTest, { body: body(0) })
    const path = await invited(t, candidate, {}, [id])
    await begin(t, path)
    await t.call(contract.updateOwnTest, { params: { id: Number(id.slice(4)) }, body: body(1) })
    await t.pass(30 * second)
    await answerOne(t, path, 'nights', 0)
    await post(t.web, `${path}/finish`, {})
    await t.drain()
    expect((await assessmentOf(t, 1)).attempts[0]!.result).toMatchObject({ raw: 1, max: 1, version: 1, comparable: false })
    await expect(
      t.call(contract.archiveOwnTest, { params: { id: Number(id.slice(4)) }, body: { archived: true } }),
    ).rejects.toMatchObject({ code: 'test-in-use' })
  })
})

test('[H-22] one link shows every open step of the candidate, assessment and references, with their state', async () => {
  const path = await invited(t, candidate)
  await moveToReferences(t, application)
  const home = path.replace(/\/tests.*/, '')
  const page = (await get(t.web, home)).body
  const checks = [...page.matchAll(/href="(\/c\/[^"]+\/checks\/\d+)"/g)].map(([, found]) => found!)
  expect(checks).toHaveLength(1)
  const [first] = checks
  expect((await get(t.web, first!)).body).toMatch(/Your tests|Your referees|Name your first referee/)
  expect((await get(t.web, `${home}/checks/999`)).statusCode).toBe(404)
  await takeAll(t, path, 10)
  const { rows } = await t.call(contract.roleBoard, { params: { id: (await assessmentOf(t, 1)).roleId } })
  expect(rows.flatMap(({ modules }) => modules.map(({ module, text }) => [module, text]))).toEqual(
    expect.arrayContaining([
      ['assessment', 'Complete, score 83.3'],
      ['reference-check', 'Invited, no referees named yet'],
    ]),
  )
})

test('erasing a check leaves no answer, no sheet and no result; a member of another role sees nothing of it', async () => {
  await takeAll(t, await invited(t, candidate), 10)
  const { id, attempts, roleId } = await assessmentOf(t, 1)
  await t.call(contract.updateRole, {
    params: { id: roleId },
    body: { title: 'Senior Account Manager', memberIds: [1], settings: { assessment: { tests: [{ testId: 'code-checking' }] } } },
  })
  await expect(t.call(contract.grantExtraTime, { params: { id }, body: { percent: 10 }, as: omar })).rejects.toMatchObject({
    code: 'not-in-role',
  })
  await expect(t.call(contract.offerAgain, { params: { id: attempts[0]!.id }, as: omar })).rejects.toMatchObject({
    code: 'not-in-role',
  })
  await t.call(contract.eraseRequest, { params: { id } })
  expect(await t.house.db.selectFrom('attempt_answers').selectAll().execute()).toEqual([])
  expect((await t.house.db.selectFrom('attempts').select(['sheet', 'result']).execute())[0]).toEqual({ sheet: null, result: null })
  expect((await assessmentOf(t, 1)).score).toBeNull()
})

test('moved out of the stage of the assessment and back, nobody is invited twice', async () => {
  await invited(t, candidate)
  t.fake.move(application, stageIds.review)
  await moveToAssessment(t, application)
  expect((await t.mails()).filter(({ subject }) => subject.includes('your assessment'))).toHaveLength(1)
})
