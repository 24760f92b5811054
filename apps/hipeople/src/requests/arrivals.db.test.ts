import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { stageIds, theJob } from '../fixtures/fake-ats.ts'
import { eventAbout, makeRole, moveToReferences } from '../fixtures/people.ts'
import { omar, openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
const minutes = 60_000

beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

const invites = async () => (await t.mails()).filter(({ subject }) => subject.includes('references for'))
const decisions = async (query = {}) => (await t.call(contract.listDecisions, { query })).rows
const requestsOf = async (candidateId: number) => (await t.call(contract.listRequests, { query: { candidateId } })).rows
const added = (id = 1, more: Partial<Parameters<TestHouse['fake']['addCandidate']>[0]> = {}) =>
  t.fake.addCandidate({ id, name: `Candidate Number${id}`, ...more }).applications[0]!.id

test('two web hooks for one fact, and the same event twice, invite once, and the second says why not', async () => {
  await makeRole(t)
  const application = added()
  await moveToReferences(t, application)
  await t.hear('candidate_stage_change', eventAbout(t.fake, application))
  await t.hear('new_candidate_application', eventAbout(t.fake, application))
  expect(await invites()).toHaveLength(1)
  expect((await decisions({ applicationId: application })).map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
    'Once per move skipped',
    'Once per move skipped',
    'Stage tie done',
    'Stage tie waits',
  ])
})

test('an application straight into the tied stage is invited, too', async () => {
  await makeRole(t)
  const application = added(1, { stageId: stageIds.references })
  await t.hear('new_candidate_application', eventAbout(t.fake, application))
  expect(await invites()).toHaveLength(1)
})

