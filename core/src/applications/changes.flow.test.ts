import { createWebHook } from '@orangery/contract/recruiting'
import { applicationUpdated, candidateStageChange, deleteApplication } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
let harvest: Harvest

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all' })
  harvest = scene.harvest(key, scene.maren.userId)
  for (const { action } of [applicationUpdated, deleteApplication, candidateStageChange])
    await scene.maren.call(createWebHook, {
      body: { name: action, action, endpointUrl: `${scene.receiver.url}/changes`, secretKey: 'a secret for changes' },
    })
})
afterAll(() => scene.close())

interface Body {
  action: string
  payload: { application: { id: number } }
}

async function toldAbout(applicationId: number): Promise<Body[]> {
  await scene.network.drain()
  return scene.receiver.deliveries.map((one) => one.json as Body).filter(({ payload }) => payload.application?.id === applicationId)
}

test('an edit, a new rejection reason and a transfer each say application_updated, in the documented shape', async () => {
  const { applicationId } = await scene.addCandidate()
  const path = `/v1/applications/${applicationId}`
  const [source] = (await harvest.get('/v1/sources')).json as { id: number }[]
  expect((await harvest.send('PATCH', path, { source_id: source!.id })).status).toBe(200)
  const jobs = (await harvest.get('/v1/jobs?status=open')).json as { id: number; name: string }[]
  const target = jobs.find((job) => job.name !== 'Warehouse Associate')!
  expect((await harvest.post(`${path}/transfer_to_job`, { new_job_id: target.id })).status).toBe(200)
  const [reason] = (await harvest.get('/v1/rejection_reasons')).json as { id: number }[]
  await harvest.post(`${path}/reject`, {})
  expect((await harvest.send('PATCH', `${path}/reject`, { rejection_reason_id: reason!.id })).status).toBe(200)
  const told = await toldAbout(applicationId)
  expect(told.map(({ action }) => action)).toEqual([
    applicationUpdated.action,
    candidateStageChange.action,
    applicationUpdated.action,
    applicationUpdated.action,
  ])
  for (const { action, payload } of told) if (action === applicationUpdated.action) applicationUpdated.payload.parse(payload)
  expect(told.at(-1)?.payload.application).toMatchObject({
    status: 'rejected',
    source: { id: source!.id },
    jobs: [{ id: target.id }],
    rejection_reason: { id: reason!.id },
  })
})

test('an edit of nothing says nothing', async () => {
  const { applicationId } = await scene.addCandidate()
  expect((await harvest.send('PATCH', `/v1/applications/${applicationId}`, {})).status).toBe(200)
  expect(await toldAbout(applicationId)).toEqual([])
})

test('a deleted application says who rejected it, why and with which note; its files are gone', async () => {
  const { candidateId, applicationId } = await scene.addCandidate()
  const path = `/v1/applications/${applicationId}`
  const [reason] = (await harvest.get('/v1/rejection_reasons')).json as { id: number }[]
  await harvest.post(`${path}/reject`, { rejection_reason_id: reason!.id, notes: 'Not this time' })
  const file = { filename: 'a.txt', type: 'resume', content: 'YQ==', content_type: 'text/plain' }
  const { url } = (await harvest.post(`${path}/attachments`, file)).json as { url: string }
  expect((await fetch(url)).status).toBe(200)
  const { notes } = (await harvest.get(`/v1/candidates/${candidateId}/activity_feed`)).json as { notes: { id: number }[] }
  expect((await harvest.send('DELETE', path)).status).toBe(200)
  const [told] = await toldAbout(applicationId)
  expect(deleteApplication.payload.parse(told?.payload)).toMatchObject({
    application: {
      candidate_id: candidateId,
      candidate_rejection_reason_id: reason!.id,
      rejection_note_id: notes[0]!.id,
      rejected_by_user_id: scene.maren.userId,
      prospect: false,
    },
  })
  expect((await fetch(url)).status).toBe(404)
})

test('a deleted candidate says nothing about the applications', async () => {
  const { candidateId, applicationId } = await scene.addCandidate()
  await harvest.send('DELETE', `/v1/candidates/${candidateId}`)
  expect(await toldAbout(applicationId)).toEqual([])
})
