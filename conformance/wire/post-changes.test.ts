// Job posts that are read for a job, edited and published, and tracking links. Writing needs --actor.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { copyJob, outsiderOf } from './copied-job.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Post {
  readonly id: number
  readonly title: string
  readonly live: boolean
  readonly first_published_at: string | null
  readonly location: { name: string | null; office_id: number | null; job_post_custom_location_id: number | null }
  readonly content: string
  readonly updated_at: string
}

/** The tracking link that the demo organisation has. */
const demoToken = 'solvik1'

if (target === undefined) {
  test('no server is named (--base and --key): nothing was asked over the wire', () => {
    expect(target).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)

  test('job_posts.retrieve_for_job: text and questions come when they are asked for', async () => {
    const [post] = (await succeed('job_posts.list', { query: { live: true, per_page: 1 } })).json as (Post & { job_id: number })[]
    const read = async (query: Record<string, string | boolean>) =>
      (await succeed('job_posts.retrieve_for_job', { params: { id: post!.job_id }, query })).json as Record<string, unknown>
    const keys = ['content', 'questions']
    const among = (found: Record<string, unknown>) => keys.filter((key) => key in found)
    expect(among(await read({}))).toEqual([])
    expect(among(await read({ content: '' }))).toEqual(['content'])
    expect(among(await read({ questions: '' }))).toEqual(['questions'])
    expect(among(await read({ full_content: true }))).toEqual(['content'])
    expect(await read({ content: '', questions: '' })).toEqual(
      (await succeed('job_posts.retrieve', { params: { id: post!.id } })).json,
    )
  })

  test('tracking_links.retrieve: a token leads to its post, its source and who gets the credit', async () => {
    expectRefusal(await wire.ask('tracking_links.retrieve', { params: { token: 'nobody-has-this' } }), 404)
    const answer = await wire.ask('tracking_links.retrieve', { params: { token: demoToken } })
    if (answer.status === 404) return
    expect(answer.misfits).toEqual([])
    expect(answer.json).toMatchObject({ token: demoToken, job_id: expect.any(Number), credited_to: { id: expect.any(Number) } })
  })

  if (target.actor !== undefined) {
    const job = await copyJob(wire)
    const outsider = await outsiderOf(wire, job.id)
    const [first] = (await wire.ask('job_posts.list_for_job', { params: { id: job.id } })).json as Post[]
    const params = { id: first!.id }
    const read = async () => (await succeed('job_posts.retrieve', { params })).json as Post

    const writes: [string, Record<string, unknown>][] = [
      ['job_posts.update_v1', {}],
      ['job_posts.update_v2', {}],
      ['job_posts.update_status_v2', { status: 'offline' }],
    ]
    test.each(writes)('%s: a post that nobody has is 404; somebody without access gets 403', async (operation, body) => {
      expectRefusal(await wire.ask(operation, { params: { id: nobody }, body }), 404)
      if (outsider !== undefined) expect((await wire.ask(operation, { params, body, actor: outsider })).status).toBe(403)
    })

    describe.each(['job_posts.update_v1', 'job_posts.update_v2'])('%s', (operation) => {
      test('a title of no letters and a place that is none are refused', async () => {
        const ask = (body: Record<string, unknown>) => wire.ask(operation, { params, body })
        expectRefusal(await ask({ title: '' }), 422, 'title')
        expectRefusal(await ask({ location: {} }), 422, 'location')
        expectRefusal(await ask({ location: { office_id: 1, custom_location_id: 1 } }), 422, 'location')
        expectRefusal(await ask({ location: { office_id: nobody } }), 422, 'location[office_id]')
        expectRefusal(await ask({ location: { custom_location_id: nobody } }), 422, 'location[custom_location_id]')
      })

      test('title, place and text are changed, what is left out stays', async () => {
        const title = `Post ${randomUUID()}`
        const body = { title, location: 'By the sea', content: '<p>New</p>' }
        expect((await succeed(operation, { params, body })).json).toEqual({ success: true })
        expect(await read()).toMatchObject({ title, content: '<p>New</p>', location: { name: 'By the sea', office_id: null } })
        const [{ id }] = (await wire.ask('offices.list')).json as [{ id: number }]
        await succeed(operation, { params, body: { location: { office_id: id } } })
        expect(await read()).toMatchObject({ title, location: { office_id: id, job_post_location_type: { name: 'Office' } } })
        const places = (await succeed('job_posts.custom_locations', { params })).json as { id: number; value: string }[]
        for (const place of places.slice(0, 1)) {
          await succeed(operation, { params, body: { location: { custom_location_id: place.id } } })
          expect((await read()).location).toMatchObject({
            name: place.value,
            job_post_custom_location_id: place.id,
            office_id: null,
          })
        }
      })
    })

    test('a post goes live and offline by either version, and keeps the time of its first publication', async () => {
      expectRefusal(await wire.ask('job_posts.update_status_v2', { params, body: { status: 'online' } }), 422, 'status')
      expect((await succeed('job_posts.update_status_v2', { params, body: { status: 'live' } })).json).toEqual({ success: true })
      const live = await read()
      expect(live).toMatchObject({ live: true, first_published_at: expect.any(String) })
      await succeed('job_posts.update_v1', { params, body: { status: 'offline' } })
      expect(await read()).toMatchObject({ live: false, first_published_at: live.first_published_at })
      await succeed('job_posts.update_v1', { params, body: { status: 'live' } })
      expect(await read()).toMatchObject({ live: true, first_published_at: live.first_published_at })
    })

    test('a post of a job that is not open stays offline', async () => {
      const closed = await copyJob(wire)
      const opening = { job_id: closed.id, id: closed.openings[0]!.id }
      await succeed('job_openings.update', { params: opening, body: { status: 'closed' } })
      const [post] = (await succeed('job_posts.list_for_job', { params: { id: closed.id } })).json as Post[]
      const answer = await wire.ask('job_posts.update_status_v2', { params: { id: post!.id }, body: { status: 'live' } })
      expectRefusal(answer, 422, 'status')
    })
  }
}
