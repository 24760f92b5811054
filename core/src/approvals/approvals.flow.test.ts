import {
  createOffer,
  createWebHook,
  decideApproval,
  listJobApprovals,
  listMyApprovals,
  listOffers,
  requestApproval,
  setJobStatus,
} from '@orangery/contract/recruiting'
import { jobApproved, jobUpdated, offerApproved } from '@orangery/contract/webhooks'
import { newestMail } from '@orangery/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
let harvest: Harvest
let kwame: Awaited<ReturnType<Scene['person']>>

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all' })
  harvest = scene.harvest(key, scene.maren.userId)
  kwame = await scene.person('Kwame Mensah')
  for (const { action } of [jobApproved, jobUpdated, offerApproved])
    await scene.maren.call(createWebHook, {
      body: { name: action, action, endpointUrl: `${scene.receiver.url}/approvals`, secretKey: 'a secret for approvals' },
    })
})
afterAll(() => scene.close())

interface Body {
  readonly action: string
  readonly payload: { readonly job?: { id: number; status: string } }
}

async function toldAbout(jobId: number): Promise<Body[]> {
  await scene.network.drain()
  return scene.receiver.deliveries.map((one) => one.json as Body).filter(({ payload }) => payload.job?.id === jobId)
}

/** A copy of an open job with these approvers, one group each: a draft when its opening is to be approved. */
async function jobWith(type: string, { sequential = true }: { sequential?: boolean } = {}) {
  const flow = {
    approval_type: type,
    sequential,
    approver_groups: [scene.maren.userId, kwame.userId].map((user_id) => ({ approvals_required: 1, approvers: [{ user_id }] })),
  }
  const jobs = (await harvest.get('/v1/jobs?status=open')).json as { id: number; name: string }[]
  const base = jobs.find((job) => job.name === 'Warehouse Associate')!
  const copy = async (template_job_id: number) =>
    (await harvest.post('/v1/jobs', { template_job_id, number_of_openings: 1 })).json as { id: number; status: string }
  const template = await copy(base.id)
  await harvest.send('PUT', `/v1/jobs/${template.id}/approval_flows`, flow)
  const job = await copy(template.id)
  const [{ id: flowId }] = (await harvest.get(`/v1/jobs/${job.id}/approval_flows`)).json as [{ id: number }]
  return { job, flowId }
}

type Person = Pick<Scene['maren'], 'call'>
const pendingOf = async (person: Person, jobId: number) =>
  (await person.call(listMyApprovals, {})).rows.find((row) => row.job.id === jobId)

async function say(person: Person, jobId: number, approve: boolean) {
  const pending = await pendingOf(person, jobId)
  await person.call(decideApproval, { params: { id: pending!.id }, body: { approve } })
}

