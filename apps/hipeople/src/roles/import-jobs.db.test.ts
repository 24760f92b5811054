import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { secondJob, stageIds, theJob } from '../fixtures/fake-ats.ts'
import { eventAbout, makeRole } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

const turn = async (atsSync: boolean) =>
  t.call(contract.setSettings, { body: { ...(await t.call(contract.getSettings, {})), atsSync } })
const roles = async () => (await t.call(contract.listRoles, { query: {} })).rows
const someoneMoves = async () => {
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Ana Silva' })
  t.fake.move(applications[0]!.id, stageIds.review)
  await t.hear('candidate_stage_change', eventAbout(t.fake, applications[0]!.id))
}

test('[H-10] with ATS Sync off no job is imported: not by Sync jobs, and not by an event', async () => {
  await expect(t.call(contract.syncJobs, {})).rejects.toMatchObject({ code: 'sync-off', kind: 'conflict' })
  await someoneMoves()
  expect(await roles()).toEqual([])
})

test('[H-8] [H-9] Sync jobs reads the open jobs at once; each becomes a role that names its ATS job, and none comes twice', async () => {
  await turn(true)
  await makeRole(t)
  t.fake.addSecondJob()
  t.fake.jobs.set(7, { ...t.fake.jobs.get(theJob)!, id: 7, name: 'Head of Sales' })
  t.fake.jobs.set(8, { ...t.fake.jobs.get(theJob)!, id: 8, name: 'Secret', isConfidential: true })
  t.fake.jobs.set(9, { ...t.fake.jobs.get(theJob)!, id: 9, name: 'Over', status: 'closed' })
  expect(await t.call(contract.syncJobs, {})).toEqual({ imported: 2, known: 1 })
  expect(await t.call(contract.syncJobs, {})).toEqual({ imported: 0, known: 3 })
  const made = (await roles()).filter(({ importedJobId }) => importedJobId !== null)
  expect(made.map(({ title, importedJobId }) => [title, importedJobId])).toEqual([
    ['Head of Sales', secondJob.id],
    ['Head of Sales', 7],
  ])
})

test('[H-8] an event about a job that no role knows imports it at once, and once', async () => {
  await turn(true)
  await someoneMoves()
  await someoneMoves()
  expect((await roles()).map(({ title, importedJobId }) => [title, importedJobId])).toEqual([['Senior Account Manager', theJob]])
})

test('an imported role that was archived is not imported anew', async () => {
  await turn(true)
  await t.call(contract.syncJobs, {})
  const [role] = await roles()
  await t.call(contract.archiveRole, { params: { id: role!.id }, body: { archived: true } })
  expect(await t.call(contract.syncJobs, {})).toEqual({ imported: 0, known: 1 })
})
