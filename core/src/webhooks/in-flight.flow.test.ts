import { setTimeout as pause } from 'node:timers/promises'
import { getDelivery, listDeliveries, redeliver } from '@orangery/contract/recruiting'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorks, stageChange, type Works } from '../fixtures/works.ts'

let works: Works

beforeEach(async () => {
  works = await openWorks()
})
afterEach(() => works.close())

const rows = async () => (await works.maren.call(listDeliveries, { query: {} })).rows.filter((row) => row.when !== 'Ping')
const states = async () => (await rows()).map((row) => row.state)

describe('a delivery that is being sent', () => {
  test('whose elder gets through meanwhile is not lost with the worker that sends it', async () => {
    await works.hook('slow', { advanced: { laneWaitSeconds: 0 } })
    const worker = await works.startWorker()
    const { applicationId, stages } = await works.addCandidate()
    let hang = true
    works.receiver.answerWith(({ json }) => (stageChange(json).stageId === stages[1]!.id ? { delayMs: 1500 } : { hang }))
    await works.move(applicationId, stages[0]!, stages[1]!)
    await works.receiver.arrived(1)
    await works.move(applicationId, stages[1]!, stages[2]!)
    await works.receiver.arrived(2)
    await expect.poll(states, { timeout: 10_000 }).toEqual(['waiting', 'delivered'])
    // Whatever job the elder's end has added has run when none is due.
    await expect.poll(async () => (await works.jobs('recruiting.deliver-web-hook')).due, { timeout: 5000 }).toBe(0)
    await worker.kill('SIGKILL')
    hang = false
    await works.startWorker()
    await expect.poll(states, { timeout: 20_000 }).toEqual(['delivered', 'delivered'])
  })

  test('and is redelivered by hand meanwhile: both attempts stand in the log, and the success holds', async () => {
    await works.hook('raced')
    await works.startWorker()
    works.receiver.answerNext({ delayMs: 1500, status: 500 }, { status: 200 })
    await works.moves(1)
    await works.receiver.arrived(1)
    const [row] = await rows()
    await works.maren.call(redeliver, { params: { id: row!.id } })
    const log = () => works.maren.call(getDelivery, { params: { id: row!.id } })
    await expect.poll(async () => (await log()).attemptList.length, { timeout: 10_000 }).toBe(2)
    const { state, attempts, attemptList, nextAttempts } = await log()
    expect({ state, attempts, nextAttempts }).toEqual({ state: 'delivered', attempts: 1, nextAttempts: [] })
    expect(attemptList.map(({ number, status }) => [number, status])).toEqual([
      [null, 200],
      [1, 500],
    ])
  })
})

describe('two workers', () => {
  test('two moves of one candidate 10 ms apart give two deliveries in order, each with its own stage', async () => {
    await works.hook('order')
    await Promise.all([works.startWorker(), works.startWorker()])
    const people = await Promise.all(Array.from({ length: 20 }, () => works.addCandidate()))
    const { stages } = people[0]!
    for (const { applicationId } of people) {
      await works.move(applicationId, stages[0]!, stages[1]!)
      await pause(10)
      await works.move(applicationId, stages[1]!, stages[2]!)
    }
    const heard = (await works.receiver.arrived(40)).map(({ json }) => stageChange(json))
    for (const { applicationId } of people)
      expect(heard.filter((one) => one.applicationId === applicationId).map((one) => one.stageId)).toEqual([
        stages[1]!.id,
        stages[2]!.id,
      ])
  })

  test('[EG-11] an endpoint that hangs keeps no other waiting', async () => {
    await works.hook('hangs')
    await works.hook('answers')
    await works.startWorker()
    works.receiver.answerWith(({ path }) => ({ hang: path === '/hangs' }))
    await works.moves(30)
    const at = (path: string) => works.receiver.deliveries.filter((one) => one.path === path).length
    // Far less than the 15 s after which a hanging endpoint is given up.
    await expect.poll(() => at('/answers'), { timeout: 5000 }).toBe(30)
    expect(at('/hangs')).toBe(4)
  })
})
