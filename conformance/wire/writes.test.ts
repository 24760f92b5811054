// One candidate is made and led through everything that can be written. Needs --actor; where there is none, it says so.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { type Answer, type Asked, Wire } from '../harness/wire.ts'
import { bodiesForNobody, findPipeline } from './pipeline.ts'
import { expectRefusal } from './subjects.ts'

const target = targetIn(process.env)

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const { actor } = target
  const { jobId, stages } = await findPipeline(wire)

  const succeed = async (operation: string, asked: Asked): Promise<Answer> => {
    const answer = await wire.ask(operation, asked)
    expect({ status: answer.status, misfits: answer.misfits, said: answer.status < 300 ? undefined : answer.json }).toMatchObject({
      misfits: [],
      said: undefined,
    })
    return answer
  }

  /** A candidate with one application in the first stage of the job. */
  const newcomer = async () => {
    const body = {
      first_name: 'Wire',
      last_name: 'Zoë <& 🍊',
      email_addresses: [{ value: 'wire@mail.example', type: 'personal' }],
      applications: [{ job_id: jobId }],
    }
    const { json } = await succeed('candidates.create', { body })
    const made = json as { id: number; last_name: string; application_ids: number[] }
    expect(made.last_name).toBe('Zoë <& 🍊')
    return { id: made.id, application: { id: made.application_ids[0]! } }
  }

  describe('candidates', () => {
    test('[G-24] candidates.create: what is missing or mistyped is named, and nothing is made', async () => {
      const before = await wire.ask('candidates.list', { query: { email: 'nobody-here@mail.example' } })
      const wrong = { first_name: '', email_addresses: [{ value: 'nobody-here@mail.example', type: 'pigeon' }], applications: [] }
      const answer = await wire.ask('candidates.create', { body: wrong })
      expect(answer).toMatchObject({ status: 422, json: { message: 'Validation error' } })
      const { errors } = answer.json as { errors: { message: unknown; field: unknown }[] }
      expect(errors.every(({ message, field }) => typeof message === 'string' && typeof field === 'string')).toBe(true)
      for (const field of ['first_name', 'last_name', 'applications', 'email_addresses[0][type]']) expectRefusal(answer, 422, field)
      expect((await wire.ask('candidates.list', { query: { email: 'nobody-here@mail.example' } })).json).toEqual(before.json)
    })

    test.each([
      ['candidates.create', '{'],
      ['candidates.create', '[]'],
      ['candidates.create', '"text"'],
    ])('%s: the body %s is refused', async (operation, body) => {
      expect((await wire.ask(operation, { body })).status).toBe(422)
    })

    test('a new candidate can be read, and found by address and id', async () => {
      const { id } = await newcomer()
      await succeed('candidates.retrieve', { params: { id } })
      const found = await succeed('candidates.list', { query: { candidate_ids: `${id}` } })
      expect(found.json).toMatchObject([{ id }])
      const many = Array.from({ length: 51 }, (_, index) => index + 1).join(',')
      expectRefusal(await wire.ask('candidates.list', { query: { candidate_ids: many } }), 422, 'candidate_ids')
    })

    test('a candidate who was deleted is gone, for the second who deletes as well', async () => {
      const { id, application } = await newcomer()
      await succeed('candidates.delete', { params: { id } })
      for (const [operation, params] of [
        ['candidates.retrieve', { id }],
        ['applications.retrieve', { id: application.id }],
        ['candidates.delete', { id }],
      ] as const)
        expectRefusal(await wire.ask(operation, { params }), 404)
    })

    test('[EG-6] whoever follows the Link meets everybody once, while others come', async () => {
      const start = await succeed('candidates.list', { query: { per_page: 500, skip_count: true } })
      const before = (start.json as { id: number }[]).map(({ id }) => id)
      const met: number[] = []
      let page: Answer | undefined = await succeed('candidates.list', {
        query: { per_page: Math.max(1, Math.ceil(before.length / 4)) },
      })
      for (let turn = 0; page !== undefined && turn < 20; turn++) {
        met.push(...(page.json as { id: number }[]).map(({ id }) => id))
        if (turn < 3) await newcomer()
        page = await wire.follow(page)
      }
      expect(new Set(met).size).toBe(met.length)
      expect(before.filter((id) => !met.includes(id))).toEqual([])
    })

    test('notes, mails and files are added, and stand in the feed', async () => {
      const { id } = await newcomer()
      const params = { id }
      const noted = await succeed('candidates.add_note', {
        params,
        body: { user_id: String(actor), body: 'Well grown', visibility: 'public' },
      })
      expect(noted.json).toMatchObject({ visibility: 'public', visiblity: 'public', user: { id: actor } })
      const mail = { user_id: actor, to: 'a@x.example', from: 'b@x.example', cc: ['c@x.example'], subject: 'Hello', body: 'There' }
      expect((await succeed('candidates.add_email_note', { params, body: mail })).json).toMatchObject({
        cc: ['c@x.example'],
        subject: 'Hello',
      })
      const file = {
        filename: 'cv.pdf',
        type: 'resume',
        content: Buffer.from('%PDF-1.4').toString('base64'),
        content_type: 'application/pdf',
      }
      await succeed('candidates.add_attachment', { params, body: file })
      const { json } = await succeed('activity_feed.retrieve', { params })
      expect(json).toMatchObject({ notes: [{ body: 'Well grown' }], emails: [{ subject: 'Hello' }] })
      expect((await succeed('candidates.retrieve', { params })).json).toMatchObject({
        attachments: [{ filename: 'cv.pdf', type: 'resume' }],
      })
    })

    test('wrong notes and files are refused with their field', async () => {
      const { id } = await newcomer()
      const params = { id }
      expectRefusal(
        await wire.ask('candidates.add_note', { params, body: { user_id: actor, body: 'x', visibility: 'loud' } }),
        422,
        'visibility',
      )
      const file = { filename: 'cv.pdf', type: 'resume', content: 'YQ==' }
      expectRefusal(await wire.ask('candidates.add_attachment', { params, body: file }), 422, 'content_type')
      expectRefusal(
        await wire.ask('candidates.add_attachment', { params, body: { ...file, content_type: 'video/x-magic' } }),
        422,
        'content_type',
      )
      expectRefusal(
        await wire.ask('candidates.add_attachment', { params, body: { filename: 'x', type: 'selfie', url: 'https://x.example/' } }),
        422,
        'type',
      )
      expect((await wire.ask('activity_feed.retrieve', { params })).json).toMatchObject({ notes: [] })
    })

    test.each(Object.entries(bodiesForNobody(actor, jobId)))('%s: an id that nothing has is 404', async (operation, body) => {
      expectRefusal(await wire.ask(operation, { params: { id: Number.MAX_SAFE_INTEGER }, body }), 404)
    })
  })

  describe('applications', () => {
    test('candidates.add_application: a prospect needs no job, an application does', async () => {
      const { id } = await newcomer()
      expectRefusal(await wire.ask('candidates.add_application', { params: { id }, body: {} }), 422, 'job_id')
      const { json } = await succeed('candidates.add_application', { params: { id }, body: { prospect: 'true' } })
      expect(json).toMatchObject({ prospect: true, current_stage: null, jobs: [] })
    })

    test('[G-20] the one in whose name a stage is changed stands in the feed', async () => {
      const { id, application } = await newcomer()
      await succeed('applications.move', { params: application, body: { from_stage_id: stages[0], to_stage_id: stages[1] } })
      const { json } = await succeed('activity_feed.retrieve', { params: { id } })
      const { activities } = json as { activities: { user: { id: number } | null }[] }
      expect(activities.map(({ user }) => user?.id)).toContain(actor)
    })

    test('[G-94] the stages of a job come in their order, each with its name', async () => {
      const { json } = await succeed('job_stages.list_for_job', { params: { id: jobId } })
      const listed = json as { job_id: number; name: string; priority: number }[]
      expect(listed.map(({ priority }) => priority)).toEqual(
        listed.map(({ priority }) => priority).sort((one, other) => one - other),
      )
      expect(listed.every(({ job_id, name }) => job_id === jobId && name !== '')).toBe(true)
    })

    test('an application is moved, advanced, rejected, taken back and hired', async () => {
      const { application } = await newcomer()
      const params = application
      const [first, second, third] = stages as [number, number, number]
      expect(
        (await succeed('applications.move', { params, body: { from_stage_id: first, to_stage_id: second } })).json,
      ).toMatchObject({ current_stage: { id: second } })
      expect((await wire.ask('applications.move', { params, body: { from_stage_id: first, to_stage_id: second } })).status).toBe(
        422,
      )
      expect((await succeed('applications.advance', { params, body: { from_stage_id: second } })).json).toMatchObject({
        current_stage: { id: third },
      })
      expect((await wire.ask('applications.advance', { params, body: { from_stage_id: second } })).status).toBe(422)
      expect((await wire.ask('applications.unreject', { params, body: {} })).status).toBe(422)
      expect((await succeed('applications.reject', { params, body: {} })).json).toMatchObject({
        status: 'rejected',
        current_stage: { id: third },
      })
      expect((await wire.ask('applications.reject', { params, body: {} })).status).toBe(422)
      expect((await succeed('applications.unreject', { params, body: {} })).json).toMatchObject({
        status: 'active',
        current_stage: { id: third },
      })
      expect((await succeed('applications.hire', { params, body: { start_date: '2031-05-04' } })).json).toMatchObject({
        status: 'hired',
        current_stage: null,
      })
      expect((await wire.ask('applications.hire', { params, body: {} })).status).toBe(422)
    })

    test('applications.list: filters by job and status; an unknown status finds nothing', async () => {
      const { application } = await newcomer()
      const found = await succeed('applications.list', { query: { job_id: jobId, status: 'active', per_page: 500 } })
      expect((found.json as { id: number }[]).map(({ id }) => id)).toContain(application.id)
      expect((await succeed('applications.list', { query: { status: 'nonsense' } })).json).toEqual([])
    })
  })
}
