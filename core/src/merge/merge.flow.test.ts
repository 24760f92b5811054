import { createWebHook, updateWebHook } from '@orangery/contract/recruiting'
import {
  candidateAnonymized,
  deleteApplication,
  deleteCandidate,
  mergeCandidate,
  updateCandidate,
} from '@orangery/contract/webhooks'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Harvest, openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
let harvest: Harvest
let key: string
const hooks = new Map<string, number>()

beforeAll(async () => {
  scene = await openScene()
  key = (await scene.network.createKey({ permissions: 'all', rateLimit: 1_000_000 })).key
  harvest = scene.harvest(key, scene.maren.userId)
  for (const { action } of [mergeCandidate, deleteCandidate, deleteApplication, candidateAnonymized, updateCandidate])
    hooks.set(action, (await scene.maren.call(createWebHook, { body: hookBody(action) })).id)
})
afterAll(() => scene.close())
beforeEach(() => scene.receiver.forget())

function hookBody(action: string) {
  return { name: action, action, endpointUrl: `${scene.receiver.url}/merge`, secretKey: 'a secret for merges' }
}

interface Person {
  id: number
  [key: string]: unknown
  application_ids: number[]
}

const merge = (primary: number, duplicate: number, as = harvest) =>
  as.send('PUT', '/v1/candidates/merge', { primary_candidate_id: primary, duplicate_candidate_id: duplicate })
const retrieve = async (id: number) => (await harvest.get(`/v1/candidates/${id}`)).json as Person
const edit = async (id: number, body: object) => {
  expect((await harvest.send('PATCH', `/v1/candidates/${id}`, body)).status).toBe(200)
}
async function told() {
  await scene.network.drain()
  return scene.receiver.deliveries.map((one) => one.json as { action: string; payload: Record<string, Record<string, unknown>> })
}

test('[G-107] the primary wins, both lists are kept, and what was lost stands in the feed', async () => {
  const primary = await scene.addCandidate({ firstName: 'Ada', lastName: 'Berg', email: 'ada@first.example' })
  const duplicate = await scene.addCandidate({
    firstName: 'Ada M.',
    lastName: 'Berg',
    email: 'ada@second.example',
    jobName: 'Shift Planner',
  })
  await edit(primary.candidateId, { title: 'Baker', tags: ['Night shift'] })
  await edit(duplicate.candidateId, {
    title: 'Miller',
    company: 'Mill',
    tags: ['Night shift', 'Forklift'],
    phone_numbers: [{ value: '1', type: 'home' }],
  })
  const note = { user_id: scene.maren.userId, body: 'A note on the second', visibility: 'public' }
  await harvest.post(`/v1/candidates/${duplicate.candidateId}/activity_feed/notes`, note)
  const file = { filename: 'b.txt', type: 'resume', content: 'Yg==', content_type: 'text/plain' }
  await harvest.post(`/v1/candidates/${duplicate.candidateId}/attachments`, file)
  const reply = await merge(primary.candidateId, duplicate.candidateId)
  expect(reply).toMatchObject({
    status: 200,
    json: {
      id: primary.candidateId,
      first_name: 'Ada',
      title: 'Baker',
      company: 'Mill',
      tags: ['Night shift', 'Forklift'],
      email_addresses: [{ value: 'ada@first.example' }, { value: 'ada@second.example' }],
      phone_numbers: [{ value: '1' }],
      attachments: [{ filename: 'b.txt' }],
    },
  })
  expect((reply.json as Person).application_ids.toSorted()).toEqual([primary.applicationId, duplicate.applicationId].toSorted())
  const found = (await harvest.get('/v1/candidates?email=ada@second.example')).json
  expect(found).toMatchObject([{ id: primary.candidateId }])
  const { notes, activities } = (await harvest.get(`/v1/candidates/${primary.candidateId}/activity_feed`)).json as {
    notes: { body: string }[]
    activities: { subject: string; body: string }[]
  }
  expect(notes.map(({ body }) => body)).toContain(note.body)
  const merged = activities.find(({ subject }) => subject === 'Candidates Merged')
  expect(merged?.body).toContain('Lost Title: Miller')
  expect(merged?.body).toContain('Lost Name: Ada M. Berg')
  expect((await harvest.get(`/v1/candidates/${duplicate.candidateId}`)).status).toBe(404)
})

