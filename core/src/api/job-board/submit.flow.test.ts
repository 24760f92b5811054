import {
  addJobPost,
  createCredential,
  createWebHook,
  listJobs,
  publishJobPost,
  setCredentialLimit,
} from '@orangery/contract/recruiting'
import { webhookEvents } from '@orangery/contract/webhooks'
import type { Db } from '@orangery/platform'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentsOf, exposeField, fieldId, plantBoard, plantJob, plantPost } from '../../fixtures/board.store.ts'
import { type Harvest, openScene, type Scene } from '../../fixtures/scene.ts'

let scene: Scene
let db: Db
let harvest: Harvest
let key: string
let post: { id: number; jobId: number }
const person = { first_name: 'Ada', last_name: 'Osei', email: 'ada@example.com' }

const question = (name: string, type: string, rest: object = {}) => ({
  ...{ required: false, private: false, label: `Label of ${name}`, name, type, values: [], description: null },
  ...rest,
})
const sizes = [
  { value: 31, label: 'Small' },
  { value: 32, label: 'Large' },
]

beforeAll(async () => {
  scene = await openScene()
  db = scene.network.house.db
  const full = await scene.network.createKey({ permissions: 'all' })
  harvest = scene.harvest(full.key, scene.maren.userId)
  const made = await scene.maren.call(createCredential, { body: { type: 'job_board', partner: null, description: 'Site' } })
  key = made.key
  await scene.maren.call(setCredentialLimit, { params: { id: made.id }, body: { rateLimit: 10_000 } })
  await scene.maren.call(createWebHook, {
    body: {
      name: 'new',
      action: 'new_candidate_application',
      endpointUrl: `${scene.receiver.url}/new`,
      secretKey: 'a secret for the new',
    },
  })
  const [job] = (await scene.maren.call(listJobs, { query: { status: 'open' } })).rows
  const body = { title: 'Night shift', location: 'Oslo', content: '<p>Nights.</p>', internal: false }
  const { id } = await scene.maren.call(addJobPost, { params: { id: job!.id }, body })
  await scene.maren.call(publishJobPost, { params: { id }, body: { live: true } })
  post = { id, jobId: job!.id }
  await plantPost(db, id, {
    questions: JSON.stringify([
      question('question_1', 'short_text', { required: true }),
      question('question_2', 'boolean'),
      question('question_3', 'single_select', { values: sizes }),
      question('question_4[]', 'multi_select', { values: sizes }),
      question('question_5', 'attachment'),
    ]),
  })
})
afterAll(() => scene.close())

