import { listDeliveries } from '@orangery/contract/recruiting'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorks, stageChange, type Works } from '../fixtures/works.ts'

let works: Works

beforeEach(async () => {
  works = await openWorks()
  await works.hook('durable')
})
afterEach(() => works.close())

const heardOf = () => works.receiver.deliveries.map((one) => stageChange(one.json).applicationId)

describe('what was answered survives', () => {
  test('[EG-30] the receiver kills the worker on getting the request: another worker delivers it again, under the same event id', async () => {
    const first = await works.startWorker()
    works.receiver.answerWith(() => {
      void first.kill('SIGKILL')
      return { hang: true }
    })
    const [applicationId] = await works.moves(1)
    await works.receiver.arrived(1)
    await first.kill('SIGKILL')
    works.receiver.answerWith({ status: 200 })
    await works.startWorker()
    await works.receiver.arrived(2)
    expect(heardOf()).toEqual([applicationId, applicationId])
    expect(new Set(works.receiver.deliveries.map((one) => one.headers['greenhouse-event-id'])).size).toBe(1)
    await expect
      .poll(async () => (await works.maren.call(listDeliveries, { query: {} })).rows[0], { timeout: 10_000 })
      .toMatchObject({ state: 'delivered', attempts: 1 })
  })

  test('facts made while no worker runs, and while workers die one after the other, are each delivered', async () => {
    const ids = await works.moves(12)
    for (let round = 0; round < 3; round += 1) {
      const worker = await works.startWorker()
      await works.receiver.arrived(Math.min(12, 1 + round * 4))
      await worker.kill('SIGKILL')
    }
    await works.startWorker()
    await expect.poll(() => new Set(heardOf()).size, { timeout: 45_000 }).toBe(12)
    expect(new Set(heardOf())).toEqual(new Set(ids))
  })

  test('the web process tells the worker of each fact as it is made: ten in a row do not wait for ten looks', async () => {
    await works.startWorker()
    const started = performance.now()
    for (let made = 1; made <= 10; made += 1) {
      await works.moves(1)
      await works.receiver.arrived(made)
    }
    // Looks come every five seconds.
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  test('who stood in the line of a worker that was killed goes when the next one starts, not at the end of his patience', async () => {
    const worker = await works.startWorker()
    works.receiver.answerWith({ hang: true })
    await works.moves(12)
    await works.receiver.arrived(4)
    await expect.poll(async () => (await works.jobs('recruiting.deliver-web-hook')).waiting, { timeout: 10_000 }).toBe(8)
    await worker.kill('SIGKILL')
    works.receiver.answerWith({ status: 200 })
    works.receiver.forget()
    await works.startWorker()
    const started = performance.now()
    await expect.poll(() => new Set(heardOf()).size, { timeout: 45_000 }).toBe(12)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('the web process killed after its answers: every move that was answered is delivered', async () => {
    const ids = await works.moves(5)
    await works.web.kill('SIGKILL')
    await works.startWorker()
    await expect.poll(() => new Set(heardOf()).size, { timeout: 45_000 }).toBe(5)
    expect(new Set(heardOf())).toEqual(new Set(ids))
  })
})
