import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { secondJob } from '../fixtures/fake-ats.ts'
import {
  answerAll,
  eventAbout,
  get,
  lena,
  linkTo,
  makeRole,
  mira,
  moveToReferences,
  nameReferees,
  post,
  tomas,
} from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
let firstRole: number
let first: number
let second: number
const day = 86_400_000
const candidate = 'lukasz@wojcik.example'

beforeEach(async () => {
  t = await openTestHouse()
  t.fake.addSecondJob()
})
afterEach(() => t.stop())

async function twoJobs({ here = 90, there = 90, minimum = 1 }: { here?: number; there?: number; minimum?: number } = {}) {
  firstRole = await makeRole(t, { reuseDays: there, wanted: 1, minimum: 1, kinds: [] })
  const { id } = await t.call(contract.createRole, {
    body: { title: 'Head of Sales', memberIds: [2], settings: { reuseDays: here, wanted: 2, minimum, kinds: [] } },
  })
  await t.call(contract.confirmAutomation, {
    params: { id },
    body: { jobId: secondJob.id, ties: [{ module: 'reference-check', stageId: secondJob.stageIds.references }] },
  })
  first = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: candidate }).applications[0]!.id
  second = t.fake.applyForSecondJob(1)
}
const moveThere = async () => {
  t.fake.move(second, secondJob.stageIds.references)
  await t.hear('candidate_stage_change', eventAbout(t.fake, second))
}
const check = async (applicationId: number) => {
  const { rows } = await t.call(contract.listRequests, { query: { candidateId: 1 } })
  const row = rows.find((one) => one.applicationId === applicationId && one.state !== 'closed')!
  return t.call(contract.getRequest, { params: { id: row.id } })
}
const invites = async () => (await t.mails()).filter(({ subject }) => subject.includes(': references for'))
const askAndAnswer = async () => {
  await moveToReferences(t, first)
  await nameReferees(t, await linkTo(t, candidate, 'c'), [lena])
  await answerAll(t, await linkTo(t, lena.email, 'r'))
}

describe('asked anew', () => {
  test('where the setting is off here, or was off there, so that referees were not told', async () => {
    await twoJobs({ here: 0 })
    await askAndAnswer()
    await moveThere()
    expect(await invites()).toHaveLength(2)
  })

  test('where referees had not been told that their answers may serve again', async () => {
    await twoJobs({ there: 0 })
    await askAndAnswer()
    expect((await t.mails()).find(({ to }) => to.includes(lena.email))?.text).not.toContain('another job')
    await moveThere()
    expect(await invites()).toHaveLength(2)
  })

  test('after the days are over', async () => {
    await twoJobs({ here: 20 })
    await askAndAnswer()
    await t.pass(21 * day)
    await moveThere()
    expect(await invites()).toHaveLength(2)
  })

  test('when the questions have changed since', async () => {
    await twoJobs()
    await askAndAnswer()
    const [standard] = (await t.call(contract.listQuestionnaires, {})).rows
    const { title, description, questions } = await t.call(contract.getQuestionnaire, { params: { id: standard!.id } })
    await t.call(contract.updateQuestionnaire, {
      params: { id: standard!.id },
      body: { title, description, questions: questions.slice(0, 3) },
    })
    await moveThere()
    expect(await invites()).toHaveLength(2)
  })

  test('when the role needs more answers than were given', async () => {
    await twoJobs({ minimum: 2 })
    await askAndAnswer()
    await moveThere()
    expect(await invites()).toHaveLength(2)
  })
})