const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}` })

async function send(body: RequestInit['body'], headers: Record<string, string>, path = `solvikprovisions/jobs/${post.id}`) {
  const response = await fetch(`${scene.url}/v1/boards/${path}`, { method: 'POST', body, headers })
  return { status: response.status, headers: response.headers, json: (await response.json()) as Record<string, unknown> }
}

const submit = (body: object, path?: string) =>
  send(JSON.stringify(body), { ...basic(key), 'content-type': 'application/json' }, path)

interface Found {
  applications: {
    id: number
    prospect: boolean
    job_post_id: number | null
    source: { public_name: string } | null
    credited_to: { id: number } | null
    location: { address: string } | null
    answers: { question: string; answer: string | null }[]
  }[]
  attachments: { filename: string; type: string; url: string }[]
  educations: object[]
  employments: object[]
  id: number
}

async function found(email: string): Promise<Found[]> {
  return (await harvest.get(`/v1/candidates?email=${encodeURIComponent(email)}`)).json as Found[]
}

describe('refusals', () => {
  test('without a key, with a wrong one, and with one of Harvest: 401, and a key of the job board opens nothing of Harvest', async () => {
    const { key: harvestKey } = await scene.network.createKey({ permissions: 'all' })
    for (const headers of [{}, basic('nonsense'), basic(harvestKey), { authorization: `Bearer ${key}` }])
      expect(await send(JSON.stringify(person), { 'content-type': 'application/json', ...headers })).toMatchObject({
        status: 401,
        json: { status: 401, error: expect.stringContaining('Invalid Basic Auth credentials') },
      })
    expect((await scene.harvest(key).get('/v1/jobs')).status).toBe(401)
  })

  test('what is not on the board: 404; a post that is offline or whose job is closed: 422', async () => {
    for (const path of [
      `nobody/jobs/${post.id}`,
      'solvikprovisions/jobs/4999999999',
      `internal/jobs/${post.id}`,
      'internal/jobs/x',
    ])
      expect((await submit(person, path)).status).toBe(404)
    await plantJob(db, post.jobId, { confidential: true })
    expect((await submit(person)).status).toBe(404)
    await plantJob(db, post.jobId, { confidential: false, status: 'closed' })
    expect(await submit(person)).toMatchObject({ status: 422, json: { errors: [{ field: 'id' }] } })
    await plantJob(db, post.jobId, { status: 'open' })
    await plantPost(db, post.id, { live: false })
    expect(await submit(person)).toMatchObject({ status: 422, json: { errors: [{ field: 'id' }] } })
    await plantPost(db, post.id, { live: true })
  })

  test.each([
    [{ first_name: undefined }, 'first_name'],
    [{ last_name: ' ' }, 'last_name'],
    [{ email: 'nobody' }, 'email'],
    [{ first_name: 'x'.repeat(256) }, 'first_name'],
    [{ last_name: 'see https://evil.example' }, 'last_name'],
    [{ phone: 'www.evil.example' }, 'phone'],
    [{ first_name: 'a\u0000b' }, 'first_name'],
    [{ question_1: 'a\u0000b' }, 'question_1'],
    [{ question_2: 7 }, 'question_2'],
    [{ question_3: 33 }, 'question_3'],
    [{ question_4: [31, 99] }, 'question_4'],
    [{ question_5: 'a word' }, 'question_5'],
    [{ gender: 9 }, 'gender'],
    [{ veteran_status: 'x' }, 'veteran_status'],
    [{ resume_content: 'aGk=' }, 'resume_content_filename'],
    [{ resume_content: '%%%', resume_content_filename: 'a.txt' }, 'resume_content'],
    [{ resume_content: 'aGk=', resume_content_filename: 'a.exe' }, 'resume_content'],
    [{ resume_content: '', resume_text: '', resume_url: 'http://127.0.0.1:1/a', resume_url_filename: 'a.pdf' }, 'resume_url'],
    [{ educations: [{ degree_id: 5 }] }, 'educations[0][degree_id]'],
    [{ employments: [{ start_date: { month: 2, year: 2020 }, end_date: { month: 1, year: 2020 } }] }, 'employments[0][end_date]'],
  ])('%j is 422 and names the field', async (wrong, field) => {
    expect(await submit({ ...person, ...wrong })).toMatchObject({ status: 422, json: { errors: [{ field }] } })
    expect(await found(person.email)).toEqual([])
  })

  test('bodies that are none: 422 and 415, never more', async () => {
    const json = { ...basic(key), 'content-type': 'application/json' }
    for (const body of ['{', '[]', '"x"', '', 'null']) expect((await send(body, json)).status).toBe(422)
    expect((await send('<x/>', { ...basic(key), 'content-type': 'text/xml' })).status).toBe(415)
    expect((await send('nothing', { ...basic(key), 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(422)
    const form = new FormData()
    form.set('first_name', 'Ada')
    form.set('resume', new Blob([]), 'empty.pdf')
    expect(await send(form, basic(key))).toMatchObject({ status: 422, json: { errors: [{ field: 'resume' }] } })
  })

  test('required questions and consents are asked for where the organization says so, and named', async () => {
    await plantBoard(db, { requires_answers: true })
    expect(await submit(person)).toMatchObject({ status: 422, json: { errors: [{ field: 'question_1' }] } })
    expect(await submit({ ...person, question_1: 'Soon' })).toMatchObject({
      status: 422,
      json: { errors: [{ field: 'data_compliance[gdpr_processing_consent_given]' }] },
    })
    await plantBoard(db, { requires_answers: false })
  })
})

test('JSON: everything that is documented, kept and told', async () => {
  const answered = await submit({
    ...person,
    email: 'ada.json@example.com',
    phone: '+47 333 77 788',
    location: '1 Harbour Road',
    latitude: '60.39',
    longitude: '5.32',
    resume_text: 'I sort lemons.',
    cover_letter_content: Buffer.from('Dear all').toString('base64'),
    cover_letter_content_filename: 'letter.docx',
    question_1: 'Monday',
    question_2: 1,
    question_3: '32',
    question_4: [31, 32],
    question_5_content: 'aGk=',
    question_5_content_filename: 'papers.pdf',
    educations: [{ school_name_id: '', start_date: { month: '1', year: '2011' }, end_date: { month: '2', year: '2012' } }],
    employments: [{ company_name: 'Business', title: 'Clerk', start_date: { month: '1', year: '2016' }, current: 'true' }],
    data_compliance: { gdpr_processing_consent_given: true, gdpr_retention_consent_given: 'false' },
    gender: 2,
    race: '4',
    mapped_url_token: 'solvik1',
  })
  expect(answered).toMatchObject({ status: 200, json: { success: expect.any(String) } })
  const [candidate] = await found('ada.json@example.com')
  const [application] = candidate!.applications
  expect(application).toMatchObject({
    prospect: false,
    job_post_id: post.id,
    source: { public_name: 'Jobs page on your website' },
    credited_to: { id: expect.any(Number) },
    location: { address: '1 Harbour Road' },
    answers: [
      { question: 'Label of question_1', answer: 'Monday' },
      { question: 'Label of question_2', answer: 'Yes' },
      { question: 'Label of question_3', answer: 'Large' },
      { question: 'Label of question_4[]', answer: 'Small, Large' },
      { question: 'Label of question_5', answer: 'papers.pdf' },
    ],
  })
  expect(candidate!.attachments.map(({ filename, type }) => `${type} ${filename}`).sort()).toEqual([
    'cover_letter letter.docx',
    'other papers.pdf',
    'resume resume.txt',
  ])
  expect(candidate!.educations).toHaveLength(1)
  expect(candidate!.employments).toMatchObject([{ company_name: 'Business', end_date: null }])
  expect((await harvest.get(`/v1/applications/${application!.id}/eeoc`)).json).toMatchObject({ gender: { id: 2 }, race: { id: 4 } })
  expect(await consentsOf(db, application!.id)).toEqual({ processing: true, retention: false, demographic: null })
  await scene.network.drain()
  const told = scene.receiver.deliveries.map(({ json }) => json).find(({ action }) => action === 'new_candidate_application')!
  expect(webhookEvents.new_candidate_application.payload.safeParse(told.payload).error).toBeUndefined()
  expect(told.payload).toMatchObject({ application: { candidate: { first_name: 'Ada', attachments: expect.any(Array) } } })
})

test('multipart: files stream in, names nest, several answers under one name', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...person, email: 'ada.form@example.com' })) form.set(name, value)
  form.append('question_4[]', '31')
  form.append('question_4[]', '32')
  form.set('data_compliance[gdpr_consent_given]', 'true')
  form.set('employments[][title]', 'Clerk')
  form.set('employments[][company_name]', 'Business')
  form.set('resume', new Blob(['x'.repeat(3_000_000)]), 'CV.PDF')
  form.set('question_5', new Blob(['notes']), 'notes.rtf')
  form.set('nobody_asked', new Blob(['noise']), 'noise.exe')
  expect((await send(form, basic(key))).status).toBe(200)
  const [candidate] = await found('ada.form@example.com')
  expect(candidate!.applications[0]!.answers[3]!.answer).toBe('Small, Large')
  expect(candidate!.attachments.map(({ filename, type }) => `${type} ${filename}`).sort()).toEqual([
    'other notes.rtf',
    'resume CV.PDF',
  ])
  const resume = await fetch(candidate!.attachments.find(({ type }) => type === 'resume')!.url)
  expect((await resume.arrayBuffer()).byteLength).toBe(3_000_000)
  expect(await consentsOf(db, candidate!.applications[0]!.id)).toEqual({ processing: true, retention: true, demographic: null })
})

test('a plain form without files, and a token that nobody knows: it counts as come from the website', async () => {
  const body = new URLSearchParams({ ...person, email: 'ada.plain@example.com', question_1: 'May', mapped_url_token: 'nobody' })
  expect((await send(body, basic(key))).status).toBe(200)
  const [application] = (await found('ada.plain@example.com'))[0]!.applications
  expect(application).toMatchObject({ source: { public_name: 'Jobs page on your website' }, credited_to: null })
})

test('a location without its coordinates is passed over', async () => {
  expect((await submit({ ...person, email: 'ada.lost@example.com', location: 'Somewhere' })).status).toBe(200)
  expect((await found('ada.lost@example.com'))[0]!.applications[0]!.location).toBeNull()
})

test('a linked question writes into its field as well', async () => {
  const linked = question('question_9', 'short_text', { customFieldId: await fieldId(db, 'candidate', 'notice_period') })
  await plantPost(db, post.id, { questions: JSON.stringify([linked]) })
  expect((await submit({ ...person, email: 'ada.linked@example.com', question_9: '5 weeks' })).status).toBe(200)
  expect((await found('ada.linked@example.com'))[0]).toMatchObject({ custom_fields: { notice_period: '5 weeks' } })
  expect((await harvest.get(`/v1/job_posts/${post.id}`)).json).toMatchObject({ questions: [{ name: 'question_9' }] })
})

test('who applies to a post for prospects becomes one', async () => {
  const { jobs } = (await (await fetch(`${scene.url}/v1/boards/solvikprovisions/jobs`)).json()) as {
    jobs: { id: number; internal_job_id: number | null }[]
  }
  const { id } = jobs.find(({ internal_job_id }) => internal_job_id === null)!
  expect((await submit({ ...person, email: 'ada.prospect@example.com' }, `solvikprovisions/jobs/${id}`)).status).toBe(200)
  expect((await found('ada.prospect@example.com'))[0]!.applications).toMatchObject([{ prospect: true, job_post_id: id }])
})

test('the board of people inside takes applications to its own posts', async () => {
  await plantPost(db, post.id, { internal: true, external: false })
  expect((await submit({ ...person, email: 'ada.inside@example.com' }, `internal/jobs/${post.id}`)).status).toBe(200)
  expect((await submit(person)).status).toBe(404)
  await plantPost(db, post.id, { internal: false, external: true })
})

interface Asked {
  id: number
  internal_job_id: number
  demographic_questions?: { questions: { id: number; answer_options: { id: number; free_form: boolean }[] }[] }
}

test('demographic answers are kept with the application; those to other questions are refused and nothing is kept', async () => {
  const base = `${scene.url}/v1/boards/solvikprovisions/jobs`
  const { jobs } = (await (await fetch(base)).json()) as { jobs: Asked[] }
  const asked: Asked[] = []
  for (const { id } of jobs) asked.push((await (await fetch(`${base}/${id}?questions=true`)).json()) as Asked)
  const post = asked.find(({ demographic_questions }) => demographic_questions)!
  const question = post.demographic_questions!.questions[0]!
  const option = question.answer_options.find(({ free_form }) => !free_form)!
  const answers = (id: number) => ({
    demographic_answers: [{ question_id: id, answer_options: [{ answer_option_id: option.id }] }],
  })
  const path = `solvikprovisions/jobs/${post.id}`
  expect(await submit({ ...person, email: 'ada.asked@example.com', ...answers(5) }, path)).toMatchObject({
    status: 422,
    json: { errors: [{ field: 'demographic_answers[0][question_id]' }] },
  })
  expect(await found('ada.asked@example.com')).toEqual([])
  expect((await submit({ ...person, email: 'ada.asked@example.com', ...answers(question.id) }, path)).status).toBe(200)
  const [application] = (await found('ada.asked@example.com'))[0]!.applications
  expect((await harvest.get(`/v1/applications/${application!.id}/demographics/answers`)).json).toMatchObject([
    { demographic_question_id: question.id, demographic_answer_option_id: option.id },
  ])
})

test('fields of jobs are shown on the board where the organization says so, and private ones never', async () => {
  const path = `${scene.url}/v1/boards/solvikprovisions/jobs`
  const metadata = async () => ((await (await fetch(path)).json()) as { jobs: { metadata: unknown }[] }).jobs[0]!.metadata
  expect(await metadata()).toBeNull()
  await exposeField(db, await fieldId(db, 'job', 'salary_range'))
  expect(await metadata()).toBeNull()
  await exposeField(db, await fieldId(db, 'job', 'employment_type'))
  expect(await metadata()).toEqual([
    { id: expect.any(Number), name: 'Employment type', value_type: 'single_select', value: 'Full-time' },
  ])
})
