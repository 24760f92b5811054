import { addJobPost, listJobs, publishJobPost } from '@orangery/contract/recruiting'
import type { Db } from '@orangery/platform'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plantJob, plantPost } from '../../fixtures/board.store.ts'
import { openScene, type Scene } from '../../fixtures/scene.ts'

const base = '/v1/boards/solvikprovisions'
let scene: Scene
let db: Db
beforeAll(async () => {
  scene = await openScene()
  db = scene.network.house.db
})
afterAll(() => scene.close())

interface Listed {
  id: number
  title: string
  [key: string]: unknown
}

async function read(path: string, init: RequestInit = {}) {
  const response = await fetch(`${scene.url}${path}`, init)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: text.startsWith('{') ? JSON.parse(text) : undefined }
}

async function jobs(query = ''): Promise<Listed[]> {
  return (await read(`${base}/jobs${query}`)).json.jobs
}

/** A post of the job's, on the board. */
async function publish(title: string, content = '<p>Work.</p>', internal = false): Promise<{ id: number; jobId: number }> {
  const [job] = (await scene.maren.call(listJobs, { query: { status: 'open' } })).rows
  const { id } = await scene.maren.call(addJobPost, {
    params: { id: job!.id },
    body: { title, location: 'Bergen', content, internal },
  })
  await scene.maren.call(publishJobPost, { params: { id }, body: { live: true } })
  return { id, jobId: job!.id }
}

describe('what is not there', () => {
  const paths = ['', '/jobs', '/jobs/1', '/departments', '/offices/1', '/sections', '/education/schools']
  test.each(paths)('a token of no board: %s', async (path) => {
    for (const token of ['nobody', 'SOLVIKPROVISIONS', 'internal', '%00'])
      expect(await read(`/v1/boards/${token}${path}`)).toMatchObject({ status: 404, json: { status: 404 } })
  })

  test.each(['/jobs/4999999999', '/jobs/x', '/jobs/-1', '/departments/4999999999', '/offices/x', '/sections/1', '/nothing'])(
    '%s',
    async (path) => {
      expect(await read(base + path)).toMatchObject({ status: 404, json: { status: 404, error: expect.any(String) } })
    },
  )

  test('a query that does not fit is 422 and named', async () => {
    for (const [path, field] of [
      ['/jobs?content=maybe', 'content'],
      ['/departments?render_as=cloud', 'render_as'],
      ['/education/schools?page=0', 'page'],
      ['/education/schools?term=a%00b', 'term'],
      ['/jobs?callback=alert(1)', 'callback'],
    ])
      expect(await read(base + path)).toMatchObject({ status: 422, json: { errors: [{ field }] } })
  })
})

test('only live, external posts of open jobs that are neither confidential nor templates are in any answer', async () => {
  const sentinel = 'Sentinel of the cellar'
  const hide: Record<string, (post: { id: number; jobId: number }) => Promise<unknown>> = {
    offline: ({ id }) => plantPost(db, id, { live: false }),
    deleted: ({ id }) => plantPost(db, id, { active: false }),
    internal: ({ id }) => plantPost(db, id, { internal: true, external: false }),
    'of a closed job': ({ jobId }) => plantJob(db, jobId, { status: 'closed' }),
    'of a draft': ({ jobId }) => plantJob(db, jobId, { status: 'draft' }),
    'of a confidential job': ({ jobId }) => plantJob(db, jobId, { confidential: true }),
    'of a template': ({ jobId }) => plantJob(db, jobId, { is_template: true }),
  }
  const everywhere = ['', '/jobs', '/jobs?content=true', '/departments', '/departments?render_as=tree', '/offices']
  const more = ['/offices?render_as=tree', '/sections', '/departments/0', '/offices/0']
  const post = await publish(sentinel, `<p>${sentinel}</p>`)
  const seen = async () => {
    const one = await read(`${base}/jobs/${post.id}?questions=true&pay_transparency=true`)
    const found = one.status === 200 ? ['one'] : []
    for (const path of [...everywhere, ...more]) if ((await read(base + path)).text.includes(sentinel)) found.push(path)
    return found
  }
  expect(await seen()).toEqual(['one', '/jobs', '/jobs?content=true', ...everywhere.slice(3), '/offices?render_as=tree'])
  for (const [how, act] of Object.entries(hide)) {
    await act(post)
    expect([how, await seen()]).toEqual([how, []])
    await plantPost(db, post.id, { live: true, active: true, internal: false, external: true })
    await plantJob(db, post.jobId, { status: 'open', confidential: false, is_template: false })
  }
  expect((await seen()).length).toBeGreaterThan(0)
})

