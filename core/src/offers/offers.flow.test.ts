import {
  approveOffer,
  changeOffer,
  createOffer,
  createWebHook,
  deleteOffer,
  getFeed,
  hireApplication,
  listOffers,
  markOfferSent,
  rejectApplication,
  unhireApplication,
  unrejectApplication,
} from '@orangery/contract/recruiting'
import { hireCandidate, offerApproved, offerCreated, offerDeleted, offerUpdated, webhookEvents } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  for (const event of [offerCreated, offerApproved, offerUpdated, offerDeleted, hireCandidate])
    await scene.maren.call(createWebHook, {
      body: {
        name: event.when,
        action: event.action,
        endpointUrl: `${scene.receiver.url}/offers`,
        secretKey: 'a secret for offers',
      },
    })
})
afterAll(() => scene.close())

interface Told {
  readonly action: keyof typeof webhookEvents
  // Payloads of five events; each test names the keys that it looks at.
  readonly payload: Record<string, unknown>
}

const applicationOf = ({ payload }: Told) =>
  (payload.application as { id: number } | undefined)?.id ??
  (payload.offer as { application_id: number } | undefined)?.application_id ??
  payload.application_id

/** What was told about an application, each held against its published shape. */
async function told(applicationId: number): Promise<Told[]> {
  await scene.network.drain()
  const all = scene.receiver.deliveries.map((one) => one.json as Told).filter((one) => applicationOf(one) === applicationId)
  for (const one of all) expect(webhookEvents[one.action].payload.safeParse(one.payload).error).toBeUndefined()
  return all
}

const offersOf = async (id: number) => (await scene.maren.call(listOffers, { params: { id } })).versions
const salary = (amount: number) => ({ salary: { value: String(amount), unit: 'EUR' } })

async function offered(body: { startsAt?: string; notes?: string } = {}) {
  const { applicationId: id, candidateId } = await scene.addCandidate()
  const params = { id }
  await scene.maren.call(createOffer, { params, body: { ...body, fields: salary(50_000) } })
  return { id, candidateId, params }
}