test('[EG-20] two applications on one job: the primary’s stays, the other goes with its event, its parts are kept and stated', async () => {
  const primary = await scene.addCandidate()
  const duplicate = await scene.addCandidate()
  await told()
  scene.receiver.forget()
  const file = { filename: 'part.txt', type: 'resume', content: 'Yg==', content_type: 'text/plain' }
  const { url } = (await harvest.post(`/v1/applications/${duplicate.applicationId}/attachments`, file)).json as { url: string }
  await merge(primary.candidateId, duplicate.candidateId)
  const after = await retrieve(primary.candidateId)
  expect(after).toMatchObject({
    application_ids: [primary.applicationId],
    applications: [{ attachments: [{ filename: 'part.txt' }] }],
  })
  const [first, second, ...rest] = await told()
  expect(rest).toEqual([])
  expect(deleteApplication.payload.parse(first?.payload).application.id).toBe(duplicate.applicationId)
  expect(second?.action).toBe(mergeCandidate.action)
  expect((await fetch(url)).status).toBe(200)
  const { activities } = (await harvest.get(`/v1/candidates/${primary.candidateId}/activity_feed`)).json as {
    activities: { body: string }[]
  }
  expect(activities.some(({ body }) => body.includes(`application ${duplicate.applicationId} (active) was deleted`))).toBe(true)
})

test('[G-49] a hook for merges keeps the one for deletions silent; without it, the deletion is told', async () => {
  const people = [await scene.addCandidate(), await scene.addCandidate({ jobName: 'Shift Planner' }), await scene.addCandidate()]
  const [a, b, c] = people.map(({ candidateId }) => candidateId) as [number, number, number]
  await merge(a, b)
  const [merged, ...rest] = await told()
  expect(rest).toEqual([])
  expect(mergeCandidate.payload.parse(merged?.payload).person).toMatchObject({ id: b, new_candidate_id: a })
  scene.receiver.forget()
  const id = hooks.get(mergeCandidate.action)!
  const change = { ...hookBody(mergeCandidate.action), disabled: true }
  await scene.maren.call(updateWebHook, { params: { id }, body: change })
  await merge(a, c)
  const after = (await told()).filter(({ action }) => action !== 'ping')
  await scene.maren.call(updateWebHook, { params: { id }, body: { ...change, disabled: false } })
  expect(after.map(({ action }) => action)).toEqual([deleteApplication.action, deleteCandidate.action])
  expect(deleteCandidate.payload.parse(after[1]?.payload).person).toMatchObject({
    id: c,
    deleted_application_ids: [people[2]!.applicationId],
  })
})

describe('[EG-19] merges that cross and chain', () => {
  test('A into B and B into A at once: one winner, the other is told that nobody is there', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [(await scene.addCandidate()).candidateId, (await scene.addCandidate()).candidateId]
      const replies = await Promise.all([merge(a, b), merge(b, a)])
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404])
      const left = await Promise.all([a, b].map(async (id) => (await harvest.get(`/v1/candidates/${id}`)).status))
      expect(left.toSorted()).toEqual([200, 404])
    }
  })

  test('C into B into A: the hooks come in order', async () => {
    const [a, b, c] = [await scene.addCandidate(), await scene.addCandidate(), await scene.addCandidate()].map(
      (one) => one.candidateId,
    )
    await scene.network.drain()
    scene.receiver.forget()
    await merge(b!, c!)
    await merge(a!, b!)
    const persons = (await told()).filter(({ action }) => action === mergeCandidate.action).map(({ payload }) => payload.person)
    expect(persons).toMatchObject([
      { id: c, new_candidate_id: b },
      { id: b, new_candidate_id: a },
    ])
  })

  test('with oneself, with nobody, and with somebody anonymized: refused, and nobody is changed', async () => {
    const [a, b] = [(await scene.addCandidate()).candidateId, (await scene.addCandidate()).candidateId]
    expect((await merge(a, a)).status).toBe(422)
    expect((await merge(a, Number.MAX_SAFE_INTEGER)).status).toBe(404)
    await harvest.send('PUT', `/v1/candidates/${b}/anonymize?fields=tags`)
    for (const pair of [
      [a, b],
      [b, a],
    ] as const) {
      const refusal = await merge(...pair)
      expect(refusal.status).toBe(422)
      expect(JSON.stringify(refusal.json)).toContain(`${b} was anonymized`)
    }
    expect(await retrieve(a)).toMatchObject({ id: a })
  })
})

