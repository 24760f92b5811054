import { createHmac } from 'node:crypto'
import {
  createWebHook,
  deleteCandidate,
  getDelivery,
  hireApplication,
  listDeliveries,
  listWebHooks,
} from '@orangery/contract/recruiting'
import { candidateStageChange, deleteCandidate as deleted, deliveryHeaders, signatureValue } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as hipeople from '../contract/index.ts'
import { openSuite, type Suite, type Tied } from '../fixtures/suite.ts'

let suite: Suite
let tied: Tied
beforeAll(async () => {
  suite = await openSuite()
  await suite.connect()
  tied = await suite.tie()
})
afterAll(() => suite.close())

const invite = (name = 'Senior Account Manager') => `Solvik Provisions: references for ${name}`

describe('over the wire, from the fact to the invite', () => {
  test('[H-16] a candidate who is moved into the tied stage is invited once', async () => {
    const applicant = await suite.apply(tied)
    await suite.moveIn(tied, applicant)
    expect(await suite.mailsTo(applicant.email)).toEqual([invite()])
    expect(await suite.checks({ candidateId: applicant.candidateId })).toMatchObject([{ state: 'invited' }])
  })

  test('a stage that is tied to nothing invites nobody', async () => {
    const applicant = await suite.apply(tied)
    await suite.move(tied, applicant, tied.first, tied.other)
    await suite.network.drain()
    expect(await suite.mailsTo(applicant.email)).toEqual([])
  })

  test('the same event fifty times in parallel: each is answered 200, and one invite goes', async () => {
    const applicant = await suite.apply(tied)
    await suite.move(tied, applicant, tied.first, tied.stage)
    await suite.network.drain()
    const { rows } = await suite.maren.call(listDeliveries, { query: { candidate: applicant.candidateId } })
    const moved = rows.find(({ when }) => when === 'Candidate has changed stage')!
    const { endpointUrl, request } = await suite.maren.call(getDelivery, { params: { id: moved.id } })
    const { endpointUrl: whole } = await suite.maren.call(hipeople.getHookDetails, {})
    expect(new URL(whole).origin).toBe(new URL(endpointUrl).origin)
    // Under an event id that was never seen, so that none of the fifty finds it handled.
    const headers = { ...request.headers, 'greenhouse-event-id': crypto.randomUUID() }
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await fetch(whole, { method: 'POST', headers, body: request.body })).status),
    )
    expect(statuses).toEqual(Array.from({ length: 50 }, () => 200))
    await suite.network.drain()
    expect(await suite.mailsTo(applicant.email)).toEqual([invite()])
    expect(await suite.checks({ candidateId: applicant.candidateId })).toHaveLength(1)
  })

  test('an event that has not the shape of its kind is taken, and set aside instead of being tried again', async () => {
    const { endpointUrl, secretKey } = await suite.maren.call(hipeople.getHookDetails, {})
    const body = JSON.stringify({ action: candidateStageChange.action, payload: { application: { id: 1 } } })
    const headers = {
      [deliveryHeaders.signature]: signatureValue(createHmac('sha256', secretKey).update(body).digest('hex')),
      [deliveryHeaders.eventId]: crypto.randomUUID(),
    }
    expect((await fetch(endpointUrl, { method: 'POST', headers, body })).status).toBe(200)
    await suite.network.drain()
    const [job] = await suite.network.house.queue.setAside()
    expect(job).toMatchObject({ kind: 'hipeople.handle-event', attempts: 1, lastError: expect.stringContaining('cannot be read') })
    await suite.network.house.queue.discard(job!.id)
  })

  test('two web hooks for one fact invite once', async () => {
    const { endpointUrl, secretKey } = await suite.maren.call(hipeople.getHookDetails, {})
    const [first] = (await suite.maren.call(listWebHooks, {})).rows
    await suite.maren.call(createWebHook, { body: { name: 'Made twice', action: first!.action, endpointUrl, secretKey } })
    const applicant = await suite.apply(tied)
    await suite.moveIn(tied, applicant)
    const { rows } = await suite.maren.call(listDeliveries, { query: { candidate: applicant.candidateId } })
    expect(rows.filter(({ hook, state }) => (hook === 'Made twice' || hook === first!.name) && state === 'delivered')).toHaveLength(
      2,
    )
    expect(await suite.mailsTo(applicant.email)).toEqual([invite()])
  })

  test('[EH-6] moved and hired before anything was delivered: no invite after the hire', async () => {
    const applicant = await suite.apply(tied)
    await suite.move(tied, applicant, tied.first, tied.stage)
    await suite.maren.call(hireApplication, { params: { id: applicant.applicationId }, body: {} })
    await suite.network.drain()
    expect(await suite.mailsTo(applicant.email)).toEqual([])
    const open = (await suite.checks({ candidateId: applicant.candidateId })).filter(({ state }) => state !== 'closed')
    expect(open).toEqual([])
  })

  test('deleted in the core: the check loses the person as well, when the event has a web hook', async () => {
    const { endpointUrl, secretKey } = await suite.maren.call(hipeople.getHookDetails, {})
    await suite.maren.call(createWebHook, { body: { name: 'Deleted', action: deleted.action, endpointUrl, secretKey } })
    const applicant = await suite.apply(tied)
    await suite.moveIn(tied, applicant)
    const [check] = await suite.checks({ candidateId: applicant.candidateId })
    await suite.maren.call(deleteCandidate, { params: { id: applicant.candidateId } })
    await suite.network.drain()
    const seen = await suite.maren.call(hipeople.getRequest, { params: { id: check!.id } })
    expect(seen).toMatchObject({ state: 'closed', closeReason: 'erased', candidateEmail: null })
    expect(JSON.stringify(seen)).not.toContain('Wójcik')
  })
})

test('[EH-3] 300 candidates moved at once: all are invited, once each, within the budget of the key', async () => {
  const crowd = await suite.tie({}, 'Truck Driver, Nights')
  const applicants = await inTens(300, () => suite.apply(crowd))
  await suite.network.drain()
  await suite.moveAll(
    crowd,
    applicants.map(({ applicationId }) => applicationId),
  )
  // The key may ask fifty times in ten seconds, and more come at once: what is refused waits for its turn.
  let invited = 0
  for (let round = 0; round < 120 && invited < 300; round += 1) {
    await suite.network.moveClock(10_000)
    await suite.network.drain()
    const { counts } = await suite.maren.call(hipeople.roleBoard, { params: { id: crowd.roleId }, query: { limit: 1 } })
    invited = counts.invited
  }
  expect(invited).toBe(300)
  for (const { email } of applicants.slice(0, 20)) expect(await suite.mailsTo(email)).toHaveLength(1)
}, 240_000)

async function inTens<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  while (made.length < count) made.push(...(await Promise.all(Array.from({ length: 10 }, make))))
  return made
}
