// What writes over the public API leave behind: who did what, and the event.
import { createWebHook } from '@orangery/contract/recruiting'
import { updateCandidate } from '@orangery/contract/webhooks'
import { type HarvestCaller, harvest } from '@orangery/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openScene, type Scene } from '../../fixtures/scene.ts'

let scene: Scene
let api: HarvestCaller

beforeAll(async () => {
  scene = await openScene()
  const { key } = await scene.network.createKey({ permissions: 'all', rateLimit: 1000 })
  api = harvest(scene.url, key, { actor: scene.maren.userId })
  const { action } = updateCandidate
  await scene.maren.call(createWebHook, {
    body: { name: action, action, endpointUrl: `${scene.receiver.url}/changed`, secretKey: 'a secret for changes' },
  })
})
beforeEach(() => scene.receiver.forget())
afterAll(() => scene.close())

/** The payloads that arrived, each in the published shape. */
async function payloads() {
  await scene.network.drain()
  return scene.receiver.deliveries.map((one) =>
    updateCandidate.payload.parse((one.json as { payload: unknown }).payload, { reportInput: true }),
  )
}

async function auditOf(act: string): Promise<string[]> {
  const dump = await scene.dumpDatabase()
  return dump.split('\n').filter((row) => row.includes(`,${act},`) && row.includes(String(scene.maren.userId)))
}

test('a candidate who is changed leaves one event with the new values and one audit row that names fields, not values', async () => {
  const { candidateId: id } = await scene.addCandidate()
  await api.do('candidates.update', { params: { id }, body: { title: 'Chief of quays', tags: ['Early bird'] } })
  expect(await payloads()).toMatchObject([{ candidate: { id, title: 'Chief of quays', tags: ['Early bird'] } }])
  const rows = await auditOf('candidate.updated')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain('title')
  expect(rows[0]).not.toContain('Chief of quays')
})

test('an edit that is refused, and one that changes nothing, leave no event and no audit row', async () => {
  const { candidateId: id } = await scene.addCandidate()
  const before = (await auditOf('candidate.updated')).length
  expect((await api.ask('candidates.update', { params: { id }, body: { title: 'x', first_name: ' ' } })).status).toBe(422)
  await api.do('candidates.update', { params: { id }, body: { custom_fields: [] } })
  expect(await payloads()).toEqual([])
  expect(await auditOf('candidate.updated')).toHaveLength(before)
})

test('putting a tag on twice and taking it off twice are two events', async () => {
  const { candidateId } = await scene.addCandidate()
  const tag = await api.do('tags.create', { body: { name: 'Twice' } })
  const params = { candidate_id: candidateId, tag_id: tag.id }
  for (const operation of ['tags.add_to_candidate', 'tags.remove_from_candidate'] as const) {
    await api.do(operation, { params })
    await api.do(operation, { params })
  }
  expect((await payloads()).map(({ candidate }) => candidate.tags)).toEqual([['Twice'], []])
})

test('what was learnt and worked stands in the event', async () => {
  const { candidateId: id } = await scene.addCandidate()
  const [school] = await api.do('education.list_schools')
  const { id: education } = await api.do('candidates.add_education', { params: { id }, body: { school_id: school!.id } })
  await api.do('candidates.remove_education', { params: { candidate_id: id, education_id: education } })
  const educations = (await payloads()).map(({ candidate }) => candidate.educations)
  expect(educations).toMatchObject([[{ school_name: school!.name }], []])
  for (const act of ['education-added', 'education-removed']) expect(await auditOf(`candidate.${act}`)).toHaveLength(1)
})

test('departments, offices and tags leave audit rows', async () => {
  for (const one of ['department', 'office'] as const) {
    const { id } = await api.do(`${one}s.create`, { body: { name: `Audited ${one}` } })
    await api.do(`${one}s.update`, { params: { id }, body: { name: `Audited ${one} too` } })
    for (const act of ['created', 'updated']) expect(await auditOf(`${one}.${act}`)).toHaveLength(1)
  }
  const { id } = await api.do('tags.create', { body: { name: 'Audited' } })
  await api.do('tags.delete', { params: { tag_id: id } })
  expect(await auditOf('tag.created')).not.toEqual([])
  expect(await auditOf('tag.deleted')).toHaveLength(1)
})

test('two people who tag while a third deletes the tag leave nobody with a tag that is not there', async () => {
  const { candidateId: id } = await scene.addCandidate()
  for (let round = 0; round < 8; round++) {
    const tag = await api.do('tags.create', { body: { name: 'Contested' } })
    const answers = await Promise.all([
      api.ask('tags.add_to_candidate', { params: { candidate_id: id, tag_id: tag.id } }),
      api.ask('tags.delete', { params: { tag_id: tag.id } }),
      api.ask('candidates.update', { params: { id }, body: { tags: ['Contested'] } }),
    ])
    for (const answer of answers) expect([[200, 404], answer.json]).toEqual([expect.arrayContaining([answer.status]), answer.json])
    const { tags } = await api.do('candidates.retrieve', { params: { id } })
    const known = await api.do('tags.list_for_candidate', { params: { id } })
    expect(known.map(({ name }) => name)).toEqual(tags)
  }
})

test('a Site Admin is made Basic, and the last one is not; disabling twice is one audit row', async () => {
  const users = await api.do('users.list', { query: { per_page: 500 } })
  const admins = users.filter((user) => user.site_admin && !user.disabled && user.id !== scene.maren.userId)
  for (const { id } of admins) {
    await api.do('users.permission_level', { body: { user: { user_id: id }, level: 'basic' } })
    expect(await api.do('users.retrieve', { params: { id } })).toMatchObject({ site_admin: false })
  }
  const last = { user: { user_id: scene.maren.userId }, level: 'basic' }
  expect((await api.ask('users.permission_level', { body: last })).status).toBe(422)
  const { id } = users.find((user) => !user.disabled && user.id !== scene.maren.userId)!
  for (let time = 0; time < 2; time++) await api.do('users.disable_v2', { body: { user: { user_id: id } } })
  expect(await auditOf('user.disabled')).toHaveLength(1)
})
