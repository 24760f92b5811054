import { createCredential, listUsers, setCredentialLimit } from '@orangery/contract/recruiting'
import type { Db } from '@orangery/platform'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plantJob } from '../../fixtures/board.store.ts'
import { openScene, type Scene } from '../../fixtures/scene.ts'

let scene: Scene
let db: Db
let key: string
let owner: string
let basic: string
let disabled: string
/** Somebody who hires for one job at least. */
let hiring: string

beforeAll(async () => {
  scene = await openScene()
  db = scene.network.house.db
  key = await newKey('Orchard Sourcing')
  const { rows } = await scene.maren.call(listUsers, { query: {} })
  owner = rows.find(({ id }) => id === scene.maren.userId)!.email
  disabled = (await scene.maren.call(listUsers, { query: { status: 'disabled' } })).rows[0]!.email
  const candidates = rows.filter(({ level, email }) => level === 'basic' && email !== disabled)
  const created = await Promise.all(
    candidates.map(async ({ email }) => (await ask('GET', 'candidates?candidate_ids=1', { as: email })).status),
  )
  hiring = candidates[created.indexOf(200)]!.email
  const person = { firstName: 'Bea', lastName: 'Basic', email: 'bea.basic@example.com', level: 'basic' as const }
  await scene.network.invite(person)
  basic = person.email
})
afterAll(() => scene.close())

async function newKey(description: string, type: 'candidate_ingestion' | 'job_board' = 'candidate_ingestion') {
  const made = await scene.maren.call(createCredential, { body: { type, partner: null, description } })
  await scene.maren.call(setCredentialLimit, { params: { id: made.id }, body: { rateLimit: 10_000 } })
  return made.key
}

async function ask(
  method: 'GET' | 'POST',
  path: string,
  { as = owner, body, secret = key }: { as?: string | null; body?: unknown; secret?: string | null } = {},
) {
  const response = await fetch(`${scene.url}/v1/partner/${path}`, {
    method,
    headers: {
      ...(secret === null ? {} : { authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}` }),
      ...(as === null ? {} : { 'on-behalf-of': as }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked at field by field
  return { status: response.status, json: (await response.json().catch(() => undefined)) as any }
}

const calls = [
  ['GET', 'candidates?candidate_ids=1'],
  ['POST', 'candidates'],
  ['GET', 'current_user'],
  ['GET', 'jobs'],
  ['POST', 'tracking_link'],
  ['GET', 'prospect_pools'],
] as const
const harry = { first_name: 'Harry', last_name: 'Osei', external_id: '24680' }
const openJob = async () => (await ask('GET', 'jobs')).json[0] as { id: number; name: string }

describe('refusals', () => {
  test.each(calls)('%s %s: 401 without a key of this type, and without a user who can act', async (method, path) => {
    const body = method === 'POST' ? {} : undefined
    const { key: harvestKey } = await scene.network.createKey({ permissions: 'all' })
    for (const secret of [null, 'nonsense', harvestKey, await newKey('Site', 'job_board')])
      expect(await ask(method, path, { body, secret })).toMatchObject({
        status: 401,
        json: { errors: [{ message: expect.any(String) }] },
      })
    for (const as of [null, '', String(scene.maren.userId), 'nobody@example.com', disabled])
      expect(await ask(method, path, { body, as })).toMatchObject({ status: 401, json: { errors: [{ field: 'On-Behalf-Of' }] } })
  })

  test('a key of this type opens neither Harvest nor the job board', async () => {
    expect((await scene.harvest(key).get('/v1/jobs')).status).toBe(401)
    const headers = { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`, 'content-type': 'application/json' }
    const submitted = await fetch(`${scene.url}/v1/boards/solvikprovisions/jobs/1`, { method: 'POST', headers, body: '{}' })
    expect(submitted.status).toBe(401)
  })

  test('what is no JSON is 400 in the published words, an unknown place 404', async () => {
    expect(await ask('POST', 'candidates', { body: '{' })).toEqual({
      status: 400,
      json: { errors: [{ message: 'Your request included invalid JSON.' }] },
    })
    expect((await ask('GET', 'nothing')).status).toBe(404)
  })

  test.each([
    [{ first_name: undefined }, 'first_name'],
    [{ external_id: undefined }, 'external_id'],
    [{ prospect: false }, 'job_id'],
    [{ emails: [{ email: 'a@b.example', type: 'home' }] }, 'emails[0][type]'],
    [{ prospect_pool_stage_id: 5 }, 'prospect_pool_id'],
    [{ prospect_pool_id: 5 }, 'prospect_pool_id'],
    [{ prospect_owner_email: 'nobody@example.com' }, 'prospect_owner_email'],
    [{ referrer: { email: 'x@example.com', first_name: 'X', last_name: 'Y' } }, 'referrer'],
    [{ resume: 'http://127.0.0.1:1/cv.pdf' }, 'resume'],
    [{ resume: 'javascript:alert(1)' }, 'resume'],
    [{ first_name: 'a\u0000' }, 'first_name'],
  ])('%j is 400 and names the field', async (wrong, field) => {
    expect(await ask('POST', 'candidates', { body: { ...harry, ...wrong } })).toMatchObject({
      status: 400,
      json: { errors: [{ field }] },
    })
  })

  test('an unknown or closed job is 404, and of a list nothing is kept when one does not fit', async () => {
    expect(await ask('POST', 'tracking_link', { body: { job_id: 5 } })).toMatchObject({
      status: 404,
      json: { errors: [{ field: 'job_id' }] },
    })
    const list = [
      { ...harry, first_name: 'Zuleikha' },
      { ...harry, job_id: 5 },
    ]
    expect(await ask('POST', 'candidates', { body: list })).toMatchObject({
      status: 404,
      json: { errors: [{ field: '1[job_id]' }] },
    })
    expect((await scene.dumpDatabase()).includes('Zuleikha')).toBe(false)
  })

  test('a Basic user lists jobs, sees themselves, adds prospects without a job and candidates on jobs, and no more', async () => {
    const job = await openJob()
    const asBasic = async (method: 'GET' | 'POST', path: string, body?: object) =>
      (await ask(method, path, { as: basic, body })).status
    expect(await asBasic('GET', 'jobs')).toBe(200)
    expect(await asBasic('GET', 'current_user')).toBe(200)
    expect(await asBasic('POST', 'candidates', harry)).toBe(200)
    expect(await asBasic('POST', 'candidates', { ...harry, prospect: false, job_id: job.id })).toBe(200)
    expect(await asBasic('POST', 'candidates', { ...harry, job_id: job.id })).toBe(403)
    expect(await asBasic('POST', 'tracking_link', { job_id: job.id })).toBe(403)
    expect(await asBasic('GET', 'candidates?candidate_ids=1')).toBe(403)
  })
})

