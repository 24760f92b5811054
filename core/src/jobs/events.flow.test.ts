import {
  addJob,
  addJobPost,
  addStage,
  createWebHook,
  deleteJob,
  deleteJobPost,
  deleteStage,
  editJobPost,
  publishJobPost,
  setJobStatus,
} from '@orangery/contract/recruiting'
import {
  isWebhookAction,
  jobCreated,
  jobDeleted,
  jobInterviewStageDeleted,
  jobPostCreated,
  jobPostDeleted,
  jobPostUpdated,
  jobUpdated,
  webhookEvents,
} from '@orangery/contract/webhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
let harvest: Harvest
/** How many deliveries were looked at. */
let seen = 0

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all' })
  harvest = scene.harvest(key, scene.maren.userId)
  const events = [jobCreated, jobUpdated, jobDeleted, jobPostCreated, jobPostUpdated, jobPostDeleted, jobInterviewStageDeleted]
  for (const { action } of events)
    await scene.maren.call(createWebHook, {
      body: { name: action, action, endpointUrl: `${scene.receiver.url}/jobs`, secretKey: 'a secret for jobs' },
    })
})
afterAll(() => scene.close())

interface Body {
  readonly action: keyof typeof webhookEvents
  readonly payload: Record<string, unknown>
}

/** What was told since the last look, in order, each held against its published shape. */
async function told(): Promise<Body[]> {
  await scene.network.drain()
  const bodies = scene.receiver.deliveries.map((one) => one.json as Body).filter(({ action }) => isWebhookAction(action))
  for (const { action, payload } of bodies) expect(webhookEvents[action].payload.safeParse(payload).error).toBeUndefined()
  const fresh = bodies.slice(seen)
  seen = bodies.length
  return fresh
}

const actions = (bodies: readonly Body[]) => bodies.map(({ action }) => action)
const add = (name: string) => scene.maren.call(addJob, { body: { name, openings: 2 } })

test('a job made on the page is told with its openings, and closing and opening it is a change', async () => {
  const { id } = await add('Baker')
  const params = { id }
  await scene.maren.call(setJobStatus, { params, body: { status: 'closed' } })
  await scene.maren.call(setJobStatus, { params, body: { status: 'open' } })
  const bodies = await told()
  expect(actions(bodies)).toEqual([jobCreated.action, jobUpdated.action, jobUpdated.action])
  expect(bodies[0]!.payload).toMatchObject({
    job: { id, name: 'Baker', status: 'open', job_post_id: null, openings: [{ opening_id: `${id}-1` }, { opening_id: `${id}-2` }] },
  })
  expect(bodies[1]!.payload).toMatchObject({ job: { id, status: 'closed' } })
})

test('a change over Harvest is told for the fields that are listed, and not for others or for nothing', async () => {
  const { id } = await add('Miller')
  await told()
  const change = (body: object) => harvest.send('PATCH', `/v1/jobs/${id}`, body)
  for (const body of [{ requisition_id: 'R-7' }, { anywhere: true }, { name: 'Miller' }, {}])
    expect((await change(body)).status).toBe(200)
  await harvest.post(`/v1/jobs/${id}/hiring_team`, { sourcers: [{ user_id: scene.maren.userId }] })
  expect(await told()).toEqual([])
  const [office] = (await harvest.get('/v1/offices')).json as { id: number }[]
  for (const body of [{ notes: 'Early hours' }, { how_to_sell_this_job: 'Fresh bread' }, { office_ids: [office!.id] }])
    await change(body)
  const bodies = await told()
  expect(actions(bodies)).toEqual([jobUpdated.action, jobUpdated.action, jobUpdated.action])
  expect(bodies.at(-1)!.payload).toMatchObject({ job: { id, notes: 'Early hours', offices: [{ id: office!.id }] } })
})

test('closing the last opening tells of the closed job', async () => {
  const { id } = await add('Brewer')
  const openings = (await harvest.get(`/v1/jobs/${id}/openings`)).json as { id: number }[]
  await told()
  for (const opening of openings) await harvest.send('PATCH', `/v1/jobs/${id}/openings/${opening.id}`, { status: 'closed' })
  const bodies = await told()
  expect(actions(bodies)).toEqual([jobUpdated.action])
  expect(bodies[0]!.payload).toMatchObject({ job: { id, status: 'closed' } })
})

