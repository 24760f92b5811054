import { describe, expect, test } from 'vitest'
import { AtsError, collect, connectHarvestV1, permissionsForMethods } from '../index.ts'
import { type Asked, type ScriptedReply, scriptedTransport } from './scripted-transport.ts'
import { wireApplication, wireCandidate } from './wire-samples.ts'

function connect(script: (request: Asked) => ScriptedReply, baseUrl = 'https://ats.example/') {
  const { transport, asked } = scriptedTransport(script)
  return { ats: connectHarvestV1({ baseUrl, apiKey: 'sesame', transport }), asked }
}

async function refusalOf(work: Promise<unknown>): Promise<AtsError> {
  return await work.then(
    () => expect.unreachable('it was not refused'),
    (error: unknown) => (error instanceof AtsError ? error : expect.unreachable(String(error))),
  )
}

describe('reading', () => {
  test('a candidate comes in words of its own', async () => {
    const { ats, asked } = connect(() => ({ body: wireCandidate }))
    const candidate = await ats.candidate(4_000_000_001)
    expect(asked[0]).toMatchObject({ method: 'GET', path: '/v1/candidates/4000000001' })
    expect(candidate).toMatchObject({
      firstName: 'Zoë',
      emails: [{ value: 'zoe@mail.example', type: 'personal' }],
      socialMedia: ['@zoe'],
    })
    expect(candidate.updatedAt).toEqual(new Date('2031-03-02T08:00:00.000Z'))
    expect(candidate.applications[0]).toMatchObject({
      stage: { id: 77, name: 'Reference check' },
      source: { id: 3, name: 'Careers page' },
      recruiter: { id: 41, firstName: 'Noor' },
      customFields: { shift: { name: 'Shift', type: 'single_select', value: 'Early' } },
    })
    expect(Object.keys(candidate.applications[0]!.customFields)).toEqual(['shift'])
  })

  test("the key travels as user name with an empty password, a read in nobody's name", async () => {
    const { ats, asked } = connect(() => ({ body: wireCandidate }))
    await ats.candidate(1)
    expect(asked[0]!.headers.authorization).toBe(`Basic ${Buffer.from('sesame:').toString('base64')}`)
    expect(asked[0]!.headers['on-behalf-of']).toBeUndefined()
  })

  test('filters become the names and instants of the wire', async () => {
    const { ats, asked } = connect(() => ({ body: [] }))
    await collect(ats.applications({ jobId: 9, status: 'active', lastActivityAfter: new Date('2031-03-01T00:00:00Z') }))
    expect(asked[0]!.query).toEqual({
      job_id: '9',
      status: 'active',
      last_activity_after: '2031-03-01T00:00:00.000Z',
      per_page: '100',
    })
  })

  test('a hiring team is one list', async () => {
    const { ats } = connect(() => ({
      body: {
        hiring_managers: [{ user_id: 1, active: true }],
        recruiters: [{ user_id: 2, active: true, responsible: true }],
        coordinators: [],
        sourcers: [],
      },
    }))
    expect(await ats.hiringTeam(9)).toEqual([
      { userId: 1, role: 'hiring-manager', isActive: true, isResponsible: false },
      { userId: 2, role: 'recruiter', isActive: true, isResponsible: true },
    ])
  })
})

describe('writing', () => {
  test('a note is written by the one in whose name the call is made', async () => {
    const wire = {
      id: 5,
      created_at: '2031-03-01T08:00:00.000Z',
      body: 'Done',
      user: null,
      private: false,
      visiblity: 'public',
      visibility: 'public',
    }
    const { ats, asked } = connect(() => ({ body: wire }))
    const note = await ats.addNote({ actor: 41, candidateId: 1, body: 'Done', visibility: 'public' })
    expect(note).toMatchObject({ id: 5, visibility: 'public' })
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/v1/candidates/1/activity_feed/notes' })
    expect(asked[0]!.headers['on-behalf-of']).toBe('41')
    expect(asked[0]!.json).toEqual({ user_id: 41, body: 'Done', visibility: 'public' })
  })

  test('a file travels as base64, whatever its size', async () => {
    const { ats, asked } = connect(() => ({
      status: 201,
      body: { filename: 'a.pdf', url: 'https://f.example/a', type: 'resume', content_type: 'application/pdf' },
    }))
    const content = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
    await ats.addAttachment({
      actor: 41,
      candidateId: 1,
      filename: 'a.pdf',
      type: 'resume',
      contentType: 'application/pdf',
      content,
    })
    expect(Buffer.from((asked[0]!.json as { content: string }).content, 'base64').equals(Buffer.from(content))).toBe(true)
  })

  test('a move names both stages', async () => {
    const { ats, asked } = connect(() => ({ body: wireApplication }))
    await ats.moveApplication({ actor: 41, applicationId: 7, fromStageId: 1, toStageId: 2 })
    expect(asked[0]).toMatchObject({ path: '/v1/applications/7/move', json: { from_stage_id: 1, to_stage_id: 2 } })
  })

  test('unreject sends the empty object that Harvest wants', async () => {
    const { ats, asked } = connect(() => ({ body: wireApplication }))
    await ats.unrejectApplication({ actor: 41, applicationId: 7 })
    expect(asked[0]!.body).toBe('{}')
  })
})

