import { createWebHook, deleteScorecard, getFeed, listInterviews, submitScorecard } from '@orangery/contract/recruiting'
import { candidateStageChange, interviewDeleted, scorecardDeleted } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
let harvest: Harvest

beforeAll(async () => {
  scene = await openScene()
  harvest = scene.harvest((await scene.network.createKey({ permissions: 'all', rateLimit: 1_000_000 })).key, scene.maren.userId)
  for (const event of [candidateStageChange, interviewDeleted, scorecardDeleted])
    await scene.maren.call(createWebHook, {
      body: {
        name: event.when,
        action: event.action,
        endpointUrl: `${scene.receiver.url}/interviews`,
        secretKey: 'a secret to meet',
      },
    })
})
afterAll(() => scene.close())

/** Everything that was told since the last look, pings left out. */
async function told() {
  await scene.network.drain()
  const all = scene.receiver.deliveries.map((one) => one.json as { action: string; payload: unknown })
  scene.receiver.forget()
  return all.filter(({ action }) => action !== 'ping')
}

/** Somebody new in the stage of the first interview of the plan, and that interview at a time from now, in hours. */
async function meeting(inHours: number) {
  const person = await scene.addCandidate()
  const { kits } = await scene.maren.call(listInterviews, { params: { id: person.candidateId } })
  const kit = kits.find(({ name }) => name === 'Phone Screen')!
  const at = (hours: number) => new Date(scene.network.now().getTime() + hours * 3_600_000).toISOString()
  const { status, json } = await harvest.post('/v2/scheduled_interviews', {
    application_id: person.applicationId,
    interview_id: kit.id,
    interviewers: [{ user_id: scene.maren.userId, response_status: 'accepted' }],
    start: at(inHours),
    end: at(inHours + 1),
    external_event_id: `event of ${person.applicationId}`,
  })
  expect(status).toBe(201)
  return { ...person, kit, id: (json as { id: number }).id }
}

const read = async (id: number) => (await harvest.get(`/v1/scheduled_interviews/${id}`)).json as Record<string, unknown>

test('an interview waits for feedback when its time is over, and is complete when the last scorecard is in', async () => {
  const { id, applicationId, kit } = await meeting(1)
  const { updated_at: made, status } = await read(id)
  expect(status).toBe('scheduled')
  await scene.network.moveClock(3 * 3_600_000)
  const over = await read(id)
  expect(over.status).toBe('awaiting_feedback')
  expect(String(over.updated_at) > String(made)).toBe(true)
  const since = await harvest.get(`/v1/scheduled_interviews?per_page=500&updated_after=${over.updated_at}`)
  expect(since.json).toContainEqual(over)
  const body = {
    interviewId: kit.id,
    recommendation: 'strong_yes' as const,
    keyTakeaways: 'Calm',
    privateNotes: 'Wants more',
    ratings: [{ name: kit.attributes[0]!.name, rating: 'mixed' as const, note: 'So and so' }],
    answers: [{ id: kit.questions[0]!.id, answer: 'Much' }],
  }
  const { id: scorecardId } = await scene.maren.call(submitScorecard, { params: { id: applicationId }, body })
  expect(await read(id)).toMatchObject({ status: 'complete', interviewers: [{ scorecard_id: scorecardId }] })
  expect((await harvest.get(`/v1/scorecards/${scorecardId}`)).json).toMatchObject({
    interview_step: { id: kit.id },
    overall_recommendation: 'strong_yes',
    attributes: kit.attributes.map(({ name }, index) => ({ name, rating: index === 0 ? 'mixed' : 'no_decision' })),
    ratings: { mixed: [kit.attributes[0]!.name], yes: [] },
    questions: [
      { id: null, question: 'Key Take-Aways', answer: 'Calm' },
      { id: null, question: 'Private Notes', answer: 'Wants more' },
      { id: kit.questions[0]!.id, answer: 'Much' },
      { id: kit.questions[1]!.id, answer: null },
    ],
  })
  expect((await harvest.send('PATCH', `/v2/scheduled_interviews/${id}`, { location: 'x' })).status).toBe(422)
  await told()
  await scene.maren.call(deleteScorecard, { params: { id: scorecardId } })
  const [deleted] = await told()
  expect(deleted?.action).toBe(scorecardDeleted.action)
  expect(scorecardDeleted.payload.parse(deleted?.payload).scorecard).toMatchObject({
    id: scorecardId,
    scorecard_status: 'complete',
  })
  expect(await read(id)).toMatchObject({ status: 'awaiting_feedback' })
})

test('a deleted interview is told by its id alone; those that go with an application are not told', async () => {
  const { id } = await meeting(1)
  const other = await meeting(1)
  await told()
  await harvest.send('DELETE', `/v1/scheduled_interviews/${id}`)
  await harvest.send('DELETE', `/v1/candidates/${other.candidateId}`)
  expect(await told()).toEqual([{ action: interviewDeleted.action, payload: { interview: { id } } }])
})

test('a stage tells of its interviews how far they are, what their kits ask and who holds them', async () => {
  const { applicationId, stages, kit } = await meeting(1)
  await told()
  await scene.move(applicationId, stages[0]!, stages[1]!)
  const [change] = await told()
  const { current_stage } = candidateStageChange.payload.parse(change?.payload).application
  expect(current_stage?.interviews).toEqual([
    {
      id: kit.id,
      name: kit.name,
      status: 'scheduled',
      interview_kit: { url: expect.any(String), content: kit.content, questions: kit.questions },
      interviewers: [{ id: scene.maren.userId, display_name: 'Maren Lindqvist', status: 'accepted' }],
    },
  ])
})

test('[G-97] a scorecard is refused for what the kit does not ask, and the feed never says what one holds', async () => {
  const { applicationId, candidateId, kit } = await meeting(1)
  const submit = (body: object) =>
    scene.maren.call(submitScorecard, {
      params: { id: applicationId },
      body: { interviewId: kit.id, recommendation: 'no', ...body },
    })
  await expect(submit({ ratings: [{ name: 'Juggling', rating: 'yes', note: null }] })).rejects.toMatchObject({ status: 422 })
  await expect(submit({ answers: [{ id: 1, answer: 'x' }] })).rejects.toMatchObject({ status: 422 })
  const stranger = await scene.addCandidate({ jobName: 'Shift Planner' })
  const [foreign] = (await scene.maren.call(listInterviews, { params: { id: stranger.candidateId } })).kits
  await expect(submit({ interviewId: foreign!.id })).rejects.toMatchObject({ status: 422 })
  await submit({ privateNotes: 'Nobody reads this in the feed' })
  const feed = await scene.maren.call(getFeed, { params: { id: candidateId }, query: {} })
  expect(feed.rows.map(({ subject }) => subject)).toContain('Scorecard Submitted')
  expect(JSON.stringify(feed)).not.toContain('Nobody reads')
})

test('[G-62] who may not see private notes does not see those of a scorecard', async () => {
  const { applicationId, candidateId, kit } = await meeting(1)
  const body = { interviewId: kit.id, recommendation: 'yes' as const, privateNotes: 'For few' }
  await scene.maren.call(submitScorecard, { params: { id: applicationId }, body })
  const kwame = await scene.person('Kwame Mensah')
  const at = { params: { id: candidateId } }
  expect((await scene.maren.call(listInterviews, at)).scorecards[0]?.privateNotes).toBe('For few')
  expect((await kwame.call(listInterviews, at)).scorecards[0]?.privateNotes).toBeNull()
})