describe('jobs', () => {
  test('are listed without their text unless it is asked for', async () => {
    const all = (await read(`${base}/jobs`)).json
    expect(all.meta).toEqual({ total: all.jobs.length })
    expect(all.jobs[0]).not.toHaveProperty('content')
    expect(all.jobs[0].updated_at).toMatch(/\+00:00$/)
    const [full] = await jobs('?content=true')
    expect(full).toMatchObject({ departments: [{ id: expect.any(Number) }], offices: [{ location: expect.any(String) }] })
  })

  test('what a user wrote is cleaned, and escaped once', async () => {
    const { id } = await publish('Escapes', '<p onclick="x()">R &amp; D</p><script>alert(1)</script><img src=x onerror=alert(2)>')
    const { json, text } = await read(`${base}/jobs/${id}`)
    expect(json.content).toContain('&lt;p&gt;R &amp;amp; D&lt;/p&gt;')
    expect(json.content).toContain('Tell us what you need')
    expect(text).not.toMatch(/onclick|onerror|script|alert/)
  })

  test('the form comes with questions=true, and pay with pay_transparency=true', async () => {
    const [first] = await jobs()
    const bare = (await read(`${base}/jobs/${first!.id}`)).json
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['questions', 'pay_input_ranges']))
    expect(bare.data_compliance).toEqual([
      {
        type: 'gdpr',
        requires_consent: true,
        requires_processing_consent: true,
        requires_retention_consent: false,
        retention_period: 365,
      },
    ])
    await plantPost(db, first!.id, {
      pay_ranges: JSON.stringify([{ minCents: 5_000_000, maxCents: 7_500_000, currency: 'EUR', title: 'Bergen', blurb: null }]),
    })
    const { json } = await read(`${base}/jobs/${first!.id}?questions=true&pay_transparency=true`)
    expect(json.questions.map((one: { fields: { name: string }[] }) => one.fields[0]!.name)).toEqual([
      ...['first_name', 'last_name', 'email', 'phone', 'resume', 'cover_letter'],
      'question_start',
    ])
    expect(json.location_questions).toHaveLength(3)
    expect(json.compliance[0].questions).toHaveLength(4)
    expect(json.pay_input_ranges).toEqual([
      { min_cents: 5_000_000, max_cents: 7_500_000, currency_type: 'EUR', title: 'Bergen', blurb: null },
    ])
  })

  test('a post for prospects has no job, and stands in a section', async () => {
    const prospect = (await jobs()).find((one) => one.internal_job_id === null)!
    const { sections } = (await read(`${base}/sections`)).json
    const section = sections.find((one: { jobs: Listed[] }) => one.jobs.some(({ id }) => id === prospect.id))
    expect((await read(`${base}/sections/${section.id}`)).json).toEqual(section)
    expect(sections.at(-1).jobs).toEqual([])
  })
})

describe('departments and offices', () => {
  test.each(['departments', 'offices'])('%s point at each other in a list, and lie within each other in a tree', async (units) => {
    const list = (await read(`${base}/${units}`)).json[units]
    const tree = (await read(`${base}/${units}?render_as=tree`)).json[units]
    expect(list[0]).toMatchObject({ parent_id: null, child_ids: expect.any(Array) })
    expect(tree[0]).toHaveProperty('children')
    expect(tree[0]).not.toHaveProperty('child_ids')
    expect((await read(`${base}/${units}/${list[0].id}`)).json).toEqual(list[0])
    expect((await read(`${base}/${units}/0`)).json).toMatchObject({ id: 0, parent_id: null })
  })
})

describe('education', () => {
  test('a hundred on a page, searched by part of the name in whatever letters', async () => {
    const all = (await read(`${base}/education/degrees`)).json
    expect(all.meta).toEqual({ total_count: all.items.length, per_page: 100 })
    const found = (await read(`${base}/education/degrees?term=BACHELOR`)).json
    expect(found).toEqual({
      items: [{ id: expect.any(Number), text: "Bachelor's Degree" }],
      meta: { total_count: 1, per_page: 100 },
    })
    expect((await read(`${base}/education/disciplines?page=9`)).json.items).toEqual([])
    expect((await read(`${base}/education/schools?term=%25`)).json.items).toEqual([])
  })
})

describe('from any page', () => {
  test('answers and refusals may be read from everywhere, answers kept, and asked for again at no cost', async () => {
    const first = await read(`${base}/jobs`)
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    expect(first.headers.get('set-cookie')).toBeNull()
    const tag = first.headers.get('etag')!
    expect((await read(`${base}/jobs`, { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect((await read(`${base}/jobs/1`)).headers.get('access-control-allow-origin')).toBe('*')
  })

  test('with a callback the answer is a script that calls it', async () => {
    const { text, headers } = await read(`${base}?callback=my.board_1`)
    expect(headers.get('content-type')).toContain('application/javascript')
    expect(text).toMatch(/^\/\*\*\/my\.board_1\(\{"name":"Solvik Provisions"/)
    expect(text).not.toContain('<p>')
  })
})