test('[G-108] a Job Admin without the same rights over the jobs of both is refused, and the job is named', async () => {
  const basic = (
    ((await harvest.get('/v1/users?per_page=500')).json as { id: number; disabled: boolean; site_admin: boolean }[]) ?? []
  ).find((user) => !user.disabled && !user.site_admin)!
  const primary = await scene.addCandidate()
  const duplicate = await scene.addCandidate({ jobName: 'Shift Planner' })
  const theirs = scene.harvest(key, basic.id)
  const pair = [primary.candidateId, duplicate.candidateId] as const
  expect((await merge(...pair, theirs)).status).toBe(403)
  const roles = (await harvest.get('/v1/user_roles')).json as { id: number; type: string }[]
  const [role, otherRole] = roles.filter(({ type }) => type === 'job_admin')
  const jobs = (await harvest.get('/v1/jobs?status=open&per_page=500')).json as { id: number; name: string }[]
  const grant = (name: string, role_id: number) =>
    harvest.send('PUT', `/v1/users/${basic.id}/permissions/jobs`, {
      job_id: jobs.find((job) => job.name === name)!.id,
      user_role_id: role_id,
    })
  expect((await grant('Warehouse Associate', role!.id)).status).toBe(201)
  const refusal = await merge(...pair, theirs)
  expect(refusal.status).toBe(403)
  expect(JSON.stringify(refusal.json)).toContain('Shift Planner')
  await grant('Shift Planner', otherRole!.id)
  expect((await merge(...pair, theirs)).status).toBe(403)
  await grant('Shift Planner', role!.id)
  expect((await merge(...pair, theirs)).status).toBe(200)
})

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 })
const profile = fc.record({
  tags: values,
  emails: values,
  schools: fc.integer({ min: 0, max: 2 }),
  prospects: fc.integer({ min: 0, max: 2 }),
})

test('the same profiles end in the same person, in whatever order they are merged into one', { timeout: 120_000 }, async () => {
  const make = async ({
    tags,
    emails,
    schools,
    prospects,
  }: {
    tags: string[]
    emails: string[]
    schools: number
    prospects: number
  }) => {
    const made = await harvest.post('/v1/prospects', {
      first_name: 'Same',
      last_name: 'Person',
      tags: tags.map((tag) => `Merge ${tag}`),
      email_addresses: emails.map((name) => ({ value: `${name}@merge.example`, type: 'work' })),
      educations: Array.from({ length: schools }, (_, at) => ({ start_year: 2000 + at })),
    })
    const { id } = made.json as Person
    for (let at = 0; at < prospects; at += 1) await harvest.post(`/v1/candidates/${id}/applications`, { prospect: true })
    return id
  }
  const whole = async (id: number) => {
    const person = await retrieve(id)
    const sorted = (list: unknown) => (list as unknown[]).map((one) => JSON.stringify(one)).toSorted()
    const learnt = (person.educations as { start_date: string }[]).map((one) => one.start_date)
    return {
      tags: sorted(person.tags),
      emails: sorted(person.email_addresses),
      educations: learnt.toSorted(),
      applications: person.application_ids.length,
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(profile, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), async (profiles, picks) => {
      const results: unknown[] = []
      for (const inTurn of [true, false]) {
        const left: number[] = []
        for (const one of profiles) left.push(await make(one))
        while (left.length > 1) {
          const [primary] = left.splice(inTurn ? 0 : picks.next().value! % left.length, 1)
          const [duplicate] = left.splice(inTurn ? 0 : picks.next().value! % left.length, 1)
          expect((await merge(primary!, duplicate!)).status).toBe(200)
          left.unshift(primary!)
        }
        results.push(await whole(left[0]!))
      }
      expect(results[1]).toEqual(results[0])
    }),
    { numRuns: 12 },
  )
})