describe('an offer', () => {
  test('is created, approved and sent, and each is told flat, with days in the forms of these events', async () => {
    const { id, params, candidateId } = await offered({ startsAt: '2031-03-01', notes: 'A note' })
    await scene.maren.call(approveOffer, { params })
    await scene.maren.call(markOfferSent, { params, body: { on: '2031-02-03' } })
    const facts = await told(id)
    expect(facts.map(({ action }) => action)).toEqual([offerCreated.action, offerApproved.action, offerUpdated.action])
    expect(facts[2]!.payload).toMatchObject({
      application_id: id,
      user_id: scene.maren.userId,
      version: 1,
      sent_on: '2031-02-03',
      resolved_at: null,
      start_date: '03/01/2031',
      notes: 'A note',
      offer_status: 'Created',
      custom_fields: { salary: { name: 'Salary', type: 'currency', value: { amount: 50_000, unit: 'EUR' } } },
    })
    await expect(scene.maren.call(approveOffer, { params })).rejects.toMatchObject({ status: 409 })
    const feed = await scene.maren.call(getFeed, { params: { id: candidateId }, query: {} })
    expect(feed.rows.map(({ subject }) => subject)).toContain('Offer Approved')
    expect(JSON.stringify(feed)).not.toContain('50000')
  })

  test('a changed field that says so is a new version, unsent and unapproved; others change it in place', async () => {
    const { id, params } = await offered({ startsAt: '2031-03-01' })
    await scene.maren.call(approveOffer, { params })
    await scene.maren.call(changeOffer, { params, body: { fields: { contract: { value: 'Permanent' } } } })
    await scene.maren.call(changeOffer, { params, body: { fields: salary(60_000) } })
    expect(await offersOf(id)).toMatchObject([
      { version: 2, status: 'unresolved', approvedAt: null, startsAt: '2031-03-01' },
      { version: 1, status: 'deprecated', approvedBy: { id: scene.maren.userId } },
    ])
    const facts = await told(id)
    expect(facts.map(({ action, payload }) => [action, payload.version, payload.offer_status])).toEqual([
      [offerCreated.action, 1, 'Created'],
      [offerApproved.action, 1, 'Created'],
      [offerUpdated.action, 1, 'Created'],
      [offerUpdated.action, 1, 'Deprecated'],
      [offerCreated.action, 2, 'Created'],
    ])
  })

  test('a deleted one is told under a key of its own, and makes room for the next offer', async () => {
    const { id, params } = await offered()
    await scene.maren.call(deleteOffer, { params })
    await scene.maren.call(createOffer, { params, body: { fields: {} } })
    expect(await offersOf(id)).toMatchObject([{ version: 1 }])
    const facts = await told(id)
    expect(facts[1]).toEqual({
      action: offerDeleted.action,
      payload: {
        offer: {
          id: expect.any(Number),
          application_id: id,
          offering_user_id: scene.maren.userId,
          offer_status: 'Created',
          version: 1,
          sent_on: null,
          resolved_at: null,
          notes: null,
          job_id: expect.any(Number),
        },
      },
    })
    await expect(scene.maren.call(createOffer, { params, body: {} })).rejects.toMatchObject({ status: 409 })
  })

  test('[G-48] a hire accepts it and carries it; an unhire opens it again', async () => {
    const { id, candidateId, params } = await offered({ startsAt: '2031-03-01' })
    await scene.maren.call(hireApplication, { params, body: {} })
    expect(await offersOf(id)).toMatchObject([{ status: 'accepted', startsAt: '2031-03-01', resolvedAt: expect.any(String) }])
    await expect(scene.maren.call(changeOffer, { params, body: { notes: 'too late' } })).rejects.toMatchObject({ status: 409 })
    const facts = await told(id)
    expect(facts.map(({ action }) => action)).toEqual([offerCreated.action, offerUpdated.action, hireCandidate.action])
    expect(facts[1]!.payload).toMatchObject({ offer_status: 'Accepted' })
    const keyed = expect.objectContaining({ name: expect.any(String), type: expect.any(String) })
    const byKey = (fields: object) => Object.fromEntries(Object.keys(fields).map((key) => [key, keyed]))
    const { application } = hireCandidate.payload.parse(facts[2]!.payload)
    expect(application).toMatchObject({ id, candidate: { id: candidateId }, jobs: [{ id: expect.any(Number) }] })
    for (const { custom_fields } of [application, application.candidate, application.jobs[0]!]) {
      expect(Object.keys(custom_fields).length).toBeGreaterThan(0)
      expect(custom_fields).toEqual(byKey(custom_fields))
    }
    expect(application.offer).toEqual({
      id: expect.any(Number),
      version: 1,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      sent_at: null,
      resolved_at: expect.any(String),
      starts_at: '2031-03-01',
      custom_fields: expect.objectContaining({
        salary: { name: 'Salary', type: 'currency', value: { amount: 50_000, unit: 'EUR' } },
        benefits: { name: 'Benefits', type: 'multi_select', value: [] },
      }),
    })
    await scene.maren.call(unhireApplication, { params })
    expect(await offersOf(id)).toMatchObject([{ status: 'unresolved', resolvedAt: null }])
  })

  test('a hire without an offer carries none; a rejection rejects one and an unreject opens it again', async () => {
    const bare = await scene.addCandidate()
    await scene.maren.call(hireApplication, { params: { id: bare.applicationId }, body: { startDate: '2031-04-01' } })
    expect((await told(bare.applicationId))[0]!.payload.application).toMatchObject({ offer: null })
    const { id, params } = await offered()
    await scene.maren.call(rejectApplication, { params, body: { reasonId: 4_000_000_001 } })
    expect(await offersOf(id)).toMatchObject([{ status: 'rejected' }])
    await scene.maren.call(unrejectApplication, { params })
    expect(await offersOf(id)).toMatchObject([{ status: 'unresolved' }])
  })

  test('[G-62] who lacks the permission learns which one, and nothing of the offer', async () => {
    const { params } = await offered()
    const kwame = await scene.person('Kwame Mensah')
    expect(await kwame.call(listOffers, { params })).toEqual({
      missingPermission: expect.stringContaining('manage offers'),
      versions: [],
      fields: [],
      openings: [],
      approval: null,
    })
    for (const route of [approveOffer, deleteOffer])
      await expect(kwame.call(route, { params })).rejects.toMatchObject({ status: 403 })
  })
})
