import { addNote, getCandidate, getFeed, getJob, listCandidates, listJobs } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

let scene: Scene
let key = ''

beforeAll(async () => {
  scene = await openScene()
  key = (await scene.network.createKey({ permissions: 'all' })).key
})
afterAll(() => scene.close())

const note = (id: number, body: string, visibility: 'public' | 'private' | 'admin_only') =>
  scene.maren.call(addNote, { params: { id }, body: { body, visibility } })

describe('the activity feed', () => {
  test('[G-67] lists notes, e-mails and activity newest first, by type and by search', async () => {
    const { candidateId, applicationId, stages } = await scene.addCandidate()
    await scene.network.moveClock(1000)
    await note(candidateId, 'Calm on the phone, asked about forklifts.', 'public')
    await scene.network.moveClock(1000)
    const mail = {
      user_id: scene.maren.userId,
      to: 'a@example.com',
      from: 'b@example.com',
      cc: ['c@example.com'],
      subject: 'Next step',
      body: 'See you on Tuesday.',
    }
    expect(
      (await scene.harvest(key, scene.maren.userId).post(`/v1/candidates/${candidateId}/activity_feed/emails`, mail)).status,
    ).toBe(201)
    await scene.network.moveClock(1000)
    await scene.move(applicationId, stages[0]!, stages[1]!)
    const feed = (query: object = {}) => scene.maren.call(getFeed, { params: { id: candidateId }, query })
    const all = await feed()
    expect(all.rows.map((item) => item.kind)).toEqual(['activity', 'email', 'note', 'activity'])
    expect(all.counts).toEqual({ note: 1, email: 1, activity: 2 })
    expect(all.rows[1]).toMatchObject({
      to: 'a@example.com',
      from: 'b@example.com',
      cc: 'c@example.com',
      subject: 'Next step',
      body: 'See you on Tuesday.',
    })
    expect((await feed({ type: 'note' })).rows).toHaveLength(1)
    expect((await feed({ q: 'forklift' })).rows.map((item) => item.kind)).toEqual(['note'])
    const first = await feed({ limit: 2 })
    const second = await feed({ limit: 2, after: first.next ?? '' })
    expect([...first.rows, ...second.rows].map((item) => item.id)).toEqual(all.rows.map((item) => item.id))
  })

  test('[G-71] a note is public, admin-only or private; a private one is in no feed and shows only to those who may see it', async () => {
    const { candidateId } = await scene.addCandidate()
    await note(candidateId, 'for all', 'public')
    await note(candidateId, 'for admins', 'admin_only')
    await note(candidateId, 'for few', 'private')
    const feed = await scene.maren.call(getFeed, { params: { id: candidateId }, query: { type: 'note' } })
    expect(feed.rows.map((item) => item.body).sort()).toEqual(['for admins', 'for all'])
    const few = await scene.maren.call(getFeed, { params: { id: candidateId }, query: { private: 'true' } })
    expect(few.rows.map((item) => item.body)).toEqual(['for few'])
    const kwame = await scene.person('Kwame Mensah')
    expect((await kwame.call(getFeed, { params: { id: candidateId }, query: { private: 'true' } })).rows).toEqual([])
    expect((await kwame.call(getCandidate, { params: { id: candidateId } })).privateNotes).toMatchObject({
      allowed: false,
      count: 0,
    })
    await expect(
      kwame.call(addNote, { params: { id: candidateId }, body: { body: 'sneaky', visibility: 'private' } }),
    ).rejects.toMatchObject({ status: 422 })
  })
})

