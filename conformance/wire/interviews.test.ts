// Scheduled interviews: made, read, filtered, changed and deleted, by both generations of calls.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { findPipeline } from './pipeline.ts'
import { expectRefusal } from './subjects.ts'
import { findBasicUser, writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Interview {
  readonly id: number
  readonly application_id: number
  readonly external_event_id: string | null
  readonly status: string
  readonly created_at: string
  readonly updated_at: string
  readonly start: { date_time?: string; date?: string }
  readonly interviewers: readonly { id: number | null; email: string }[]
  readonly organizer: { id: number }
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was scheduled', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)
  const { actor } = target
  const { jobId } = await findPipeline(wire)
  const stages = (await wire.ask('job_stages.list_for_job', { params: { id: jobId } })).json as {
    interviews: { id: number; schedulable: boolean }[]
  }[]
  const plan = stages.flatMap((stage) => stage.interviews).find((one) => one.schedulable)!
  const users = (await wire.ask('users.list', { query: { per_page: 500 } })).json as {
    id: number
    employee_id: string | null
    primary_email_address: string
    disabled: boolean
  }[]
  const [first, second, third] = users.filter((user) => !user.disabled)
  const basic = await findBasicUser(wire)
  let made = 0

  const applicant = async () => {
    const body = { first_name: 'Inter', last_name: 'Viewed', applications: [{ job_id: jobId }] }
    return ((await succeed('candidates.create', { body })).json as { application_ids: number[] }).application_ids[0]!
  }
  const application_id = await applicant()
  const bodyOf = (more: object = {}) => ({
    application_id,
    interview_id: plan.id,
    interviewers: [{ user_id: actor, response_status: 'accepted' }],
    start: '2035-05-04T09:00:00Z',
    end: '2035-05-04T09:45:00Z',
    external_event_id: `wire ${Date.parse('2035-05-04')}-${process.pid}-${made++}`,
    ...more,
  })
  const schedule = async (more: object = {}, operation = 'scheduled_interviews.create_v2') =>
    (await succeed(operation, { body: bodyOf(more) })).json as Interview

  describe.each(['create_v2', 'create_v1'])('scheduled_interviews.%s', (name) => {
    const operation = `scheduled_interviews.${name}`

    test('names what is missing or mistyped', async () => {
      const wrong = {
        application_id: 'x',
        interviewers: [{ user_id: 1, email: 'a@x.example', response_status: 'maybe' }],
        start: 'soon',
      }
      const answer = await wire.ask(operation, { body: wrong })
      for (const field of ['application_id', 'interview_id', 'start', 'end', 'external_event_id']) expectRefusal(answer, 422, field)
      expectRefusal(await wire.ask(operation, { body: bodyOf({ interviewers: [] }) }), 422, 'interviewers')
    })

    test('an application or interview that nobody has is 404', async () => {
      expectRefusal(await wire.ask(operation, { body: bodyOf({ application_id: nobody }) }), 404)
      expectRefusal(await wire.ask(operation, { body: bodyOf({ interview_id: nobody }) }), 404)
    })

    test('an interviewer whom nobody knows is named, and so is one who comes twice', async () => {
      for (const key of ['user_id', 'employee_id'])
        expectRefusal(
          await wire.ask(operation, { body: bodyOf({ interviewers: [{ [key]: `${nobody}`, response_status: 'accepted' }] }) }),
          422,
          `interviewers[0][${key}]`,
        )
      const twice = [
        { user_id: actor, response_status: 'accepted' },
        { email: users.find((user) => user.id === actor)?.primary_email_address, response_status: 'declined' },
      ]
      expectRefusal(await wire.ask(operation, { body: bodyOf({ interviewers: twice }) }), 422, 'interviewers[1][email]')
    })

    test('an end before the start, or a day beside an instant, is refused', async () => {
      expectRefusal(await wire.ask(operation, { body: bodyOf({ end: '2035-05-04T08:00:00Z' }) }), 422, 'end')
      expectRefusal(await wire.ask(operation, { body: bodyOf({ end: '2035-05-05' }) }), 422, 'end')
    })

    test('an external event id that another interview has is refused', async () => {
      const { external_event_id } = await schedule({}, operation)
      expectRefusal(await wire.ask(operation, { body: bodyOf({ external_event_id }) }), 422, 'external_event_id')
    })

    test('answers with the interview, organized by the one in whose name it was made', async () => {
      const made = await schedule({ location: 'Room 1', video_conferencing_url: 'https://meet.example/1' }, operation)
      expect(made).toMatchObject({
        application_id,
        status: 'scheduled',
        start: { date_time: '2035-05-04T09:00:00.000Z' },
        end: { date_time: '2035-05-04T09:45:00.000Z' },
        location: 'Room 1',
        video_conferencing_url: 'https://meet.example/1',
        interview: { id: plan.id },
        organizer: { id: actor },
        interviewers: [{ id: actor, response_status: 'accepted', scorecard_id: null }],
      })
      expect((await succeed('scheduled_interviews.retrieve', { params: { id: made.id } })).json).toEqual(made)
    })
  })

  test.skipIf(third === undefined)('interviewers are addressed by id, address and employee id', async () => {
    const interviewers = [
      { user_id: first!.id, response_status: 'accepted' },
      { email: second!.primary_email_address.toUpperCase(), response_status: 'tentative' },
      ...(third!.employee_id ? [{ employee_id: third!.employee_id, response_status: 'needs_action' }] : []),
    ]
    const { interviewers: met } = await schedule({ interviewers })
    expect(met.map(({ id }) => id)).toEqual([first!.id, second!.id, third!.id].slice(0, interviewers.length))
  })

  test('only the newer generation takes people from outside', async () => {
    const interviewers = [{ email: 'from.outside@elsewhere.example', response_status: 'accepted' }]
    expect((await schedule({ interviewers })).interviewers).toMatchObject([
      { id: null, name: null, employee_id: null, email: 'from.outside@elsewhere.example' },
    ])
    const old = await wire.ask('scheduled_interviews.create_v1', { body: bodyOf({ interviewers }) })
    expectRefusal(old, 422, 'interviewers[0][email]')
  })

  test('plain days make an interview that lasts all day', async () => {
    const allDay = await schedule({ start: '2035-06-01', end: '2035-06-02' })
    expect(allDay).toMatchObject({ start: { date: '2035-06-01' }, end: { date: '2035-06-02' } })
  })

  test('whose time is over waits for feedback', async () => {
    expect(await schedule({ start: '2020-01-02T09:00:00Z', end: '2020-01-02T10:00:00Z' })).toMatchObject({
      status: 'awaiting_feedback',
    })
  })

  test.skipIf(basic === undefined)('somebody who has nothing to do with the job cannot write', async () => {
    const { json } = await wire.ask('jobs.hiring_team', { params: { id: jobId } })
    if (JSON.stringify(json).includes(`"user_id":${basic},`)) return
    const { id } = await schedule()
    const params = { id }
    expect((await wire.ask('scheduled_interviews.create_v2', { body: bodyOf(), actor: basic })).status).toBe(403)
    expect((await wire.ask('scheduled_interviews.update_v2', { params, body: {}, actor: basic })).status).toBe(403)
    expect((await wire.ask('scheduled_interviews.delete', { params, actor: basic })).status).toBe(403)
  })

  describe('lists', () => {
    const list = async (query: Readonly<Record<string, string | number | boolean>>) =>
      (await succeed('scheduled_interviews.list', { query: { per_page: 500, ...query } })).json as Interview[]

    test('one is found by its external event id, in all and of its application', async () => {
      const made = await schedule()
      const query = { external_event_id: made.external_event_id! }
      expect(await list(query)).toEqual([made])
      expect((await succeed('scheduled_interviews.list_for_application', { params: { id: application_id }, query })).json).toEqual([
        made,
      ])
    })

    test('start and end are bounded from inclusive, to exclusive', async () => {
      const { id } = await schedule({ start: '2036-01-01T09:00:00Z', end: '2036-01-01T10:00:00Z' })
      const has = async (query: Record<string, string>) => (await list(query)).some((one) => one.id === id)
      expect(await has({ starts_after: '2036-01-01T09:00:00Z' })).toBe(true)
      expect(await has({ starts_after: '2036-01-01T09:00:01Z' })).toBe(false)
      expect(await has({ starts_before: '2036-01-01T09:00:00Z', starts_after: '2036-01-01T00:00:00Z' })).toBe(false)
      expect(await has({ ends_after: '2036-01-01T10:00:00Z' })).toBe(true)
      expect(await has({ ends_before: '2036-01-01T10:00:00Z', ends_after: '2036-01-01T00:00:00Z' })).toBe(false)
      expect(await has({ ends_before: '2036-01-01T10:00:01Z', ends_after: '2036-01-01T00:00:00Z' })).toBe(true)
    })

    test.each(['created', 'updated'] as const)('%s_after holds its bound, %s_before leaves it out', async (what) => {
      const made = await schedule()
      const bound = made[`${what}_at`]
      expect(await list({ [`${what}_after`]: bound })).toContainEqual(made)
      expect(await list({ [`${what}_before`]: bound })).not.toContainEqual(made)
    })

    test('[G-111] actionable lists what may be changed: made through the API, not complete', async () => {
      const made = await schedule()
      const actionable = await list({ actionable: true })
      expect(actionable).toContainEqual(made)
      expect(actionable.filter(({ status }) => status === 'complete')).toEqual([])
      expect(actionable.filter((one) => one.external_event_id === null)).toEqual([])
    })
  })

  describe.each(['update_v2', 'update_v1'])('scheduled_interviews.%s', (name) => {
    const operation = `scheduled_interviews.${name}`

    test('changes what is given and leaves the rest', async () => {
      const made = await schedule({ location: 'Room 1' })
      const params = { id: made.id }
      expect((await succeed(operation, { params, body: {} })).json).toEqual({ ...made, updated_at: expect.any(String) })
      const body = { start: '2035-05-04T08:00:00Z', interviewers: [{ user_id: first!.id, response_status: 'declined' }] }
      expect((await succeed(operation, { params, body })).json).toMatchObject({
        start: { date_time: '2035-05-04T08:00:00.000Z' },
        location: 'Room 1',
        interviewers: [{ id: first!.id, response_status: 'declined' }],
      })
    })

    test('nobody’s interview is 404, and a body that is none is named', async () => {
      expectRefusal(await wire.ask(operation, { params: { id: nobody }, body: {} }), 404)
      const { id } = await schedule()
      expectRefusal(await wire.ask(operation, { params: { id }, body: { start: 'soon' } }), 422, 'start')
      expectRefusal(await wire.ask(operation, { params: { id }, body: { external_event_id: '' } }), 422, 'external_event_id')
    })
  })

  test('[G-111] what was not made through the API, or is complete, is neither changed nor deleted', async () => {
    const { json } = await wire.ask('scheduled_interviews.list', { query: { per_page: 500 } })
    const fixed = [
      (json as Interview[]).find((one) => one.external_event_id === null),
      (json as Interview[]).find((one) => one.status === 'complete' && one.external_event_id !== null),
    ]
    for (const interview of fixed) {
      if (interview === undefined) continue
      const params = { id: interview.id }
      for (const operation of ['scheduled_interviews.update_v2', 'scheduled_interviews.update_v1'])
        expect((await wire.ask(operation, { params, body: { location: 'elsewhere' } })).status).toBe(422)
      expect((await wire.ask('scheduled_interviews.delete', { params })).status).toBe(422)
    }
  })

  test('one that was deleted is gone, for the second who deletes as well', async () => {
    const { id } = await schedule()
    const params = { id }
    expect((await succeed('scheduled_interviews.delete', { params })).json).toEqual({
      message: `Interview ${id} has been deleted.`,
    })
    expectRefusal(await wire.ask('scheduled_interviews.retrieve', { params }), 404)
    expectRefusal(await wire.ask('scheduled_interviews.delete', { params }), 404)
  })

  test('of an application that is rejected nothing is scheduled, changed or deleted', async () => {
    const rejected = await applicant()
    const { id } = await schedule({ application_id: rejected })
    await succeed('applications.reject', { params: { id: rejected }, body: {} })
    expect((await wire.ask('scheduled_interviews.create_v2', { body: bodyOf({ application_id: rejected }) })).status).toBe(422)
    expect((await wire.ask('scheduled_interviews.update_v2', { params: { id }, body: {} })).status).toBe(422)
    expect((await wire.ask('scheduled_interviews.delete', { params: { id } })).status).toBe(422)
  })
}
