import { fillPath, type Route } from '@orangery/contract/kernel'
import * as recruiting from '@orangery/contract/recruiting'
import type { Person } from '@orangery/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

const planted = 'Quixotically planted words'
let scene: Scene
let candidateId: number
let applicationId: number

beforeAll(async () => {
  scene = await openScene()
  const settings = { name: 'Moves', action: 'candidate_stage_change', endpointUrl: `${scene.receiver.url}/moves` }
  await scene.maren.call(recruiting.createWebHook, { body: { ...settings, secretKey: 'a secret for private notes' } })
  const made = await scene.addCandidate()
  candidateId = made.candidateId
  applicationId = made.applicationId
  const note = { body: planted, visibility: 'private' as const }
  await scene.maren.call(recruiting.addNote, { params: { id: candidateId }, body: note })
  await scene.move(applicationId, made.stages[0]!, made.stages[1]!)
  await scene.network.drain()
})
afterAll(() => scene.close())

const isRead = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'policy' in value && (value as Route).method === 'GET'

/** Every page that this person can read, with every search that could find the note. */
async function everything(person: Person): Promise<string> {
  const texts: string[] = []
  for (const route of (Object.values(recruiting) as unknown[]).filter(isRead)) {
    const id = route.path.includes('/applications/') ? applicationId : candidateId
    const path = fillPath(route.path, { id, app: 'hipeople' })
    for (const query of ['', '?q=Quixotically', '?private=true', '?type=note&q=planted', '?private=true&q=planted'])
      texts.push(await (await person.fetch(path + query)).text())
  }
  return texts.join('\n')
}

test('[G-71] a private note shows in no page, search or count of a Site Admin without the right, nor of a Basic user', async () => {
  for (const level of ['site_admin', 'basic'] as const) {
    const person = await scene.network.invite({ level, permissions: ['web-hooks', 'api-credentials'] })
    expect(await everything(person)).not.toContain('Quixotically')
    if (level === 'basic') continue
    const feed = await person.call(recruiting.getFeed, { params: { id: candidateId }, query: { q: 'planted', private: 'true' } })
    expect(feed).toEqual({ rows: [], next: null, counts: { note: 0, email: 0, activity: 0 } })
    const { privateNotes } = await person.call(recruiting.getCandidate, { params: { id: candidateId } })
    expect(privateNotes).toMatchObject({ allowed: false, count: 0, missingPermission: expect.stringContaining('private notes') })
  }
})

test('[G-71] whoever has the right finds it on the Private tab alone, never in the feed; no web hook carries it', async () => {
  const feed = (query: object) => scene.maren.call(recruiting.getFeed, { params: { id: candidateId }, query })
  expect((await feed({ private: 'true' })).rows.map((row) => row.body)).toEqual([planted])
  expect((await feed({})).rows.map((row) => row.body).join()).not.toContain(planted)
  expect((await feed({ q: 'planted' })).rows).toEqual([])
  expect((await scene.maren.call(recruiting.getCandidate, { params: { id: candidateId } })).privateNotes.count).toBe(1)
  expect(scene.receiver.deliveries).toHaveLength(2)
  expect(scene.receiver.deliveries.map((one) => one.raw).join()).not.toContain('Quixotically')
})

test('a note that somebody without the right would leave as private is refused', async () => {
  const person = await scene.network.invite({ level: 'site_admin' })
  const note = { body: 'mine', visibility: 'private' as const }
  await expect(person.call(recruiting.addNote, { params: { id: candidateId }, body: note })).rejects.toMatchObject({
    status: 422,
    fields: { visibility: expect.stringContaining('cannot see private notes') },
  })
})