describe('names, addresses and numbers as people have them', () => {
  test.each([
    ['emoji', '🌱 Sprout', 'O’Neill 👩‍🌾'],
    ['right to left', 'فاطمة', 'الزهراء'],
    ['combining accents', 'Zoe\u0301', 'Wo\u0301jcik'],
    ['markup', '<script>alert(1)</script>', '"><img src=x>'],
    ['long', 'A'.repeat(255), 'B'.repeat(255)],
  ])('[EG-8] %s: stored whole and given back the same', async (_what, firstName, lastName) => {
    const { candidateId } = await scene.addCandidate({ firstName, lastName })
    expect(await scene.maren.call(getCandidate, { params: { id: candidateId } })).toMatchObject({ firstName, lastName })
    const { json } = await scene.harvest(key).get(`/v1/candidates/${candidateId}`)
    expect(json).toMatchObject({ first_name: firstName, last_name: lastName })
  })

  test('[EG-8] only blanks are no name', async () => {
    await expect(scene.addCandidate({ firstName: '   ' })).rejects.toMatchObject({
      status: 422,
      fields: { firstName: expect.any(String) },
    })
    const jobId = (await scene.maren.call(listJobs, { query: {} })).rows[0]!.id
    const reply = await scene
      .harvest(key, scene.maren.userId)
      .post('/v1/candidates', { first_name: ' ', last_name: 'X', applications: [{ job_id: jobId }] })
    expect(reply.status).toBe(422)
    expect(reply.json).toMatchObject({ errors: [{ field: 'first_name' }] })
  })

  test('[EG-9] two persons may share an address and one may have five; case, plus tags and IDN domains stay as given and are found', async () => {
    const harvest = scene.harvest(key, scene.maren.userId)
    const jobId = (await scene.maren.call(listJobs, { query: { status: 'open' } })).rows[0]!.id
    const person = (last: string, addresses: string[]) =>
      harvest.post('/v1/candidates', {
        first_name: 'Mail',
        last_name: last,
        applications: [{ job_id: jobId }],
        email_addresses: addresses.map((value) => ({ value, type: 'personal' })),
      })
    const five = ['Mixed.Case+tag@Example.com', 'büro@müller.example', 'a@example.com', 'b@example.com', 'shared@example.com']
    const one = await person('One', five)
    expect(one.json).toMatchObject({ email_addresses: five.map((value) => ({ value, type: 'personal' })) })
    await person('Two', ['shared@example.com'])
    const found = await harvest.get('/v1/candidates?email=SHARED@example.com')
    expect((found.json as { last_name: string }[]).map((candidate) => candidate.last_name)).toEqual(['One', 'Two'])
  })

  test('[EG-10] phone numbers stay as given, whatever they look like, also on two candidates', async () => {
    const harvest = scene.harvest(key, scene.maren.userId)
    const jobId = (await scene.maren.call(listJobs, { query: { status: 'open' } })).rows[0]!.id
    const numbers = ['690 16 608', '+1 555 010 0000 ext. 12', '1-800-FLOWERS', '12345', '(0049) 30 / 123']
    for (const last of ['One', 'Two']) {
      const reply = await harvest.post('/v1/candidates', {
        first_name: 'Phone',
        last_name: last,
        applications: [{ job_id: jobId }],
        phone_numbers: numbers.map((value) => ({ value, type: 'mobile' })),
      })
      expect((reply.json as { phone_numbers: { value: string }[] }).phone_numbers.map((one) => one.value)).toEqual(numbers)
    }
  })
})

describe('the candidate list', () => {
  test.each(['activity', 'created', 'name'] as const)('sorted by %s, the pages hold everybody once, in order', async (sort) => {
    const ids: number[] = []
    const names: string[] = []
    let after: string | undefined
    let count = 0
    do {
      const page = await scene.maren.call(listCandidates, { query: { sort, limit: 200, ...(after ? { after } : {}) } })
      ids.push(...page.rows.map((row) => row.id))
      names.push(...page.rows.map((row) => (sort === 'activity' ? row.lastActivityAt : row.name)))
      count = page.count
      after = page.next ?? undefined
    } while (after)
    expect(ids).toHaveLength(count)
    expect(new Set(ids).size).toBe(count)
    if (sort === 'activity') expect(names).toEqual(names.toSorted().reverse())
    const stale = scene.maren.call(listCandidates, { query: { sort, after: 'bm90aGluZw' } })
    await expect(stale).rejects.toMatchObject({ status: 422, fields: { after: expect.any(String) } })
  })

  test('finds by prefix in any script, accents ignored, and pages without loss', async () => {
    await scene.addCandidate({ firstName: 'Łucja', lastName: 'Żółtowska-Öberg' })
    const find = async (q: string) => (await scene.maren.call(listCandidates, { query: { q } })).rows.map((row) => row.name)
    expect(await find('zolto')).toEqual(['Łucja Żółtowska-Öberg'])
    expect(await find('lucja ober')).toEqual(['Łucja Żółtowska-Öberg'])
    expect((await find('佐藤')).length).toBeGreaterThan(0)
    expect((await find('فاطمة')).length).toBeGreaterThan(0)
    expect(await find('no such person')).toEqual([])
    const ids: number[] = []
    let after: string | undefined
    do {
      const page = await scene.maren.call(listCandidates, { query: { limit: 200, sort: 'name', after } })
      ids.push(...page.rows.map((row) => row.id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(1500)
  })

  test('[G-94] a job’s stages are ordered and named, and the API lists the same', async () => {
    const jobId = (await scene.maren.call(listJobs, { query: { status: 'open' } })).rows[0]!.id
    const { stages } = await scene.maren.call(getJob, { params: { id: jobId } })
    const listed = await scene.harvest(key).get(`/v1/jobs/${jobId}/stages`)
    expect(
      (listed.json as { id: number; name: string; priority: number }[]).map(({ id, name, priority }) => ({
        id,
        name,
        position: priority,
      })),
    ).toEqual(stages.map(({ id, name, position }) => ({ id, name, position })))
  })
})
