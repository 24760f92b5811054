import {
  createWebHook,
  deleteWebHook,
  getDelivery,
  listDeliveries,
  listWebHooks,
  notices,
  redeliver,
  updateWebHook,
} from '@orangery/contract/recruiting'
import { listMailbox } from '@orangery/contract/simulator'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

const secretKey = 'the secret of the retry tests'
const minute = 60_000
let scene: Scene
let hookId = 0

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())
afterEach(async () => {
  scene.receiver.answerWith({ status: 200 })
  if (hookId) await scene.maren.call(deleteWebHook, { params: { id: hookId } })
  hookId = 0
})

async function hook(more: object = {}): Promise<number> {
  const body = {
    name: 'Retried',
    action: 'candidate_stage_change',
    endpointUrl: `${scene.receiver.url}/retried`,
    secretKey,
    ...more,
  }
  hookId = (await scene.maren.call(createWebHook, { body })).id
  return hookId
}

const arrived = () => scene.receiver.deliveries.filter((one) => one.json.action !== 'ping')
async function theDelivery() {
  const { rows } = await scene.maren.call(listDeliveries, { query: { hook: hookId } })
  return scene.maren.call(getDelivery, { params: { id: rows.find((row) => row.when !== 'Ping')!.id } })
}

describe('a delivery that fails', () => {
  test('[G-39] is tried seven times at 0, 1 m, 16 m, 1 h 16, 3 h 16, 7 h 16 and 15 h 16, exact in moved time', async () => {
    await hook()
    scene.receiver.answerWith({ status: 503 })
    await scene.moveSomebody()
    await scene.network.drain()
    for (const gap of [1, 15, 60, 120, 240, 480]) {
      const before = (await theDelivery()).attemptList.length
      await scene.network.moveClock(gap * minute - 5000)
      await scene.network.drain()
      expect((await theDelivery()).attemptList).toHaveLength(before)
      await scene.network.moveClock(5000)
      await scene.network.drain()
      expect((await theDelivery()).attemptList).toHaveLength(before + 1)
    }
    const { attemptList, state, nextAttempts } = await theDelivery()
    const offsets = attemptList.map((attempt) => Math.round((Date.parse(attempt.at) - Date.parse(attemptList[0]!.at)) / minute))
    expect(offsets).toEqual([0, 1, 16, 76, 196, 436, 916])
    expect(state).toBe('exhausted')
    expect(nextAttempts).toEqual([])
  })

  test('[G-40] after the last attempt mails the error recipient and shows a notice', async () => {
    await hook({ errorRecipientEmail: 'errors@solvik.example', advanced: { retries: 1 } })
    scene.receiver.answerWith({ status: 500 })
    await scene.moveSomebody()
    await scene.network.drain()
    await scene.network.moveClock(minute)
    await scene.network.drain()
    const delivery = await theDelivery()
    expect(delivery.state).toBe('exhausted')
    const mails = await scene.maren.call(listMailbox, { query: { q: 'errors@solvik.example' } })
    expect(mails.rows.map((mail) => [mail.to, mail.subject])).toEqual([
      ['errors@solvik.example', 'Web hook “Retried” could not be delivered'],
    ])
    const told = await scene.maren.call(notices, {})
    expect(told.rows).toContainEqual(expect.objectContaining({ kind: 'delivery-exhausted', aboutId: delivery.id, readAt: null }))
  })

  test('[G-38, EG-11] a redirect is not followed and fails; 204 fails by default; each outcome has its words', async () => {
    await hook()
    for (const answer of [
      { reply: { status: 301, headers: { location: `${scene.receiver.url}/elsewhere` } }, status: 301, words: 'redirect' },
      { reply: { status: 204 }, status: 204, words: 'only 200 counts' },
      { reply: { close: true }, status: null, words: 'gave no answer' },
      { reply: { status: 401 }, status: 401, words: 'secret key' },
    ] as const) {
      scene.receiver.answerWith(answer.reply)
      await scene.moveSomebody()
      await scene.network.drain()
      const delivery = await theDelivery()
      expect([delivery.state, delivery.status]).toEqual(['waiting', answer.status])
      expect(`${delivery.advice?.title} ${delivery.advice?.text}`.toLowerCase()).toContain(answer.words)
    }
    expect(scene.receiver.deliveries.some((one) => one.path === '/elsewhere')).toBe(false)
  })

  test('[EG-11] an answer of 10 MB with status 200 counts as delivered; only its beginning is read', async () => {
    await hook()
    scene.receiver.answerWith({ status: 200, body: 'x'.repeat(10_000_000) })
    await scene.moveSomebody()
    await scene.network.drain()
    expect(await theDelivery()).toMatchObject({ state: 'delivered', status: 200 })
  })

  test('[EG-11] an answer that is cut in the middle of a character, or holds what no text may, is kept as far as it can be', async () => {
    await hook()
    scene.receiver.answerNext({ status: 200, body: `\u0000${'x'.repeat(3998)}😀 and more` })
    await scene.moveSomebody()
    await scene.network.drain()
    const { state, attemptList } = await theDelivery()
    expect({ state, attempts: attemptList.length }).toEqual({ state: 'delivered', attempts: 1 })
    expect(attemptList[0]!.response).toMatch(/^x{3998}/)
  })

  test('[EG-11] 410 ends the series, disables the hook and says so', async () => {
    const id = await hook()
    scene.receiver.answerWith({ status: 410 })
    await scene.moveSomebody()
    await scene.network.drain()
    expect(await theDelivery()).toMatchObject({ state: 'exhausted', attempts: 1 })
    expect((await scene.maren.call(listWebHooks, {})).rows.find((row) => row.id === id)).toMatchObject({
      disabled: true,
      disabledReason: 'The endpoint answered 410 Gone.',
      goneAt: expect.any(String),
    })
  })

  test('Retry-After delays the next attempt, at most to the row after it', async () => {
    await hook()
    scene.receiver.answerWith({ status: 429, headers: { 'retry-after': '600' } })
    await scene.moveSomebody()
    await scene.network.drain()
    const { attemptList, nextAttempts } = await theDelivery()
    expect(Date.parse(nextAttempts[0]!) - Date.parse(attemptList[0]!.at)).toBeGreaterThanOrEqual(10 * minute - 1000)
    expect(Date.parse(nextAttempts[0]!) - Date.parse(attemptList[0]!.at)).toBeLessThanOrEqual(10 * minute + 1000)
  })
})

