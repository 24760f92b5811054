import { anonymizedFields } from '@orangery/contract/harvest-v1'
import { createOffer, createWebHook, listInterviews, submitScorecard } from '@orangery/contract/recruiting'
import { candidateAnonymized } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'
import { clearings } from './fields.ts'

let scene: Scene
let harvest: Harvest

beforeAll(async () => {
  scene = await openScene()
  harvest = scene.harvest((await scene.network.createKey({ permissions: 'all' })).key, scene.maren.userId)
  const { action } = candidateAnonymized
  const body = { name: action, action, endpointUrl: `${scene.receiver.url}/anonymized`, secretKey: 'a secret for nobody' }
  await scene.maren.call(createWebHook, { body })
})
afterAll(() => scene.close())

/** An offer, an interview and a scorecard with the word in each. */
async function hireTalk(applicationId: number, candidateId: number, word: string): Promise<void> {
  const params = { id: applicationId }
  const { kits } = await scene.maren.call(listInterviews, { params: { id: candidateId } })
  const interviewId = kits[0]!.id
  await scene.maren.call(createOffer, { params, body: { notes: word } })
  await scene.maren.call(submitScorecard, { params, body: { interviewId, recommendation: 'yes', keyTakeaways: word } })
  const { status } = await harvest.post('/v2/scheduled_interviews', {
    application_id: applicationId,
    interview_id: interviewId,
    interviewers: [{ email: `${word}@mail.example`, response_status: 'accepted' }],
    start: '2035-01-01T09:00:00Z',
    end: '2035-01-01T10:00:00Z',
    external_event_id: word,
    location: word,
  })
  expect(status).toBe(201)
}

test('44 fields are known, each with what it empties', () => {
  expect(anonymizedFields).toHaveLength(44)
  expect(Object.keys(clearings).toSorted()).toEqual([...anonymizedFields].toSorted())
})

test('[G-110] with every field nothing personal is left in any table or file, and the hook names the fields', async () => {
  const word = 'Xylander'
  const { candidateId: id, applicationId } = await scene.addCandidate({
    firstName: word,
    lastName: word,
    email: `${word}@mail.example`,
  })
  const by = { user_id: scene.maren.userId }
  await harvest.send('PATCH', `/v1/candidates/${id}`, {
    company: word,
    title: word,
    phone_numbers: [{ value: word, type: 'home' }],
    addresses: [{ value: word, type: 'home' }],
    website_addresses: [{ value: word, type: 'blog' }],
    social_media_addresses: [{ value: word }],
  })
  await harvest.post(`/v1/candidates/${id}/activity_feed/notes`, { ...by, body: word, visibility: 'private' })
  await harvest.post(`/v1/candidates/${id}/activity_feed/emails`, { ...by, to: word, from: word, subject: word, body: word })
  await harvest.post(`/v1/candidates/${id}/employments`, { company_name: word, title: word, start_date: '2022-01-01T00:00:00Z' })
  await hireTalk(applicationId, id, word)
  await harvest.post(`/v1/applications/${applicationId}/reject`, { notes: word })
  const file = { filename: `${word}.txt`, type: 'resume', content: 'YQ==', content_type: 'text/plain' }
  const { url } = (await harvest.post(`/v1/applications/${applicationId}/attachments`, file)).json as { url: string }
  await scene.network.drain()
  expect(await scene.dumpDatabase()).toContain(word)
  const reply = await harvest.send('PUT', `/v1/candidates/${id}/anonymize?fields=${anonymizedFields.join(',')}`)
  expect(reply).toMatchObject({ status: 200, json: { first_name: 'Anonymized', last_name: String(id) } })
  await scene.network.drain()
  expect((await fetch(url)).status).toBe(404)
  const left = (await scene.dumpDatabase()).split('\n').filter((line) => line.toLowerCase().includes(word.toLowerCase()))
  expect(left).toEqual([])
  const { payload } = scene.receiver.deliveries.at(-1)!.json as { payload: unknown }
  const told = candidateAnonymized.payload.parse(payload)
  expect(told.candidate_id).toBe(id)
  expect(told.anonymized_fields).toHaveLength(42)
  expect(told.anonymized_fields).toContain('rejection_reasons')
})

test('notes about a rejection and other notes are emptied each by its own field', async () => {
  const { candidateId: id, applicationId } = await scene.addCandidate()
  const by = { user_id: scene.maren.userId }
  await harvest.post(`/v1/candidates/${id}/activity_feed/notes`, { ...by, body: 'Of the talk', visibility: 'public' })
  await harvest.post(`/v1/applications/${applicationId}/reject`, { notes: 'Of the rejection' })
  const notes = async () =>
    ((await harvest.get(`/v1/candidates/${id}/activity_feed`)).json as { notes: { body: string }[] }).notes.map(({ body }) => body)
  await harvest.send('PUT', `/v1/candidates/${id}/anonymize?fields=notes`)
  expect(await notes()).toEqual(['Of the rejection'])
  await harvest.send('PUT', `/v1/candidates/${id}/anonymize?fields=rejection_notes`)
  expect(await notes()).toEqual([])
})
