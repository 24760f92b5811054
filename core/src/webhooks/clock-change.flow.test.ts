import { createWebHook, getDelivery, listDeliveries } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

const minute = 60_000
let scene: Scene

beforeAll(async () => {
  // Half an hour before the clocks of Europe change.
  scene = await openScene({ at: new Date('2031-03-30T00:30:00Z') })
})
afterAll(() => scene.close())

test('[EG-31] over the night when clocks change, the table counts in real minutes and attempts keep their order', async () => {
  await scene.maren.call(createWebHook, {
    body: {
      name: 'Over night',
      action: 'candidate_stage_change',
      endpointUrl: `${scene.receiver.url}/night`,
      secretKey: 'a secret for the night',
    },
  })
  const theDelivery = async () => {
    const { rows } = await scene.maren.call(listDeliveries, { query: {} })
    return scene.maren.call(getDelivery, { params: { id: rows.find((row) => row.when !== 'Ping')!.id } })
  }
  scene.receiver.answerWith({ status: 500 })
  await scene.moveSomebody()
  await scene.network.drain()
  const { attemptList, nextAttempts } = await theDelivery()
  const first = Date.parse(attemptList[0]!.at)
  expect(nextAttempts.map((at) => Math.round((Date.parse(at) - first) / minute))).toEqual([1, 16, 76, 196, 436, 916])
  for (const gap of [1, 15, 60]) {
    await scene.network.moveClock(gap * minute)
    await scene.network.drain()
  }
  const times = (await theDelivery()).attemptList.map((attempt) => Date.parse(attempt.at))
  expect(times).toHaveLength(4)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
})