describe('the log', () => {
  test('[G-42, G-43, G-44] shows hook, endpoint, code, text and time, what to do, and never the secret', async () => {
    await hook()
    scene.receiver.answerWith({ status: 404, body: 'no such place' })
    const { candidateId } = await scene.moveSomebody()
    await scene.network.drain()
    const delivery = await theDelivery()
    expect(delivery).toMatchObject({
      hook: 'Retried',
      endpointUrl: `${scene.receiver.url}/retried`,
      status: 404,
      subject: { kind: 'candidate', id: candidateId },
      attemptList: [expect.objectContaining({ status: 404, response: 'no such place', at: expect.stringMatching(/Z$/) })],
      advice: { title: expect.stringContaining('404'), text: expect.stringContaining('Endpoint URL') },
      why: { fact: 'Candidate has changed stage', actor: 'Maren Lindqvist' },
    })
    expect(JSON.stringify(delivery)).not.toContain(secretKey)
  })

  test('[G-45] redeliver sends the same body under the same event id with a fresh signature, and leaves the first attempt as it is', async () => {
    const id = await hook()
    scene.receiver.answerWith({ status: 401 })
    await scene.moveSomebody()
    await scene.network.drain()
    const first = await theDelivery()
    scene.receiver.answerWith({ status: 200 })
    await scene.maren.call(updateWebHook, {
      params: { id },
      body: {
        name: 'Retried',
        action: 'candidate_stage_change',
        endpointUrl: `${scene.receiver.url}/retried`,
        secretKey: 'the new secret after rotation',
      },
    })
    await scene.maren.call(redeliver, { params: { id: first.id } })
    await scene.network.drain()
    const [one, two] = arrived().slice(-2)
    expect(two?.raw).toBe(one?.raw)
    expect(two?.headers['greenhouse-event-id']).toBe(one?.headers['greenhouse-event-id'])
    expect([one?.verify(secretKey), two?.verify('the new secret after rotation')]).toEqual([true, true])
    const after = await theDelivery()
    expect(after.state).toBe('delivered')
    expect(after.attemptList[0]).toEqual(first.attemptList[0])
    expect(after.attemptList[1]).toMatchObject({ number: null, status: 200, requestedBy: 'Maren Lindqvist' })
  })

  test('[EG-16] an edited hook sends what waits to its new URL; a deleted one drops it and the log says so', async () => {
    const id = await hook()
    scene.receiver.answerWith({ status: 500 })
    await scene.moveSomebody()
    await scene.network.drain()
    scene.receiver.answerWith({ status: 200 })
    await scene.maren.call(updateWebHook, {
      params: { id },
      body: { name: 'Retried', action: 'candidate_stage_change', endpointUrl: `${scene.receiver.url}/moved` },
    })
    await scene.network.moveClock(minute)
    await scene.network.drain()
    expect(arrived().at(-1)?.path).toBe('/moved')

    scene.receiver.answerWith({ status: 500 })
    await scene.moveSomebody()
    await scene.network.drain()
    const waiting = await theDelivery()
    expect(await scene.maren.call(deleteWebHook, { params: { id } })).toEqual({ dropped: 1 })
    hookId = 0
    const dropped = await scene.maren.call(getDelivery, { params: { id: waiting.id } })
    expect(dropped).toMatchObject({ state: 'dropped', note: 'The web hook was deleted before this was sent.' })
  })
})
