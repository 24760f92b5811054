import {
  bulkHire,
  createWebHook,
  decisionOptions,
  getCandidate,
  getFeed,
  hireApplication,
  rejectApplication,
  unhireApplication,
  unrejectApplication,
  whyCandidate,
} from '@orangery/contract/recruiting'
import { listMailbox } from '@orangery/contract/simulator'
import { candidateStageChange, hireCandidate, newCandidateApplication, rejectCandidate } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  for (const event of [newCandidateApplication, candidateStageChange, hireCandidate, rejectCandidate])
    await scene.maren.call(createWebHook, {
      body: {
        name: event.when,
        action: event.action,
        endpointUrl: `${scene.receiver.url}/facts`,
        secretKey: 'a secret for the facts',
      },
    })
})
afterAll(() => scene.close())

const actionsAbout = (applicationId: number) =>
  scene.receiver.deliveries
    .map((one) => one.json as { action: string; payload: { application?: { id: number } } })
    .filter((json) => json.payload.application?.id === applicationId)
    .map((json) => json.action)

describe('what happens to an application', () => {
  test('[G-77] a move shows from, to, actor and time in the stage history, and the hook fires once', async () => {
    const { candidateId, applicationId, stages } = await scene.addCandidate()
    await scene.move(applicationId, stages[0]!, stages[3]!)
    await scene.network.drain()
    const profile = await scene.maren.call(getCandidate, { params: { id: candidateId } })
    expect(profile.applications[0]?.history).toEqual([
      { from: null, to: stages[0]!.name, actor: 'Maren Lindqvist', at: expect.any(String) },
      { from: stages[0]!.name, to: stages[3]!.name, actor: 'Maren Lindqvist', at: expect.any(String) },
    ])
    expect(actionsAbout(applicationId)).toEqual([newCandidateApplication.action, candidateStageChange.action])
    const why = await scene.maren.call(whyCandidate, { params: { id: candidateId }, query: {} })
    expect(why.rows[0]).toMatchObject({
      action: candidateStageChange.action,
      actor: 'Maren Lindqvist',
      deliveries: [{ state: 'delivered', lastStatus: 200 }],
    })
  })

  test('a move from where the candidate no longer stands is refused with the name of the stage, and changes nothing', async () => {
    const { candidateId, applicationId, stages } = await scene.addCandidate()
    await scene.move(applicationId, stages[0]!, stages[1]!)
    await expect(scene.move(applicationId, stages[0]!, stages[2]!)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(stages[1]!.name),
    })
    const profile = await scene.maren.call(getCandidate, { params: { id: candidateId } })
    expect(profile.applications[0]?.stage?.id).toBe(stages[1]!.id)
  })

  test('[G-78] a rejection has a reason and a scheduled e-mail; unreject puts back the stage and stops the e-mail', async () => {
    const { candidateId, applicationId, stages } = await scene.addCandidate({ email: 'rejected@example.com' })
    await scene.move(applicationId, stages[0]!, stages[2]!)
    const { rejectionReasons } = await scene.maren.call(decisionOptions, { params: { id: applicationId } })
    const sendAt = new Date(scene.network.now().getTime() + 3_600_000).toISOString()
    const reason = rejectionReasons[0]!
    const email = { subject: 'Your application', body: 'Thank you for your time.', sendAt }
    await scene.maren.call(rejectApplication, { params: { id: applicationId }, body: { reasonId: reason.id, email } })
    const rejected = await scene.maren.call(getCandidate, { params: { id: candidateId } })
    expect(rejected.applications[0]).toMatchObject({
      status: 'rejected',
      rejectionReason: reason.name,
      stage: { id: stages[2]!.id },
    })
    await scene.maren.call(unrejectApplication, { params: { id: applicationId } })
    await scene.network.moveClock(2 * 3_600_000)
    await scene.network.drain()
    const back = await scene.maren.call(getCandidate, { params: { id: candidateId } })
    expect(back.applications[0]).toMatchObject({ status: 'active', stage: { id: stages[2]!.id } })
    expect((await scene.maren.call(listMailbox, { query: { q: 'rejected@example.com' } })).rows).toEqual([])

    await scene.maren.call(rejectApplication, {
      params: { id: applicationId },
      body: { reasonId: reason.id, email: { ...email, sendAt: undefined } },
    })
    await scene.network.drain()
    expect((await scene.maren.call(listMailbox, { query: { q: 'rejected@example.com' } })).rows).toMatchObject([
      { subject: 'Your application' },
    ])
  })

  test('[G-50, G-105] hired fires the hired hook; unhired and hired again, it fires again', async () => {
    const { candidateId, applicationId, stages } = await scene.addCandidate()
    await scene.move(applicationId, stages[0]!, stages[5]!)
    const hire = () => scene.maren.call(hireApplication, { params: { id: applicationId }, body: { startDate: '2031-03-01' } })
    await hire()
    expect((await scene.maren.call(getCandidate, { params: { id: candidateId } })).applications[0]).toMatchObject({
      status: 'hired',
      stage: null,
      startsAt: '2031-03-01',
    })
    await scene.maren.call(unhireApplication, { params: { id: applicationId } })
    await hire()
    await scene.network.drain()
    expect(actionsAbout(applicationId).filter((action) => action === hireCandidate.action)).toHaveLength(2)
  })

  test('[G-51] three hired in bulk fire three hooks; one that cannot be hired is named and stops nobody', async () => {
    const people = [await scene.addCandidate(), await scene.addCandidate(), await scene.addCandidate()]
    const rejected = await scene.addCandidate({ firstName: 'Already', lastName: 'Rejected' })
    const { rejectionReasons } = await scene.maren.call(decisionOptions, { params: { id: rejected.applicationId } })
    await scene.maren.call(rejectApplication, {
      params: { id: rejected.applicationId },
      body: { reasonId: rejectionReasons[0]!.id },
    })
    const result = await scene.maren.call(bulkHire, {
      body: { applicationIds: [...people, rejected].map((one) => one.applicationId) },
    })
    expect(result).toEqual({
      done: 3,
      left: [{ id: rejected.applicationId, name: 'Already Rejected', reason: expect.stringContaining('rejected') }],
    })
    await scene.network.drain()
    for (const person of people)
      expect(actionsAbout(person.applicationId).filter((action) => action === hireCandidate.action)).toHaveLength(1)
  })

  test('the feed says what happened, newest first, with the actor', async () => {
    const { candidateId, applicationId, stages } = await scene.addCandidate()
    await scene.network.moveClock(1000)
    await scene.move(applicationId, stages[0]!, stages[1]!)
    const feed = await scene.maren.call(getFeed, { params: { id: candidateId }, query: {} })
    expect(feed.rows.map((item) => [item.subject, item.actor?.name])).toEqual([
      ['Candidate Stage Change', 'Maren Lindqvist'],
      ['Application Submitted', 'Maren Lindqvist'],
    ])
  })
})
