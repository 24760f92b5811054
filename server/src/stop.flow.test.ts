import { addCandidate, createWebHook, getJob, listDeliveries, listJobs, moveApplication } from '@orangery/contract/recruiting'
import { type Ground, openGround, type Person, type Receiver, startReceiver, startSuiteProcess } from '@orangery/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let ground: Ground
let receiver: Receiver

beforeAll(async () => {
  ground = await openGround({ demo: true })
  receiver = await startReceiver()
})
afterAll(async () => {
  await receiver.stop()
  await ground.drop()
})

async function moveSomebody(person: Person): Promise<void> {
  const job = (await person.call(listJobs, { query: { status: 'open' } })).rows[0]!
  const { stages } = await person.call(getJob, { params: { id: job.id } })
  const { applicationId } = await person.call(addCandidate, { body: { firstName: 'Hangs', lastName: 'On', jobId: job.id } })
  const body = { fromStageId: stages[0]!.id, toStageId: stages[1]!.id }
  await person.call(moveApplication, { params: { id: applicationId }, body })
}

test('SIGTERM ends the suite by itself within ten seconds while an endpoint hangs; the next start delivers', async () => {
  const first = await startSuiteProcess({ ground })
  const maren = await first.signIn()
  const hook = { name: 'Hangs', action: 'candidate_stage_change', endpointUrl: `${receiver.url}/hangs` }
  await maren.call(createWebHook, { body: { ...hook, secretKey: 'a secret of an endpoint that hangs' } })
  receiver.answerWith({ hang: true })
  await moveSomebody(maren)
  await receiver.arrived(2)
  const asked = performance.now()
  await first.stop()
  expect(performance.now() - asked).toBeLessThan(10_000)

  receiver.answerWith({ status: 200 })
  const second = await startSuiteProcess({ ground })
  await receiver.arrived(3)
  const again = await second.signIn()
  await expect
    .poll(async () => (await again.call(listDeliveries, { query: {} })).rows[0], { timeout: 5000 })
    .toMatchObject({ state: 'delivered', attempts: 1 })
  await second.stop()
})
