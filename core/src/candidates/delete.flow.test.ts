import { createWebHook, deleteCandidate, getCandidate, getDelivery, listDeliveries } from '@orangery/contract/recruiting'
import { deleteCandidate as deleted } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  for (const action of ['candidate_stage_change', deleted.action])
    await scene.maren.call(createWebHook, {
      body: { name: action, action, endpointUrl: `${scene.receiver.url}/gone`, secretKey: 'a secret for the gone' },
    })
})
afterAll(() => scene.close())

test('[EG-18] deleted while a stage change waits: it goes out with the data of its time, and the log says so', async () => {
  const { candidateId, applicationId, stages } = await scene.addCandidate({ firstName: 'Soon', lastName: 'Deleted' })
  scene.receiver.answerWith({ status: 503 })
  await scene.move(applicationId, stages[0]!, stages[1]!)
  await scene.network.drain()
  await scene.maren.call(deleteCandidate, { params: { id: candidateId } })
  await expect(scene.maren.call(getCandidate, { params: { id: candidateId } })).rejects.toMatchObject({ status: 404 })
  scene.receiver.forget()
  scene.receiver.answerWith({ status: 200 })
  await scene.network.moveClock(3 * 60_000)
  await scene.network.drain()
  const sent = scene.receiver.deliveries.map(
    (one) => one.json as { action: string; payload: Record<string, Record<string, unknown>> },
  )
  const move = sent.find((json) => json.action !== deleted.action)
  expect(move?.payload.application).toMatchObject({ id: applicationId, candidate: { id: candidateId, first_name: 'Soon' } })
  expect(sent.find((json) => json.action === deleted.action)?.payload.person).toMatchObject({
    id: candidateId,
    last_name: 'Deleted',
    deleted_application_ids: [applicationId],
  })
  const { rows } = await scene.maren.call(listDeliveries, { query: { candidate: candidateId } })
  const log = await scene.maren.call(getDelivery, { params: { id: rows.at(-1)!.id } })
  expect(log.note).toBe('The candidate was deleted since. This delivery carries the data of its own time.')
})

test('a deleted candidate is gone from the public API, with the files', async () => {
  const { key } = await scene.network.createKey({ permissions: 'all' })
  const { candidateId } = await scene.addCandidate()
  const upload = {
    filename: 'cv.txt',
    type: 'resume',
    content_type: 'text/plain',
    content: Buffer.from('words').toString('base64'),
  }
  const harvest = scene.harvest(key, scene.maren.userId)
  const { url } = (await harvest.post(`/v1/candidates/${candidateId}/attachments`, upload)).json as { url: string }
  expect((await fetch(url)).status).toBe(200)
  await scene.maren.call(deleteCandidate, { params: { id: candidateId } })
  await scene.network.drain()
  expect((await harvest.get(`/v1/candidates/${candidateId}`)).status).toBe(404)
  expect((await fetch(url)).status).toBe(404)
})
