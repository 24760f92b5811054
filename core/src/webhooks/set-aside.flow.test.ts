import { createWebHook, deleteWebHook, listDeliveries, notices, redeliver, whyCandidate } from '@orangery/contract/recruiting'
import { scopeTo } from '@orangery/platform'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'
import { stageChange } from '../fixtures/works.ts'
import { callForgotten, deliverJob, deliverKey } from './deliver/index.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())
afterEach(() => scene.receiver.answerWith({ status: 200 }))

const hook = async (name: string, more: object = {}) =>
  (
    await scene.maren.call(createWebHook, {
      body: {
        name,
        action: 'candidate_stage_change',
        endpointUrl: `${scene.receiver.url}/${name}`,
        secretKey: 'a secret for the engine',
        ...more,
      },
    })
  ).id

/** Applications that were heard of at a path, in order. */
const heardAt = (path: string) =>
  scene.receiver.deliveries
    .filter((one) => one.path === path && one.json.action !== 'ping')
    .map((one) => stageChange(one.json).applicationId)

test('an event that cannot be rendered is set aside and said so; the events beside it are told', async () => {
  await hook('beside')
  const before = await scene.moveSomebody()
  const broken = await scene.moveSomebody()
  await sql`update recruiting.events set snapshot = '{}' where application_id = ${broken.applicationId}`.execute(
    scene.network.house.db,
  )
  const after = await scene.moveSomebody()
  await scene.network.drain()
  expect(heardAt('/beside')).toEqual([before.applicationId, after.applicationId])
  expect((await scene.maren.call(notices, {})).rows[0]).toMatchObject({ kind: 'event-set-aside', readAt: null })
  const why = await scene.maren.call(whyCandidate, { params: { id: broken.candidateId }, query: {} })
  expect(why.rows[0]).toMatchObject({ deliveries: [], skipped: expect.stringContaining('could not be made') })
})

test('a waiting delivery whose job is gone gets a new one', async () => {
  const id = await hook('lost')
  const { applicationId } = await scene.moveSomebody()
  const { core, queue, db } = scene.network.house
  await core.fanOutOnce()
  const [row] = (await scene.maren.call(listDeliveries, { query: { hook: id } })).rows
  await queue.cancel(db, deliverJob, deliverKey(row!.id))
  await scene.network.drain()
  expect(heardAt('/lost')).toEqual([])
  await scene.network.moveClock(10 * 60_000)
  await scene.network.drain()
  expect(heardAt('/lost')).toEqual([applicationId])
})

test('deliveries that are called again when a worker starts keep the turn of their facts', async () => {
  const id = await hook('turns')
  const { core, db, queue } = scene.network.house
  const moved = [await scene.moveSomebody(), await scene.moveSomebody(), await scene.moveSomebody()]
  await core.fanOutOnce()
  await callForgotten({ db: scopeTo(db, 'recruiting'), queue })
  const { rows } = await sql<{ application: number; due: Date }>`
    select e.application_id as application, j.run_at as due from recruiting.deliveries d join recruiting.events e on e.id = d.event_id
      join graphile_worker._private_jobs j on j.key = ${`${deliverJob.name}:${deliverKey('')}`} || d.id
    where d.web_hook_id = ${id} order by j.run_at`.execute(db)
  expect(rows.map(({ application }) => application)).toEqual(moved.map(({ applicationId }) => applicationId))
  expect(new Set(rows.map(({ due }) => due.getTime())).size).toBe(3)
  await scene.network.drain()
  expect(heardAt('/turns')).toHaveLength(3)
})

test('a deleted web hook leaves the lane to those behind it at once', async () => {
  const first = await hook('first', { endpointUrl: `${scene.receiver.url}/shared` })
  const { applicationId, stages } = await scene.addCandidate()
  scene.receiver.answerWith({ status: 500 })
  await scene.move(applicationId, stages[0]!, stages[1]!)
  await scene.network.drain()
  scene.receiver.answerWith({ status: 200 })
  await hook('second', { endpointUrl: `${scene.receiver.url}/shared` })
  await scene.move(applicationId, stages[1]!, stages[2]!)
  await scene.network.drain()
  expect(heardAt('/shared')).toHaveLength(1)
  await scene.maren.call(deleteWebHook, { params: { id: first } })
  await scene.network.drain()
  expect(heardAt('/shared')).toEqual([applicationId, applicationId])
})

test('[G-34] through a web hook that is disabled or deleted nothing is sent again, and the refusal says what to do', async () => {
  const id = await hook('gone')
  scene.receiver.answerWith(({ path }) => ({ status: path === '/gone' ? 410 : 200 }))
  await scene.moveSomebody()
  await scene.network.drain()
  const row = (await scene.maren.call(listDeliveries, { query: { hook: id } })).rows.find((one) => one.when !== 'Ping')!
  const arrived = heardAt('/gone').length
  const again = () => scene.maren.call(redeliver, { params: { id: row.id } })
  await expect(again()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('Enable it, then redeliver') })
  await scene.maren.call(deleteWebHook, { params: { id } })
  await expect(again()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('was deleted') })
  await scene.network.drain()
  expect(heardAt('/gone')).toHaveLength(arrived)
})
