import {
  addCandidate,
  addStage,
  deleteStage,
  getJob,
  moveApplication,
  renameStage,
  reorderStages,
  setJobStatus,
} from '@orangery/contract/recruiting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as hipeople from '../contract/index.ts'
import { openSuite, type Suite, type Tied } from '../fixtures/suite.ts'

let suite: Suite
let call: Suite['maren']['call']
let tied: Tied
beforeAll(async () => {
  suite = await openSuite()
  call = suite.maren.call
  await suite.connect()
  tied = await suite.tie()
})
afterAll(() => suite.close())

const roleNow = () => call(hipeople.getRole, { params: { id: tied.roleId } })
const nextWindow = () => suite.network.moveClock(11_000)

test('[H-11] [H-12] [H-13] the core’s jobs are listed, a stage of one is tied, reviewed and confirmed; the role shows the job', async () => {
  const params = { id: tied.roleId }
  const { rows } = await call(hipeople.listAtsJobs, { params, query: { q: 'data' } })
  const job = rows.find(({ name }) => name === 'Staff Data Engineer')!
  const { stages } = await call(hipeople.listAtsStages, { params: { ...params, jobId: job.id } })
  expect(stages.map(({ name }) => name)).toEqual((await call(getJob, { params: { id: job.id } })).stages.map(({ name }) => name))
  const body = { jobId: job.id, ties: [{ module: 'reference-check' as const, stageId: stages[2]!.id }] }
  const review = await call(hipeople.reviewAutomation, { params, body })
  expect(review).toMatchObject({ problems: [], ties: [{ stageName: stages[2]!.name }] })
  expect((await roleNow()).jobs, 'nothing is saved before Confirm').toHaveLength(1)
  await call(hipeople.confirmAutomation, { params, body })
  expect((await roleNow()).jobs.map(({ jobName }) => jobName)).toContain('Staff Data Engineer')
})

test('[H-14] one role serves several jobs: a move in either invites', async () => {
  await nextWindow()
  const { jobs } = await roleNow()
  expect(jobs).toHaveLength(2)
  for (const { jobId, ties } of jobs) {
    const { stages } = await call(getJob, { params: { id: jobId } })
    const applicant = await suite.apply({ ...tied, jobId })
    await call(moveApplication, {
      params: { id: applicant.applicationId },
      body: { fromStageId: stages[0]!.id, toStageId: ties[0]!.stageId },
    })
    await suite.network.drain()
    expect(await suite.mailsTo(applicant.email)).toHaveLength(1)
  }
})

test('[H-17] a candidate who is created in the tied stage is invited, too', async () => {
  const email = 'straight.in@example.com'
  const { candidateId } = await call(addCandidate, {
    body: { firstName: 'Straight', lastName: 'In', email, jobId: tied.jobId, stageId: tied.stage.id },
  })
  await suite.network.drain()
  expect(await suite.mailsTo(email)).toHaveLength(1)
  expect(await suite.checks({ candidateId })).toHaveLength(1)
})

test('[H-15] [EH-1] renamed and reordered in the core, the tie holds; deleted, the role warns and invites nobody', async () => {
  await nextWindow()
  await call(renameStage, { params: { id: tied.stage.id }, body: { name: 'Referanser' } })
  const { stages } = await call(getJob, { params: { id: tied.jobId } })
  const order = stages.map(({ id }) => id)
  await call(reorderStages, { params: { id: tied.jobId }, body: { stageIds: [order[0]!, ...order.slice(2), order[1]!] } })
  const applicant = await suite.apply(tied)
  await suite.moveIn(tied, applicant)
  expect(await suite.mailsTo(applicant.email)).toHaveLength(1)

  await nextWindow()
  const spare = await suite.tie({}, 'Food Safety Manager')
  await call(addStage, { params: { id: spare.jobId }, body: { name: 'Only for a moment' } })
  const made = (await call(getJob, { params: { id: spare.jobId } })).stages.find(({ name }) => name === 'Only for a moment')!
  const ties = [{ module: 'reference-check' as const, stageId: made.id }]
  await call(hipeople.confirmAutomation, { params: { id: spare.roleId }, body: { jobId: spare.jobId, ties } })
  await call(deleteStage, { params: { id: made.id } })
  await nextWindow()
  await call(hipeople.getChecks, {})
  const role = await call(hipeople.getRole, { params: { id: spare.roleId } })
  expect(role.warnings.join(' ')).toMatch(/stage/i)
  const late = await suite.apply(spare)
  await suite.moveIn(spare, late)
  expect(await suite.mailsTo(late.email)).toEqual([])
})

test('[EH-1] two roles cannot have one stage; a closed job says that it waits', async () => {
  await nextWindow()
  const { id } = await call(hipeople.createRole, { body: { title: 'A second one' } })
  const body = { jobId: tied.jobId, ties: [{ module: 'reference-check' as const, stageId: tied.stage.id }] }
  const review = await call(hipeople.reviewAutomation, { params: { id }, body })
  expect(review.problems.map(({ message }) => message).join(' ')).toContain('Senior Account Manager')
  await expect(call(hipeople.confirmAutomation, { params: { id }, body })).rejects.toMatchObject({ status: 409 })
  await nextWindow()
  await call(setJobStatus, { params: { id: tied.jobId }, body: { status: 'closed' } })
  await call(hipeople.getChecks, {})
  expect((await roleNow()).warnings.join(' ')).toMatch(/closed/i)
})
