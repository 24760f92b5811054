import { createWebHook, getDelivery, listDeliveries } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  await scene.maren.call(createWebHook, {
    body: {
      name: 'In order',
      action: 'candidate_stage_change',
      endpointUrl: `${scene.receiver.url}/order`,
      secretKey: 'a secret for the lanes',
    },
  })
})
afterAll(() => scene.close())

interface StageBody {
  payload: { application: { id: number; current_stage: { id: number } } }
}
const stagesOf = (applicationId: number) =>
  scene.receiver.deliveries
    .map((one) => one.json as unknown as StageBody & { action: string })
    .filter((json) => json.action !== 'ping' && json.payload.application.id === applicationId)
    .map((json) => json.payload.application.current_stage.id)

describe('the deliveries of one candidate to one endpoint', () => {
  test('two moves at once give two deliveries in order, each with its own stage', async () => {
    const { applicationId, stages } = await scene.addCandidate()
    await scene.move(applicationId, stages[0]!, stages[1]!)
    await scene.move(applicationId, stages[1]!, stages[2]!)
    await scene.network.drain()
    expect(stagesOf(applicationId)).toEqual([stages[1]!.id, stages[2]!.id])
  })

  test('a later one waits behind a failing one, overtakes after two minutes, and both say so; nobody else waits', async () => {
    const { applicationId, candidateId, stages } = await scene.addCandidate()
    scene.receiver.answerWith({ status: 500 })
    await scene.move(applicationId, stages[0]!, stages[1]!)
    await scene.network.drain()
    scene.receiver.answerWith({ status: 200 })
    await scene.network.moveClock(1000)
    await scene.move(applicationId, stages[1]!, stages[2]!)
    const other = await scene.moveSomebody()
    await scene.network.drain()
    expect(stagesOf(other.applicationId)).toHaveLength(1)
    expect(stagesOf(applicationId)).toEqual([stages[1]!.id])
    const rows = async () => (await scene.maren.call(listDeliveries, { query: { candidate: candidateId } })).rows
    expect((await rows()).map((row) => [row.state, row.behind])).toEqual([
      ['waiting', true],
      ['waiting', false],
    ])

    scene.receiver.answerWith({ status: 500 })
    await scene.network.moveClock(62_000)
    await scene.network.drain()
    scene.receiver.answerWith({ status: 200 })
    await scene.network.moveClock(59_000)
    await scene.network.drain()
    const [later, earlier] = await rows()
    const [overtaker, overtaken] = await Promise.all(
      [later!, earlier!].map((row) => scene.maren.call(getDelivery, { params: { id: row.id } })),
    )
    expect(overtaker).toMatchObject({ state: 'delivered', overtookId: earlier!.id })
    expect(overtaken).toMatchObject({ state: 'waiting', overtakenById: later!.id })
    await scene.network.moveClock(20 * 60_000)
    await scene.network.drain()
    expect((await rows()).every((row) => row.state === 'delivered')).toBe(true)
  })

  test('when the elder gets through in time, the later one follows at once', async () => {
    const { applicationId, stages } = await scene.addCandidate()
    scene.receiver.answerWith({ status: 500 })
    await scene.move(applicationId, stages[0]!, stages[1]!)
    await scene.network.drain()
    await scene.network.moveClock(30_000)
    await scene.move(applicationId, stages[1]!, stages[2]!)
    await scene.network.drain()
    scene.receiver.answerWith({ status: 200 })
    await scene.network.moveClock(31_000)
    await scene.network.drain()
    expect(stagesOf(applicationId)).toEqual([stages[1]!.id, stages[1]!.id, stages[2]!.id])
  })
})
