// Candidates and prospects who are made and changed. Needs --actor; where there is none, it says so.
import { expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { findPipeline } from './pipeline.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Choice {
  id: number
  name: string
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const { actor } = target
  const succeed = writer(wire)
  const { jobId } = await findPipeline(wire)
  const newcomer = async (rest: Record<string, unknown> = {}) => {
    const body = { first_name: 'Wire', last_name: 'Changed', ...rest, applications: [{ job_id: jobId }] }
    return ((await succeed('candidates.create', { body })).json as { id: number }).id
  }
  const first = async (kind: string) => ((await succeed(`education.list_${kind}`, {})).json as Choice[])[0]!
  const retrieve = async (id: number) =>
    (await succeed('candidates.retrieve', { params: { id } })).json as Record<string, unknown> & { updated_at: string }

  test('candidates.update: what is wrong is named, and nothing is changed', async () => {
    const id = await newcomer()
    const before = await retrieve(id)
    const wrongs: [Record<string, unknown>, string][] = [
      [{ first_name: '' }, 'first_name'],
      [{ first_name: '  ' }, 'first_name'],
      [{ last_name: ' ' }, 'last_name'],
      [{ email_addresses: [{ value: 'a@x.example', type: 'pigeon' }] }, 'email_addresses[0][type]'],
      [{ tags: [' '] }, 'tags[0]'],
      [{ recruiter: { id: nobody } }, 'recruiter'],
      [{ coordinator: { email: 'nobody@nowhere.example' } }, 'coordinator'],
      [{ custom_fields: [{ id: nobody, value: 'x' }] }, 'custom_fields[0]'],
    ]
    for (const [wrong, field] of wrongs)
      expectRefusal(await wire.ask('candidates.update', { params: { id }, body: { title: 'Never', ...wrong } }), 422, field)
    expect(await retrieve(id)).toEqual(before)
  })

  test('candidates.update: what is left out stays, and empty lists clear', async () => {
    const contact = (value: string) => [{ value, type: 'home' }]
    const id = await newcomer({
      title: 'Miller',
      company: 'Mill',
      tags: ['Wire before'],
      addresses: contact('Mill Lane 1'),
      phone_numbers: contact('1'),
    })
    const body = {
      first_name: 'Other',
      company: null,
      is_private: true,
      phone_numbers: [],
      email_addresses: [{ value: `changed-${id}@mail.example`, type: 'work' }],
      tags: ['Wire after'],
      recruiter: { user_id: actor },
      custom_fields: [],
    }
    const { json } = await succeed('candidates.update', { params: { id }, body })
    expect(json).toMatchObject({
      id,
      first_name: 'Other',
      last_name: 'Changed',
      title: 'Miller',
      company: null,
      is_private: true,
      addresses: contact('Mill Lane 1'),
      phone_numbers: [],
      tags: ['Wire after'],
      recruiter: { id: actor },
    })
    expect((await succeed('candidates.list', { query: { email: `changed-${id}@mail.example` } })).json).toMatchObject([{ id }])
    expect((await succeed('candidates.update', { params: { id }, body: { tags: [] } })).json).toMatchObject({ tags: [] })
  })

  test('educations and employments are added, read and removed once', async () => {
    const id = await newcomer()
    const [school, degree, discipline] = [await first('schools'), await first('degrees'), await first('disciplines')]
    const education = await succeed('candidates.add_education', {
      params: { id },
      body: { school_id: school.id, degree_id: degree.id, discipline_id: discipline.id, start_month: 9, start_year: 2021 },
    })
    const learnt = { school_name: school.name, degree: degree.name, discipline: discipline.name }
    expect(education.json).toMatchObject({ ...learnt, start_date: '2021-09-01T00:00:00.000Z', end_date: null })
    const employment = await succeed('candidates.add_employment', {
      params: { id },
      body: { company_name: 'Mill', title: 'Miller', start_date: '2022-01-01T00:00:00Z' },
    })
    expect(employment.json).toMatchObject({ company_name: 'Mill', title: 'Miller', end_date: null })
    expect(await retrieve(id)).toMatchObject({ educations: [education.json], employments: [employment.json] })
    const other = await newcomer()
    for (const [kind, { json }] of Object.entries({ education, employment })) {
      const remove = (candidate: number) =>
        wire.ask(`candidates.remove_${kind}`, {
          params: { candidate_id: candidate, [`${kind}_id`]: (json as Choice).id },
        })
      expectRefusal(await remove(other), 404)
      expectRefusal(await remove(nobody), 404)
      expect(await remove(id)).toMatchObject({ status: 200, misfits: [], json: { success: true } })
      expectRefusal(await remove(id), 404)
    }
    expect(await retrieve(id)).toMatchObject({ educations: [], employments: [] })
  })

  test('a school that is none, a start told twice and an employment without its firm are refused', async () => {
    const params = { id: await newcomer() }
    const wrongs: [string, Record<string, unknown>, string][] = [
      ['candidates.add_education', { school_id: nobody }, 'school_id'],
      ['candidates.add_education', { degree_id: (await first('schools')).id }, 'degree_id'],
      ['candidates.add_education', { start_month: 13 }, 'start_month'],
      ['candidates.add_education', { start_date: '2021-01-01T00:00:00Z', start_year: 2021 }, 'start_date'],
      ['candidates.add_employment', { title: 'Miller', start_date: '2022-01-01T00:00:00Z' }, 'company_name'],
      ['candidates.add_employment', { company_name: 'Mill', title: 'Miller' }, 'start_date'],
    ]
    for (const [operation, body, field] of wrongs) expectRefusal(await wire.ask(operation, { params, body }), 422, field)
    expect(await retrieve(params.id)).toMatchObject({ educations: [], employments: [] })
  })

  test('candidates.create: brings educations by their ids', async () => {
    const school = await first('schools')
    const id = await newcomer({ educations: [{ school_id: school.id }] })
    expect(await retrieve(id)).toMatchObject({ educations: [{ school_name: school.name, degree: null }] })
  })

  test.each([
    ['candidates.update', { first_name: 'X' }],
    ['candidates.add_education', {}],
    ['candidates.add_employment', { company_name: 'Mill', title: 'Miller', start_date: '2022-01-01T00:00:00Z' }],
  ])('%s: an id that nothing has is 404', async (operation, body) => {
    expectRefusal(await wire.ask(operation, { params: { id: nobody }, body }), 404)
  })

  test('prospects.create: what is missing or nobody has is named', async () => {
    expectRefusal(await wire.ask('prospects.create', { body: {} }), 422, 'first_name')
    const named = { first_name: 'Pro', last_name: 'Spect' }
    const wrongs: [Record<string, unknown>, string][] = [
      [{ job_ids: [nobody] }, 'job_ids'],
      [{ source_id: nobody }, 'application[source_id]'],
      [{ custom_fields: [{ id: nobody, value: 'x' }] }, 'custom_fields[0]'],
    ]
    for (const [application, field] of wrongs)
      expectRefusal(await wire.ask('prospects.create', { body: { ...named, application } }), 422, field)
  })

  test('prospects.create: one application on none, one or many jobs', async () => {
    const named = { first_name: 'Pro', last_name: 'Spect' }
    const bare = await succeed('prospects.create', { body: named })
    expect(bare.json).toMatchObject({ applications: [{ prospect: true, jobs: [], current_stage: null }] })
    const note = { user_id: actor, body: 'Met at the fair', visibility: 'public' }
    const full = await succeed('prospects.create', {
      body: { ...named, activity_feed_notes: [note], application: { job_ids: [jobId] } },
    })
    expect(full.json).toMatchObject({ applications: [{ prospect: true, status: 'active', jobs: [{ id: jobId }] }] })
    const { id } = full.json as Choice
    expect((await succeed('activity_feed.retrieve', { params: { id } })).json).toMatchObject({ notes: [{ body: note.body }] })
  })
}
