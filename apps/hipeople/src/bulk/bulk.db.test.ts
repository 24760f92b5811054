import { AtsError } from '@orangery/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { assessmentOf, makeTestRole, moveToAssessment } from '../fixtures/assessments.ts'
import { stageIds, theJob } from '../fixtures/fake-ats.ts'
import { eventAbout } from '../fixtures/people.ts'
import { omar, openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
let roleId: number
const ada = 500_001
const ben = 500_002
const carl = 500_003
const hour = 60 * 60_000

/** Three candidates in the stage Assessment, which is followed by the stage Offer. */
beforeEach(async () => {
  t = await openTestHouse()
  const [review, references, offer, assessment] = t.fake.stages.get(theJob)!
  t.fake.stages.set(theJob, [review!, references!, assessment!, offer!])
  roleId = await makeTestRole(t)
  for (const [id, name] of [
    [1, 'Ada Berg'],
    [2, 'Ben Cole'],
    [3, 'Carl Dahl'],
  ] as const) {
    t.fake.addCandidate({ id, name })
    await moveToAssessment(t, id + 500_000)
  }
  t.fake.calls.length = 0
})
afterEach(() => t.stop())

const advance = (applicationIds: number[], as = omar) =>
  t.call(contract.advanceMany, { params: { id: roleId }, body: { applicationIds }, as })
const reject = (applicationIds: number[], reasonId: number | null = null) =>
  t.call(contract.rejectMany, { params: { id: roleId }, body: { applicationIds, reasonId }, as: omar })
const told = ({ rows }: { rows: contract.BulkOutcome[] }) =>
  rows.map(({ candidateName, outcome, text }) => [candidateName, outcome, text])
const writes = () => t.fake.calls.filter((call) => call.endsWith('Application'))

describe('[H-38] advance and reject in bulk: refused', () => {
  test('for members of other roles', async () => {
    t.members.push({ ...omar, accountId: 3, name: 'Nadia Otto' })
    await expect(advance([ada], { ...omar, accountId: 3 })).rejects.toMatchObject({ code: 'not-in-role' })
    expect(writes()).toEqual([])
  })
  test('for an application without a check of the role: nobody is moved or rejected', async () => {
    t.fake.addCandidate({ id: 9, name: 'Out Sider' })
    const refused = { code: 'not-in-role-checks', message: expect.stringContaining('500009') }
    await expect(advance([ada, 500_009])).rejects.toMatchObject(refused)
    await expect(reject([ada, 500_009])).rejects.toMatchObject(refused)
    expect(writes()).toEqual([])
  })
  test('for none, for 201, and for the same candidate twice', async () => {
    for (const ids of [[], Array.from({ length: 201 }, (_, at) => at + 1), [ada, ada]])
      await expect(async () => advance(ids)).rejects.toThrow()
  })
  test('for a rejection reason that the ATS does not have', async () => {
    await expect(reject([ada], 8)).rejects.toMatchObject({ code: 'rejection-reason' })
    expect(t.fake.rejections).toEqual([])
  })
})

describe('[H-38] advance and reject in bulk', () => {
  test('each has an outcome: who was rejected or moved meanwhile is left alone, and the rest goes on', async () => {
    t.fake.setStatus(ben, 'rejected')
    t.fake.move(carl, stageIds.review)
    expect(told(await advance([ben, carl, ada]))).toEqual([
      ['Ben Cole', 'skipped', 'was rejected meanwhile'],
      ['Carl Dahl', 'skipped', 'stands in Application Review now, and not in Assessment'],
      ['Ada Berg', 'done', 'moved to Offer'],
    ])
    expect(t.fake.candidates.get(1)!.applications[0]!.stage?.name).toBe('Offer')
    expect(t.fake.candidates.get(3)!.applications[0]!.stage?.name).toBe('Application Review')
  })
  test('who is in the last stage stays; the refusal of the ATS is the outcome', async () => {
    expect(told(await advance([ada]))).toEqual([['Ada Berg', 'done', 'moved to Offer']])
    expect(told(await advance([ada]))).toEqual([['Ada Berg', 'failed', 'the application stands in the last stage']])
  })
  test('a slow-down of the ATS loses nobody: who was not asked waits, and the same call later does the rest', async () => {
    t.fake.budget = 3
    const first = await advance([ada, ben, carl])
    expect(first.rows.map(({ outcome }) => outcome)).toEqual(['done', 'wait', 'wait'])
    t.fake.budget = undefined
    expect(told(await advance([ben, carl])).map(([, , text]) => text)).toEqual(['moved to Offer', 'moved to Offer'])
  })
  test('a key that may not do it says so for each, and nothing breaks', async () => {
    t.fake.failure = new AtsError({ kind: 'forbidden', status: 403, message: 'The key lacks POST: Advance Application' })
    expect((await advance([ada])).rows[0]).toMatchObject({ outcome: 'failed', text: expect.stringContaining('POST: Advance') })
  })
  test('a rejection goes with its reason, the check closes when the ATS tells of it, and both are kept on record', async () => {
    expect(await t.call(contract.listRejectionReasons, {})).toEqual({ rows: [{ id: 7, name: 'Lacks a skill' }] })
    expect(told(await reject([ada, ben], 7)).map(([, , text]) => text)).toEqual(['rejected', 'rejected'])
    expect(t.fake.rejections).toEqual([
      { applicationId: ada, reasonId: 7 },
      { applicationId: ben, reasonId: 7 },
    ])
    await t.hear('reject_candidate', eventAbout(t.fake, ada))
    expect(await assessmentOf(t, 1)).toMatchObject({ state: 'closed', closeReason: 'rejected', stageName: 'Rejected' })
    const acts = await t.house.db
      .selectFrom('audit')
      .select(['member', 'act', 'subject', 'details'])
      .where('act', '=', 'rejected')
      .execute()
    expect(acts[0]).toEqual({ member: 'Omar Haddad', act: 'rejected', subject: `application:${ada}`, details: { reasonId: 7 } })
    const { rows } = await t.call(contract.listDecisions, { query: { applicationId: ada } })
    expect(rows).toContainEqual(expect.objectContaining({ rule: 'Reject', outcome: 'done', text: 'Omar Haddad: rejected.' }))
  })
})

test('[H-29] a due date is moved for many: reminders and the link follow, and who is closed is told apart', async () => {
  const before = await assessmentOf(t, 1)
  await t.call(contract.stopRequest, { params: { id: (await assessmentOf(t, 2)).id } })
  await t.pass(24 * hour)
  const answer = await t.call(contract.extendMany, {
    params: { id: roleId },
    body: { applicationIds: [ada, ben], days: 14 },
    as: omar,
  })
  expect(told(answer)).toEqual([
    ['Ada Berg', 'done', 'due 14 days from now'],
    ['Ben Cole', 'skipped', 'is closed; reopen the check first'],
  ])
  const sooner = await t.call(contract.extendMany, { params: { id: roleId }, body: { applicationIds: [ada], days: 3 } })
  expect(told(sooner)).toEqual([['Ada Berg', 'skipped', 'is due later than that already']])
  const { dueAt } = await assessmentOf(t, 1)
  expect(Date.parse(dueAt!)).toBe(t.clock.now().getTime() + 14 * 24 * hour)
  await t.pass(Date.parse(before.dueAt!) - t.clock.now().getTime() + hour)
  expect((await assessmentOf(t, 1)).state).toBe('invited')
  expect((await assessmentOf(t, 3)).state).toBe('closed')
  await expect(
    t.call(contract.extendMany, { params: { id: roleId }, body: { applicationIds: [999], days: 14 } }),
  ).rejects.toMatchObject({ code: 'not-in-role-checks' })
})
