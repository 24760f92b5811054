// Openings that are added, edited and deleted. Needs --actor; where there is none, it says so.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { copyJob, outsiderOf } from './copied-job.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Opening {
  readonly id: number
  readonly opening_id: string | null
  readonly status: string
  readonly opened_at: string
  readonly closed_at: string | null
  readonly close_reason: { id: number } | null
  readonly application_id: number | null
  readonly keyed_custom_fields?: Readonly<Record<string, { type: string; value: unknown }>>
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)
  const job = await copyJob(wire)
  const outsider = await outsiderOf(wire, job.id)
  const params = { job_id: job.id }
  const add = async (...openings: Record<string, unknown>[]) =>
    ((await succeed('job_openings.create', { params, body: { openings } })).json as { openings: { id: number }[] }).openings
  const read = async (id: number) => (await succeed('job_openings.retrieve', { params: { ...params, id } })).json as Opening
  const edit = (id: number, body: Record<string, unknown>) => wire.ask('job_openings.update', { params: { ...params, id }, body })
  const shortText = Object.entries((await read(job.openings[0]!.id)).keyed_custom_fields ?? {}).find(
    ([, { type }]) => type === 'short_text',
  )?.[0]

  const writes: [string, Record<string, unknown>][] = [
    ['job_openings.create', { openings: [] }],
    ['job_openings.delete_v1', { ids: [] }],
    ['job_openings.delete_v2', { ids: [] }],
  ]
  test.each(writes)('%s: a job that nobody has is 404; somebody without access gets 403', async (operation, body) => {
    expectRefusal(await wire.ask(operation, { params: { job_id: nobody }, body }), 404)
    if (outsider !== undefined) expect((await wire.ask(operation, { params, body, actor: outsider })).status).toBe(403)
  })

  describe('job_openings.create', () => {
    test('an opening id must be there and may be null; unknown fields and too many openings are refused', async () => {
      const ask = (openings: unknown) => wire.ask('job_openings.create', { params, body: { openings } })
      expectRefusal(await ask(undefined), 422, 'openings')
      expectRefusal(await ask([{}]), 422, 'openings[0][opening_id]')
      expectRefusal(
        await ask([{ opening_id: null, custom_fields: [{ id: nobody, value: 'x' }] }]),
        422,
        'openings[0][custom_fields][0]',
      )
      expectRefusal(await ask(Array.from({ length: 101 }, () => ({ opening_id: null }))), 422, 'openings')
    })

    test('says of each its id and when it was opened', async () => {
      const opening_id = randomUUID()
      const made = await add({ opening_id }, { opening_id: null })
      expect(made).toMatchObject([{ opening_id }, { opening_id: null }])
      const opening = await read(made[0]!.id)
      expect(opening).toMatchObject({ opening_id, status: 'open', closed_at: null, application_id: null, close_reason: null })
      expect(made[0]).toMatchObject({ open_date: opening.opened_at })
    })

    test.skipIf(shortText === undefined)('custom fields of openings are kept, and read from the list as from the one', async () => {
      const [made] = await add({ opening_id: null, custom_fields: [{ name_key: shortText, value: 'Dry goods' }] })
      const opening = await read(made!.id)
      expect(opening.keyed_custom_fields).toMatchObject({ [shortText!]: { value: 'Dry goods' } })
      const listed = (await succeed('job_openings.list', { params, query: { per_page: 500 } })).json as Opening[]
      expect(listed.find(({ id }) => id === made!.id)).toEqual(opening)
      expect((await edit(made!.id, { custom_fields: [{ name_key: shortText, delete_value: 'true' }] })).status).toBe(200)
      expect((await read(made!.id)).keyed_custom_fields).toMatchObject({ [shortText!]: { value: null } })
    })
  })

  describe('job_openings.update', async () => {
    const [reason] = (await wire.ask('close_reasons.list')).json as { id: number }[]

    test('an opening that nobody has is 404', async () => {
      expectRefusal(await edit(nobody, { opening_id: 'x' }), 404)
    })

    test('a close reason comes with closing, and is one of the list; a status is one of two', async () => {
      const [{ id }] = (await add({ opening_id: null })) as [{ id: number }]
      expectRefusal(await edit(id, { close_reason_id: reason!.id }), 422, 'close_reason_id')
      expectRefusal(await edit(id, { status: 'closed', close_reason_id: nobody }), 422, 'close_reason_id')
      expectRefusal(await edit(id, { status: 'opened' }), 422, 'status')
      expect(await read(id)).toMatchObject({ status: 'open', close_reason: null })
    })

    test('is closed with a reason and opened again; success is said in a word', async () => {
      const [{ id }] = (await add({ opening_id: null })) as [{ id: number }]
      const closed = await edit(id, { opening_id: 'closed-1', status: 'closed', close_reason_id: reason!.id, custom_fields: [] })
      expect(closed).toMatchObject({ status: 200, json: { success: 'true' } })
      expect(await read(id)).toMatchObject({ opening_id: 'closed-1', status: 'closed', close_reason: { id: reason!.id } })
      expect((await edit(id, { status: 'open', opening_id: '' })).status).toBe(200)
      expect(await read(id)).toMatchObject({ opening_id: null, status: 'open', closed_at: null, close_reason: null })
    })

    test('closing the last opening closes the job', async () => {
      const { id, openings } = await copyJob(wire, { number_of_openings: 2 })
      const close = (opening: { id: number }) =>
        succeed('job_openings.update', { params: { job_id: id, id: opening.id }, body: { status: 'closed' } })
      await close(openings[0]!)
      expect((await succeed('jobs.retrieve', { params: { id } })).json).toMatchObject({ status: 'open' })
      await close(openings[1]!)
      expect((await succeed('jobs.retrieve', { params: { id } })).json).toMatchObject({ status: 'closed' })
    })
  })

  test.each(['job_openings.delete_v1', 'job_openings.delete_v2'])(
    '%s: what is closed and unfilled goes, the rest is named',
    async (operation) => {
      const [closed, open] = (await add({ opening_id: null }, { opening_id: null })) as [{ id: number }, { id: number }]
      await edit(closed.id, { status: 'closed' })
      const { json } = await succeed(operation, { params, body: { ids: [closed.id, open.id, nobody] } })
      expect(json).toEqual({ success: true, deleted_ids: [closed.id], failed_ids: [open.id, nobody] })
      expectRefusal(await wire.ask('job_openings.retrieve', { params: { ...params, id: closed.id } }), 404)
      expect(await read(open.id)).toMatchObject({ status: 'open' })
      expectRefusal(await wire.ask(operation, { params, body: {} }), 422, 'ids')
    },
  )

  test('a filled opening is neither deleted nor opened again', async () => {
    const jobs = (await wire.ask('jobs.list', { query: { per_page: 500 } })).json as { id: number; openings: Opening[] }[]
    const filled = jobs
      .flatMap(({ id, openings }) => openings.map((opening) => ({ jobId: id, ...opening })))
      .find((one) => one.application_id)
    if (filled === undefined) return
    const of = { job_id: filled.jobId }
    const { json } = await succeed('job_openings.delete_v2', { params: of, body: { ids: [filled.id] } })
    expect(json).toEqual({ success: false, deleted_ids: [], failed_ids: [filled.id] })
    const reopened = await wire.ask('job_openings.update', { params: { ...of, id: filled.id }, body: { status: 'open' } })
    expectRefusal(reopened, 422, 'status')
  })
}