describe('the opening of a job', () => {
  test('waits for every group in turn; the last yes opens it and is told', async () => {
    const { job, flowId } = await jobWith('open_job')
    expect(job.status).toBe('draft')
    const open = () => scene.maren.call(setJobStatus, { params: { id: job.id }, body: { status: 'open' } })
    await expect(open()).rejects.toThrow('when its approvers have said yes')
    await scene.maren.call(requestApproval, { params: { id: flowId } })
    expect(await pendingOf(kwame, job.id)).toMatchObject({ status: 'waiting', type: 'open_job' })
    await expect(say(kwame, job.id, true)).rejects.toThrow('not your turn')
    await say(scene.maren, job.id, true)
    expect(await pendingOf(scene.maren, job.id)).toBeUndefined()
    expect(await toldAbout(job.id)).toEqual([])
    await say(kwame, job.id, true)
    expect((await harvest.get(`/v1/jobs/${job.id}`)).json).toMatchObject({ status: 'open', opened_at: expect.any(String) })
    expect((await harvest.get(`/v1/approval_flows/${flowId}`)).json).toMatchObject({ approval_status: 'approved' })
    const bodies = await toldAbout(job.id)
    expect(bodies.map(({ action }) => action)).toEqual([jobUpdated.action, jobApproved.action])
    expect(jobApproved.payload.parse(bodies[1]!.payload)).toMatchObject({
      approval_flow: { approval_flow_type: 'open_job' },
      job: { id: job.id, status: 'open' },
    })
  })

  test('one no declines it; asked for anew, everybody decides again', async () => {
    const { job, flowId } = await jobWith('open_job', { sequential: false })
    await scene.maren.call(requestApproval, { params: { id: flowId } })
    await say(scene.maren, job.id, true)
    const pending = await pendingOf(kwame, job.id)
    await expect(scene.maren.call(decideApproval, { params: { id: pending!.id }, body: { approve: true } })).rejects.toThrow(
      'somebody else’s',
    )
    await kwame.call(decideApproval, { params: { id: pending!.id }, body: { approve: false, note: 'No budget' } })
    const flows = async () => (await scene.maren.call(listJobApprovals, { params: { id: job.id } })).flows
    expect(await flows()).toMatchObject([
      { status: 'rejected', notAskable: null, groups: [{}, { approvals: [{ note: 'No budget' }] }] },
    ])
    expect((await harvest.get(`/v1/jobs/${job.id}`)).json).toMatchObject({ status: 'draft' })
    const put = await harvest.send('PUT', `/v1/jobs/${job.id}/approval_flows`, {
      approval_type: 'open_job',
      sequential: true,
      approver_groups: [{ approvals_required: 1, approvers: [{ user_id: kwame.userId }] }],
    })
    expect(put.status).toBe(422)
    await scene.maren.call(requestApproval, { params: { id: flowId } })
    expect(await flows()).toMatchObject([{ status: 'pending', groups: [{ approvals: [{ status: 'due', mine: true }] }, {}] }])
  })

  test('whoever is asked gets a mail that says by whom and for what', async () => {
    const { job, flowId } = await jobWith('open_job')
    await scene.maren.call(requestApproval, { params: { id: flowId } })
    const { name } = (await harvest.get(`/v1/jobs/${job.id}`)).json as { name: string }
    await scene.network.drain()
    const mail = await newestMail(scene.maren, { to: scene.maren.email })
    expect(mail.subject).toBe(`Your approval is asked for: open the job ${name}`)
    expect(mail.text).toContain('Maren Lindqvist wants to open the job')
  })
})

test('a new offer starts with the job’s approvers, who alone approve it', async () => {
  const { candidateId, applicationId } = await scene.addCandidate()
  const { jobs } = (await harvest.get(`/v1/applications/${applicationId}`)).json as { jobs: [{ id: number }] }
  const jobId = jobs[0].id
  await harvest.send('PUT', `/v1/jobs/${jobId}/approval_flows`, {
    approval_type: 'offer_candidate',
    sequential: false,
    approver_groups: [{ approvals_required: 1, approvers: [{ user_id: kwame.userId }] }],
  })
  await scene.maren.call(createOffer, { params: { id: applicationId }, body: { fields: {} } })
  const { versions, approval } = await scene.maren.call(listOffers, { params: { id: applicationId } })
  const [offer] = versions
  const flows = (await harvest.get(`/v1/jobs/${jobId}/approval_flows`)).json as { id: number; offer_id: number | null }[]
  const flow = flows.find((one) => one.offer_id === offer!.id)!
  expect(approval).toEqual({ flowId: flow.id, status: 'pending', requestedAt: null })
  expect((await harvest.post(`/v1/approval_flows/${flow.id}/request_approvals`, {})).status).toBe(200)
  await say(kwame, jobId, true)
  expect((await scene.maren.call(listOffers, { params: { id: applicationId } })).versions[0]).toMatchObject({
    approvedBy: { id: kwame.userId },
  })
  await harvest.send('DELETE', `/v1/candidates/${candidateId}`)
  expect((await harvest.get(`/v1/approval_flows/${flow.id}`)).status).toBe(404)
})