describe('refusals', () => {
  const permissionText = 'This API Key does not have permission for this endpoint'

  test.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [422, 'refused'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [501, 'unavailable'],
    [302, 'unavailable'],
  ])('%i is %s', async (status, kind) => {
    const { ats } = connect(() => ({ status, body: { message: 'So it is' } }))
    expect(await refusalOf(ats.candidate(1))).toMatchObject({ kind, status, message: 'So it is' })
  })

  test('a missing permission is named, a user without rights is not mistaken for it', async () => {
    const { ats } = connect(({ method }) => ({
      status: 403,
      body: { message: method === 'GET' ? permissionText : 'User may not' },
    }))
    expect((await refusalOf(ats.job(1))).missingPermission).toEqual({ group: 'Jobs', label: 'GET: Retrieve Job' })
    expect((await refusalOf(ats.unrejectApplication({ actor: 1, applicationId: 1 }))).missingPermission).toBeUndefined()
  })

  test('a rate limit says how long to wait', async () => {
    const { ats } = connect(({ path }) => ({ status: 429, headers: path === '/v1/jobs/1' ? { 'Retry-After': '7' } : {} }))
    expect(await refusalOf(ats.job(1))).toMatchObject({ retryAfterMs: 7000, mayPass: true })
    expect(await refusalOf(ats.job(2))).toMatchObject({ retryAfterMs: 10_000 })
  })

  test('the details of a refusal come with their fields', async () => {
    const errors = [{ message: 'Must be one of: a, b', field: 'visibility' }, { message: 'Too late' }]
    const { ats } = connect(() => ({ status: 422, body: { message: 'Validation error', errors } }))
    const refusal = await refusalOf(ats.addNote({ actor: 1, candidateId: 1, body: 'x', visibility: 'public' }))
    expect(refusal.message).toBe('visibility: Must be one of: a, b; Too late')
    expect(refusal.fields[0]).toEqual({ field: 'visibility', message: 'Must be one of: a, b' })
  })

  test('no answer, and an answer that is no JSON, may pass', async () => {
    const silent = connect(() => {
      throw new Error('connection reset')
    })
    expect(await refusalOf(silent.ats.job(1))).toMatchObject({ kind: 'unavailable', status: 0, mayPass: true })
    const chatty = connect(() => ({ body: '<html>Bad gateway' }))
    expect(await refusalOf(chatty.ats.job(1))).toMatchObject({ kind: 'unavailable', status: 200 })
  })
})

describe('checks', () => {
  test('each permission is asked for without a chance to write', async () => {
    const { ats, asked } = connect(({ path }) =>
      path.endsWith('/notes')
        ? { status: 403, body: { message: 'This API Key does not have permission for this endpoint' } }
        : { status: 404 },
    )
    expect(await ats.checkPermissions(['candidate', 'addNote', 'jobs'])).toEqual([
      { method: 'candidate', permission: { group: 'Candidates', label: 'GET: Retrieve Candidate' }, granted: true },
      { method: 'addNote', permission: { group: 'Candidates', label: 'POST: Add Note' }, granted: false },
      { method: 'jobs', permission: { group: 'Jobs', label: 'GET: List Jobs' }, granted: true },
    ])
    expect(asked.every(({ headers }) => headers['on-behalf-of'] === undefined)).toBe(true)
    expect(asked[1]!.json).toEqual({})
  })

  test('a key that is not known fails the check as a whole', async () => {
    const { ats } = connect(() => ({ status: 401, body: { message: 'Invalid Basic Auth credentials' } }))
    expect(await refusalOf(ats.checkPermissions(['jobs']))).toMatchObject({ kind: 'unauthorized' })
  })

  test('a user is usable when only the candidate is missed', async () => {
    const refused = { message: 'Validation error', errors: [{ field: 'On-Behalf-Of', message: 'The user 7 is deactivated' }] }
    const { ats } = connect(({ headers }) => (headers['on-behalf-of'] === '7' ? { status: 422, body: refused } : { status: 404 }))
    expect(await ats.checkActor(41)).toEqual({ usable: true })
    expect(await ats.checkActor(7)).toEqual({ usable: false, reason: 'The user 7 is deactivated' })
  })

  test('needs become the labels of the page "Manage Permissions"', () => {
    expect(permissionsForMethods(['addNote', 'feed'])).toEqual([
      { group: 'Candidates', label: 'POST: Add Note' },
      { group: 'Activity Feed', label: 'GET: Retrieve Activity Feed' },
    ])
  })
})