test('a post is told when it is made, changed, put live, taken offline and deleted; a live one is not deleted', async () => {
  const { id: jobId } = await add('Cooper')
  await told()
  const body = { title: 'Cooper, nights', location: 'Oslo', content: '<p>Barrels</p>', internal: false }
  const { id } = await scene.maren.call(addJobPost, { params: { id: jobId }, body })
  const params = { id }
  await scene.maren.call(editJobPost, { params, body: { title: 'Cooper', location: 'Oslo', content: '<p>Barrels</p>' } })
  await scene.maren.call(publishJobPost, { params, body: { live: true } })
  await expect(scene.maren.call(deleteJobPost, { params })).rejects.toThrow('Take it offline first')
  expect((await harvest.send('PATCH', `/v2/job_posts/${id}/status`, { status: 'offline' })).status).toBe(200)
  await scene.maren.call(deleteJobPost, { params })
  const bodies = await told()
  expect(actions(bodies)).toEqual([
    jobPostCreated.action,
    jobPostUpdated.action,
    jobPostUpdated.action,
    jobPostUpdated.action,
    jobPostDeleted.action,
  ])
  expect(bodies.map(({ payload }) => payload.live)).toEqual([false, false, true, false, undefined])
  expect(bodies[1]!.payload).toMatchObject({ id, job_id: jobId, title: 'Cooper', location: 'Oslo', questions: [] })
  expect(bodies.at(-1)!.payload).toMatchObject({ job_post: { id, live: false } })
})

test('questions of a post are told in the words of the job board', async () => {
  const [live] = (await harvest.get('/v1/job_posts?live=true&per_page=1')).json as { id: number }[]
  await harvest.send('PATCH', `/v2/job_posts/${live!.id}`, { title: 'With questions' })
  const [body] = await told()
  expect(body!.payload).toMatchObject({ questions: [{ label: 'When could you start?', type: 'input_text', values: [] }] })
})

test('a deleted stage is told as it stood; a deleted job is told once, with its name', async () => {
  const { id } = await add('Tanner')
  const stage = await scene.maren.call(addStage, { params: { id }, body: { name: 'Trial day' } })
  await told()
  await scene.maren.call(deleteStage, { params: stage })
  await scene.maren.call(deleteJob, { params: { id } })
  const bodies = await told()
  expect(bodies.map(({ action, payload }) => [action, payload])).toEqual([
    [
      jobInterviewStageDeleted.action,
      { job_interview_stage: expect.objectContaining({ id: stage.id, name: 'Trial day', active: true }) },
    ],
    [jobDeleted.action, { job: { id, name: 'Tanner' } }],
  ])
  expect((await harvest.get(`/v1/jobs/${id}`)).status).toBe(404)
})

test('a job that somebody applied for is not deleted', async () => {
  const { applicationId } = await scene.addCandidate()
  const { jobs } = (await harvest.get(`/v1/applications/${applicationId}`)).json as { jobs: [{ id: number }] }
  await expect(scene.maren.call(deleteJob, { params: { id: jobs[0].id } })).rejects.toThrow('Close it instead')
})

test('whoever becomes responsible takes over the candidates that are said, on this job alone, and nothing is told', async () => {
  const { applicationId } = await scene.addCandidate()
  const of = async (id: number) =>
    (await harvest.get(`/v1/applications/${id}`)).json as { jobs: [{ id: number }]; recruiter: { id: number } | null }
  const { jobs } = await of(applicationId)
  const rejected = await scene.addCandidate()
  await harvest.post(`/v1/applications/${rejected.applicationId}/reject`, {})
  const before = await of(rejected.applicationId)
  const other = await scene.addCandidate({ jobName: 'Shift Planner' })
  await told()
  const { userId } = await scene.person('Kwame Mensah')
  const flags = { responsible_for_future_candidates: true, responsible_for_active_candidates: true }
  const recruiters = [{ user_id: userId, ...flags, responsible_for_inactive_candidates: false }]
  expect((await harvest.post(`/v1/jobs/${jobs[0].id}/hiring_team`, { recruiters })).status).toBe(200)
  expect((await of(applicationId)).recruiter).toMatchObject({ id: userId })
  expect((await of(rejected.applicationId)).recruiter).toEqual(before.recruiter)
  expect((await of(other.applicationId)).recruiter?.id).not.toBe(userId)
  const next = await scene.addCandidate()
  expect((await of(next.applicationId)).recruiter).toMatchObject({ id: userId })
  expect(actions(await told())).toEqual([])
})