test('[EH-5] a candidate in two jobs whose roles ask the same is asked once: the report of the first serves the second, marked so', async () => {
  await twoJobs()
  await askAndAnswer()
  expect((await t.mails()).find(({ to }) => to.includes(lena.email))?.text).toContain(
    'If Norrgård Foods considers Łukasz for another job within 90 days, the same answers may serve there',
  )
  await moveThere()
  await t.drain()
  expect(await invites()).toHaveLength(1)
  const there = await check(second)
  expect(there).toMatchObject({
    state: 'complete',
    progress: { text: 'Report ready, references reused' },
    reusedFrom: { requestId: (await check(first)).id, jobName: 'Senior Account Manager' },
  })
  const { snapshot } = await t.call(contract.getReport, { params: { id: there.reports[0]!.id } })
  expect(snapshot).toMatchObject({
    roleTitle: 'Head of Sales',
    reusedFrom: { jobName: 'Senior Account Manager' },
    summary: { answered: 1 },
    referees: [{ name: 'Lena Brandt' }],
  })
  expect(t.fake.notes.map(({ body }) => body).join('\n')).toContain(
    'The references were given for Senior Account Manager and serve here too.',
  )
  expect((await t.mails()).some(({ to, subject }) => to.includes(candidate) && subject.includes('serve for Head of Sales'))).toBe(
    true,
  )
  const [why] = (await t.call(contract.listDecisions, { query: { applicationId: second } })).rows
  expect(why).toMatchObject({ rule: 'Reuse references', outcome: 'done' })
  // The same event again makes nothing more.
  await moveThere()
  expect((await check(second)).reports).toHaveLength(1)
})

describe('moved into both stages while references are being asked', () => {
  test('[EH-5] the second waits for the first and is complete with it', async () => {
    await twoJobs()
    await moveToReferences(t, first)
    await moveThere()
    expect(await invites()).toHaveLength(1)
    expect((await check(second)).progress.text).toBe('Waits for references given for another job')
    await nameReferees(t, await linkTo(t, candidate, 'c'), [lena])
    await answerAll(t, await linkTo(t, lena.email, 'r'))
    expect(await check(second)).toMatchObject({ state: 'complete', reports: [{ version: 1, answered: 1 }] })
  })

  test('the first is rejected: the second asks for itself', async () => {
    await twoJobs()
    await moveToReferences(t, first)
    await moveThere()
    t.fake.setStatus(first, 'rejected')
    await t.hear('reject_candidate', eventAbout(t.fake, first))
    await t.drain()
    expect(await invites()).toHaveLength(2)
    expect(await check(second)).toMatchObject({ state: 'invited', reusedFrom: null })
  })

  test('a member who wants others asks anew, and the waiting check is closed', async () => {
    await twoJobs()
    await moveToReferences(t, first)
    await moveThere()
    const { roleId } = await check(second)
    await t.call(contract.inviteApplication, { params: { id: roleId }, body: { applicationId: second } })
    await t.drain()
    expect(await check(second)).toMatchObject({ state: 'invited', reusedFrom: null })
    expect(await invites()).toHaveLength(2)
  })
})

test('an answer that comes late makes a new version in both; “forget me” takes the person out of both; erasing the first erases the second', async () => {
  await twoJobs()
  await t.call(contract.updateRole, {
    params: { id: firstRole },
    body: {
      title: 'Senior Account Manager',
      memberIds: [1, 2],
      settings: { reuseDays: 90, wanted: 3, minimum: 1, kinds: [], finalise: 'minimum' },
    },
  })
  await moveToReferences(t, first)
  await nameReferees(t, await linkTo(t, candidate, 'c'), [lena, tomas, mira])
  await answerAll(t, await linkTo(t, lena.email, 'r'))
  await moveThere()
  await answerAll(t, await linkTo(t, tomas.email, 'r'))
  expect((await check(second)).reports.map(({ version, answered }) => [version, answered])).toEqual([
    [2, 2],
    [1, 1],
  ])
  const toLena = await linkTo(t, lena.email, 'r')
  await post(t.web, `${toLena}/forget`, {})
  await t.drain()
  for (const { id } of (await check(second)).reports) {
    const { snapshot } = await t.call(contract.getReport, { params: { id } })
    expect(JSON.stringify(snapshot)).not.toContain('Lena')
  }
  await t.call(contract.eraseRequest, { params: { id: (await check(first)).id } })
  expect(
    (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows.map(({ candidateName }) => candidateName),
  ).toEqual(['Erased', 'Erased'])
  expect((await get(t.web, toLena)).statusCode).toBe(410)
})