test('a stage that no role has invites nobody, and “why” says what would have to change', async () => {
  await makeRole(t)
  const application = added()
  t.fake.move(application, stageIds.offer)
  await t.hear('candidate_stage_change', eventAbout(t.fake, application))
  expect(await invites()).toEqual([])
  expect((await decisions())[0]).toMatchObject({
    outcome: 'skipped',
    values: { stage: 'Offer' },
    correlation: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
  const why = await t.call(contract.explain, { query: { candidate: '1' } })
  expect(why.applications[0]?.reasons[0]).toMatchObject({
    text: expect.stringMatching(/No role is tied to Offer/),
    change: expect.any(String),
  })
})

describe('waiting before inviting', () => {
  test('[EH-2] moved through the stage within the wait: nobody is invited', async () => {
    await makeRole(t, { waitMinutes: 10 })
    const application = added()
    await moveToReferences(t, application)
    t.fake.move(application, stageIds.offer)
    await t.pass(11 * minutes)
    expect(await invites()).toEqual([])
    expect((await requestsOf(1))[0]).toMatchObject({ state: 'closed', closeReason: 'moved' })
    // Back again for good: the first pass does not count as an invite.
    await moveToReferences(t, application)
    await t.pass(11 * minutes)
    expect(await invites()).toHaveLength(1)
  })

  test('[EH-8] rejected and unrejected within the wait: one invite and no other mail', async () => {
    await makeRole(t, { waitMinutes: 10 })
    const application = added()
    await moveToReferences(t, application)
    t.fake.setStatus(application, 'rejected')
    await t.hear('reject_candidate', eventAbout(t.fake, application))
    expect((await requestsOf(1))[0]?.state).toBe('closed')
    t.fake.setStatus(application, 'active')
    await t.pass(2 * 60 * minutes)
    expect((await t.mails()).map(({ subject }) => subject)).toEqual([expect.stringMatching(/references for/)])
    expect((await requestsOf(1))[0]?.state).toBe('invited')
  })

  test('[EH-6] hired before a late stage change is heard: no invite', async () => {
    await makeRole(t)
    const application = added()
    t.fake.move(application, stageIds.references)
    const late = eventAbout(t.fake, application)
    t.fake.setStatus(application, 'hired')
    await t.hear('hire_candidate', eventAbout(t.fake, application))
    await t.hear('candidate_stage_change', late)
    expect(await invites()).toEqual([])
    expect((await decisions({ candidateId: 1 })).some(({ rule }) => rule === 'Not after hired')).toBe(true)
  })
})

describe('out of the stage and back', () => {
  async function outAndBack(application: number) {
    await t.pass(minutes)
    t.fake.move(application, stageIds.offer)
    await t.hear('candidate_stage_change', eventAbout(t.fake, application))
    await t.pass(minutes)
    await moveToReferences(t, application)
  }

  test('[H-18] no second invite while one is open', async () => {
    await makeRole(t)
    const application = added()
    await moveToReferences(t, application)
    await outAndBack(application)
    expect(await invites()).toHaveLength(1)
    expect((await decisions({ candidateId: 1 }))[0]).toMatchObject({ rule: 'Re-invite', outcome: 'skipped' })
  })

  test('[H-18] with “Re-invite” a new invite goes, and the old link says that there is a newer one', async () => {
    await makeRole(t, { reinvite: true })
    const application = added()
    await moveToReferences(t, application)
    await outAndBack(application)
    const [second, first] = await invites()
    const linkIn = (text = '') => /\/c\/[\w-]+/.exec(text)?.[0] ?? ''
    expect((await t.web.inject({ url: linkIn(first?.text) })).body).toContain('There is a newer link')
    expect((await t.web.inject({ url: linkIn(second?.text) })).statusCode).toBe(200)
    expect(await requestsOf(1)).toHaveLength(1)
  })
})

describe('without a working address', () => {
  test('[EH-4] the feed says so, and the invite goes by itself once an address is there', async () => {
    await makeRole(t)
    const application = added(1, { email: null })
    await moveToReferences(t, application)
    expect(await invites()).toEqual([])
    expect(t.fake.notes).toHaveLength(1)
    expect(t.fake.notes[0]?.body).toMatch(/could not invite Candidate Number1.*no e-mail address/)
    await t.pass(15 * minutes)
    expect(t.fake.notes).toHaveLength(1)
    t.fake.setEmail(1, 'now@people.example')
    await t.pass(15 * minutes)
    expect((await invites()).map(({ to }) => to)).toEqual([expect.stringContaining('now@people.example')])
  })

  test('a text that is no address is treated like none', async () => {
    await makeRole(t)
    await moveToReferences(t, added(1, { email: 'see LinkedIn' }))
    expect((await requestsOf(1))[0]?.state).toBe('no-email')
  })
})

test('[H-20] [H-21] hired or rejected closes what is open; one click opens it again where it stood', async () => {
  await makeRole(t)
  const application = added()
  await moveToReferences(t, application)
  const link = /\/c\/[\w-]+/.exec((await invites())[0]?.text ?? '')?.[0] ?? ''
  t.fake.setStatus(application, 'rejected')
  await t.hear('reject_candidate', eventAbout(t.fake, application))
  const [request] = await requestsOf(1)
  expect(request).toMatchObject({ state: 'closed', closeReason: 'rejected' })
  expect((await t.web.inject({ url: link })).statusCode).toBe(410)
  await t.pass(9 * 24 * 60 * minutes)
  expect(await t.mails()).toHaveLength(1)
  await t.call(contract.reopenRequest, { params: { id: request!.id } })
  expect((await requestsOf(1))[0]?.state).toBe('invited')
  expect((await t.web.inject({ url: link })).statusCode).toBe(200)
})

test('[EH-3] three hundred at once: the budget of the ATS is waited for, nobody is lost, nobody twice', async () => {
  await makeRole(t)
  const ids = Array.from({ length: 300 }, (_, at) => added(at + 1))
  t.fake.budget = 50
  for (const id of ids) t.fake.move(id, stageIds.references)
  for (const id of ids) await t.hear('candidate_stage_change', eventAbout(t.fake, id), { drain: false })
  await t.drain()
  for (let window = 0; window < 60; window += 1) {
    t.fake.budget = 50
    await t.pass(10_000)
  }
  const { rows } = await t.carriers.mailbox.list({ limit: 500 })
  expect(new Set(rows.map(({ to }) => to)).size).toBe(300)
  expect(rows).toHaveLength(300)
}, 120_000)

describe('Manage ATS automation', () => {
  const tie = (stageId: number) => ({ jobId: theJob, ties: [{ module: 'reference-check' as const, stageId }] })

  test('lists jobs with their ids, and reviews without saving', async () => {
    const { id } = await t.call(contract.createRole, { body: { title: 'Role' } })
    const { rows } = await t.call(contract.listAtsJobs, { params: { id }, query: { q: 'account' } })
    expect(rows).toMatchObject([{ id: theJob, name: 'Senior Account Manager', linkedTo: [] }])
    const review = await t.call(contract.reviewAutomation, { params: { id }, body: tie(stageIds.references) })
    expect(review).toMatchObject({ problems: [], ties: [{ moduleName: 'HiPeople Reference Check', stageName: 'Reference Check' }] })
    expect((await t.call(contract.getRole, { params: { id } })).jobs).toEqual([])
  })

  test('[EH-1] one stage belongs to one role', async () => {
    await makeRole(t)
    const { id } = await t.call(contract.createRole, { body: { title: 'Another role' } })
    const review = await t.call(contract.reviewAutomation, { params: { id }, body: tie(stageIds.references) })
    expect(review.problems).toMatchObject([{ message: expect.stringMatching(/tied to the role Senior Account Manager/) }])
    await expect(t.call(contract.confirmAutomation, { params: { id }, body: tie(stageIds.references) })).rejects.toMatchObject({
      code: 'ties',
    })
  })

  test('[EH-1] a closed job is only warned about; a stage that is gone is refused', async () => {
    const { id } = await t.call(contract.createRole, { body: { title: 'Role' } })
    t.fake.jobs.set(theJob, { ...t.fake.jobs.get(theJob)!, status: 'closed' })
    const closed = await t.call(contract.reviewAutomation, { params: { id }, body: tie(stageIds.references) })
    expect(closed).toMatchObject({ problems: [], warnings: [expect.stringMatching(/is closed/)] })
    t.fake.deleteStage(theJob, stageIds.references)
    const gone = await t.call(contract.reviewAutomation, { params: { id }, body: tie(stageIds.references) })
    expect(gone.problems).toHaveLength(1)
  })

  test('[H-19] who is in the stage already is invited only when chosen', async () => {
    const here = added(1, { stageId: stageIds.references })
    added(2, { stageId: stageIds.references, email: null })
    const { id } = await t.call(contract.createRole, { body: { title: 'Role' } })
    const review = await t.call(contract.reviewAutomation, { params: { id }, body: tie(stageIds.references) })
    expect(review.alreadyThere).toMatchObject([
      { applicationId: here, hindrance: null },
      { candidateId: 2, hindrance: expect.stringMatching(/e-mail/) },
    ])
    const confirmed = await t.call(contract.confirmAutomation, {
      params: { id },
      body: { ...tie(stageIds.references), inviteApplicationIds: [here] },
    })
    await t.drain()
    expect(confirmed.invited).toBe(1)
    expect(await invites()).toHaveLength(1)
  })

  test('[H-15] [EH-1] a renamed stage keeps its tie, a deleted one warns and stops', async () => {
    const id = await makeRole(t)
    t.fake.renameStage(theJob, stageIds.references, 'References')
    await t.pass(minutes)
    expect((await t.call(contract.getRole, { params: { id } })).jobs[0]?.ties[0]).toMatchObject({
      stageName: 'References',
      problem: null,
    })
    const application = added()
    await moveToReferences(t, application)
    expect(await invites()).toHaveLength(1)
    t.fake.deleteStage(theJob, stageIds.references)
    await t.pass(minutes)
    const role = await t.call(contract.getRole, { params: { id } })
    expect(role.warnings).toEqual([expect.stringMatching(/The stage References .* was deleted/)])
  })

  test('a member of other roles only is refused', async () => {
    const { id } = await t.call(contract.createRole, { body: { title: 'Secret role' } })
    await expect(t.call(contract.getRole, { params: { id }, as: omar })).rejects.toMatchObject({ code: 'not-in-role' })
    expect((await t.call(contract.listRoles, { as: omar })).rows).toEqual([])
  })
})

describe('who sees what', () => {
  test('a member is told about applications in the jobs of own roles, an admin about all', async () => {
    const { id } = await t.call(contract.createRole, { body: { title: 'Without Omar' } })
    await t.call(contract.confirmAutomation, {
      params: { id },
      body: { jobId: theJob, ties: [{ module: 'reference-check', stageId: stageIds.references }] },
    })
    const application = added()
    t.fake.move(application, stageIds.offer)
    await t.hear('candidate_stage_change', eventAbout(t.fake, application))
    expect(await decisions()).toHaveLength(1)
    expect((await t.call(contract.listDecisions, { query: {}, as: omar })).rows).toEqual([])
    await expect(t.call(contract.explain, { query: { candidate: '1' }, as: omar })).rejects.toMatchObject({ kind: 'not-found' })
    await t.call(contract.updateRole, { params: { id }, body: { title: 'With Omar', memberIds: [1, 2] } })
    expect((await t.call(contract.listDecisions, { query: {}, as: omar })).rows).toHaveLength(1)
    expect((await t.call(contract.explain, { query: { candidate: '1' }, as: omar })).applications).toHaveLength(1)
  })

  test('confidential jobs and private candidates are for admins', async () => {
    const role = await makeRole(t)
    t.fake.jobs.set(theJob, { ...t.fake.jobs.get(theJob)!, isConfidential: true })
    expect((await t.call(contract.listAtsJobs, { params: { id: role }, query: {}, as: omar })).rows).toEqual([])
    await expect(t.call(contract.listAtsStages, { params: { id: role, jobId: theJob }, as: omar })).rejects.toMatchObject({
      code: 'job',
    })
    expect((await t.call(contract.listAtsJobs, { params: { id: role }, query: {} })).rows).toHaveLength(1)
  })
})
