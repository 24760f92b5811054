import { addCandidate, createWebHook, getJob, listDeliveries, listJobs, moveApplication } from '@orangery/contract/recruiting'
import { openGround, type Person, type Receiver, type SuiteProcess, startReceiver, startSuiteProcess } from '@orangery/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

type Ground = Awaited<ReturnType<typeof openGround>>

let ground: Ground
let web: SuiteProcess
let workers: SuiteProcess[] = []
let receiver: Receiver
let maren: Person

const startWorker = async () => {
  const worker = await startSuiteProcess({ role: 'worker', ground, publicUrl: web.url })
  workers.push(worker)
  return worker
}

beforeEach(async () => {
  ground = await openGround({ demo: true })
  web = await startSuiteProcess({ role: 'web', ground })
  receiver = await startReceiver()
  maren = await web.signIn()
  await maren.call(createWebHook, {
    body: {
      name: 'Durable',
      action: 'candidate_stage_change',
      endpointUrl: `${receiver.url}/durable`,
      secretKey: 'a secret that survives',
    },
  })
  receiver.forget()
})

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill('SIGKILL')))
  workers = []
  await web.kill('SIGKILL')
  await receiver.stop()
  await ground.drop()
})

/** Adds people and moves each one stage on; answers the application ids. */
async function moves(count: number): Promise<number[]> {
  const job = (await maren.call(listJobs, { query: { status: 'open' } })).rows[0]!
  const { stages } = await maren.call(getJob, { params: { id: job.id } })
  const ids: number[] = []
  for (let index = 0; index < count; index += 1) {
    const { applicationId } = await maren.call(addCandidate, {
      body: { firstName: 'Durable', lastName: `Person ${index}`, jobId: job.id },
    })
    await maren.call(moveApplication, {
      params: { id: applicationId },
      body: { fromStageId: stages[0]!.id, toStageId: stages[1]!.id },
    })
    ids.push(applicationId)
  }
  return ids
}

const heardOf = () => receiver.deliveries.map((one) => (one.json.payload.application as { id: number }).id)

describe('what was answered survives', () => {
  test('[EG-30] the receiver kills the worker on getting the request: another worker delivers it again, under the same event id', async () => {
    const first = await startWorker()
    receiver.answerWith(() => {
      void first.kill('SIGKILL')
      return { hang: true }
    })
    const [applicationId] = await moves(1)
    await receiver.arrived(1)
    await first.kill('SIGKILL')
    receiver.answerWith({ status: 200 })
    await startWorker()
    await receiver.arrived(2)
    expect(heardOf()).toEqual([applicationId, applicationId])
    expect(new Set(receiver.deliveries.map((one) => one.headers['greenhouse-event-id'])).size).toBe(1)
    await expect
      .poll(async () => (await maren.call(listDeliveries, { query: {} })).rows[0], { timeout: 10_000 })
      .toMatchObject({ state: 'delivered', attempts: 1 })
  })

  test('facts made while no worker runs, and while workers die one after the other, are each delivered', async () => {
    const ids = await moves(12)
    for (let round = 0; round < 3; round += 1) {
      const worker = await startWorker()
      await receiver.arrived(Math.min(12, 1 + round * 4))
      await worker.kill('SIGKILL')
    }
    await startWorker()
    await expect.poll(() => new Set(heardOf()).size, { timeout: 20_000 }).toBe(12)
    expect(new Set(heardOf())).toEqual(new Set(ids))
  })

  test('the web process killed after its answers: every move that was answered is delivered', async () => {
    const ids = await moves(5)
    await web.kill('SIGKILL')
    await startWorker()
    await expect.poll(() => new Set(heardOf()).size, { timeout: 20_000 }).toBe(5)
    expect(new Set(heardOf())).toEqual(new Set(ids))
  })
})