test('a person in, a person out; the profile says who is credited and where they came from', async () => {
  const pool = (await ask('GET', 'prospect_pools')).json[0]
  const { status, json } = await ask('POST', 'candidates', {
    body: {
      ...harry,
      prospect: 'true',
      company: 'Hogwarts',
      notes: 'Good with brooms',
      emails: [{ email: 'harry@example.com', type: 'other' }],
      social_media: [{ url: 'https://social.example/hp' }],
      prospect_pool_id: pool.id,
      prospect_pool_stage_id: pool.stages[0].id,
      prospect_owner_email: owner,
    },
  })
  expect({ status, json }).toMatchObject({ status: 200, json: { external_id: '24680' } })
  expect(json.profile_url).toBe(`${scene.network.house.config.publicUrl}/people/${json.id}?application_id=${json.application_id}`)
  const { key: harvestKey } = await scene.network.createKey({ permissions: 'all' })
  const candidate = (await scene.harvest(harvestKey).get(`/v1/candidates/${json.id}`)).json
  expect(candidate).toMatchObject({
    company: 'Hogwarts',
    applications: [{ prospect: true, source: { public_name: 'Orchard Sourcing' }, credited_to: { id: scene.maren.userId } }],
  })
  expect((await ask('GET', `candidates?candidate_ids=${json.id},4999999999`)).json).toEqual([
    {
      id: json.id,
      name: 'Harry Osei',
      external_id: '24680',
      applications: [
        { id: json.application_id, job: null, status: 'Active', stage: pool.stages[0].name, profile_url: json.profile_url },
      ],
    },
  ])
  const other = await newKey('Somebody else')
  expect((await ask('GET', `candidates?candidate_ids=${json.id}`, { secret: other })).json[0].external_id).toBeNull()
  expect((await ask('GET', `candidates?candidate_ids=${json.id}`, { as: hiring })).json).toEqual([])
})

test('a list in, a list out', async () => {
  const job = await openJob()
  const { json } = await ask('POST', 'candidates', { body: [harry, { ...harry, external_id: 7, prospect: false, job_id: job.id }] })
  expect(json.map((one: { external_id: string }) => one.external_id)).toEqual(['24680', '7'])
  const [read] = (await ask('GET', `candidates?candidate_ids=${json[1].id}`)).json
  expect(read.applications).toMatchObject([{ job: job.name, status: 'Active', stage: expect.any(String) }])
  expect(await ask('GET', 'candidates')).toMatchObject({ status: 400, json: { errors: [{ field: 'candidate_ids' }] } })
})

test('who acts, open jobs without confidential ones of others, pools in use', async () => {
  expect((await ask('GET', 'current_user', { as: owner.toUpperCase() })).json).toMatchObject({
    id: scene.maren.userId,
    email: owner,
  })
  const job = await openJob()
  expect(job).toEqual({ id: job.id, name: expect.any(String), status: 'open', public: true })
  await plantJob(db, job.id, { confidential: true })
  expect((await ask('GET', 'jobs')).json[0]).toMatchObject({ id: job.id, public: false })
  expect(JSON.stringify((await ask('GET', 'jobs', { as: basic })).json)).not.toContain(String(job.id))
  await plantJob(db, job.id, { confidential: false })
  expect((await ask('GET', 'prospect_pools')).json[0].stages[0]).toEqual({ id: expect.any(Number), name: expect.any(String) })
})

test('a tracking link leads to the post, is the same when asked for again, and credits the user', async () => {
  const job = await openJob()
  const { status, json } = await ask('POST', 'tracking_link', { body: { job_id: job.id } })
  expect({ status, json }).toMatchObject({
    status: 200,
    json: { job: job.name, source: 'Orchard Sourcing', referrer: expect.any(String) },
  })
  expect(json.tracking_link).toMatch(/\/jobs\/\d+\?gh_src=[a-z0-9]+$/)
  expect((await ask('POST', 'tracking_link', { body: { job_id: String(job.id) } })).json).toEqual(json)
})
