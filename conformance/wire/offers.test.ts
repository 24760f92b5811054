// Offers: their order, their filters with inclusive bounds, and the one write. No call makes an offer, so the server must have some.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { type Answer, Wire } from '../harness/wire.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Offer {
  readonly id: number
  readonly version: number
  readonly application_id: number
  readonly status: string
  readonly created_at: string
  readonly updated_at: string
  readonly resolved_at: string | null
  readonly sent_at: string | null
  readonly starts_at: string | null
  readonly keyed_custom_fields: Readonly<Record<string, { type: string; value: unknown }>>
}

if (target === undefined) {
  test('no server is named (--base and --key): nothing was asked over the wire', () => {
    expect(target).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)
  const list = async (query: Readonly<Record<string, string | number>> = {}) =>
    (await succeed('offers.list', { query: { per_page: 500, ...query } })).json as Offer[]
  const all = await list()
  const open = all.filter(({ status }) => status === 'unresolved')

  test('they come in the order of their applications, and whoever follows the Link meets each once', async () => {
    expect(all.map((offer) => offer.application_id)).toEqual(all.map((offer) => offer.application_id).toSorted((a, b) => a - b))
    const met: Offer[] = []
    let page: Answer | undefined = await succeed('offers.list', { query: { per_page: Math.max(1, Math.ceil(all.length / 4)) } })
    for (let turn = 0; page !== undefined && turn < 10; turn++) {
      met.push(...(page.json as Offer[]))
      page = await wire.follow(page)
    }
    expect(met.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  })

  test.skipIf(open.length === 0)(
    'one offer reads the same in the list, by itself, of its application and as the current one',
    async () => {
      const offer = open[0]!
      const params = { application_id: offer.application_id }
      expect((await succeed('offers.retrieve', { params: { id: offer.id } })).json).toEqual(offer)
      expect((await succeed('offers.current', { params })).json).toEqual(offer)
      expect((await succeed('offers.list_for_application', { params })).json).toContainEqual(offer)
    },
  )

  describe('filters', () => {
    test.each(['unresolved', 'accepted', 'rejected', 'deprecated'])('status=%s', async (status) => {
      expect(await list({ status })).toEqual(all.filter((offer) => offer.status === status))
    })

    test.each(['updated', 'resolved', 'sent', 'starts'] as const)('%s: both bounds belong to what they bound', async (what) => {
      const key = `${what}_at` as const
      const bound = all.find((offer) => offer[key] !== null)?.[key]
      if (!bound) return
      expect(await list({ [`${what}_before`]: bound })).toEqual(all.filter((offer) => offer[key] !== null && offer[key] <= bound))
      expect(await list({ [`${what}_after`]: bound })).toEqual(all.filter((offer) => offer[key] !== null && offer[key] >= bound))
    })

    test('created_before alone leaves its bound out', async () => {
      const bound = all[0]?.created_at
      if (!bound) return
      expect(await list({ created_before: bound })).toEqual(all.filter((offer) => offer.created_at < bound))
      expect(await list({ created_after: bound })).toEqual(all.filter((offer) => offer.created_at >= bound))
    })
  })

  test('an application without an offer has no current one', async () => {
    const { json } = await wire.ask('applications.list', { query: { per_page: 100 } })
    const bare = (json as { id: number }[]).find(({ id }) => !all.some((offer) => offer.application_id === id))
    if (bare) expectRefusal(await wire.ask('offers.current', { params: { application_id: bare.id } }), 404)
  })

  if (target.actor !== undefined) {
    const current = async (application_id: number) =>
      (await succeed('offers.current', { params: { application_id } })).json as Offer
    const change = (id: number, body: unknown) => wire.ask('offers.update_current', { params: { id }, body })

    test('offers.update_current: nobody’s offer is 404, a day that is none and a field that is none are named', async () => {
      expectRefusal(await change(nobody, {}), 404)
      const id = open[0]?.application_id
      if (id === undefined) return
      for (const field of ['start_date', 'sent_at', 'created_at']) expectRefusal(await change(id, { [field]: 'soon' }), 422, field)
      expectRefusal(await change(id, { custom_fields: [{ id: nobody, value: 'x' }] }), 422, 'custom_fields[0]')
      expect(await current(id)).toEqual(open[0])
    })

    test('offers.update_current: somebody without the right to see offers is refused', async () => {
      const { json } = await wire.ask('users.list', { query: { per_page: 500 } })
      const basic = (json as { id: number; disabled: boolean; site_admin: boolean }[]).filter(
        (one) => !one.disabled && !one.site_admin,
      )
      const statuses: number[] = []
      for (const { id: actor } of basic)
        statuses.push((await wire.ask('offers.update_current', { params: { id: nobody }, body: {}, actor })).status)
      if (basic.length > 0) expect(statuses).toContain(403)
    })

    test.skipIf(open.length === 0)('offers.update_current: days lose their time, and nothing else changes', async () => {
      const before = open.at(-1)!
      const id = before.application_id
      const body = {
        start_date: '2031-05-04T10:00:00Z',
        sent_at: '2031-04-01',
        created_at: '2030-01-02T03:04:05Z',
        custom_fields: [],
      }
      expect((await succeed('offers.update_current', { params: { id }, body })).json).toEqual({ success: true })
      expect(await current(id)).toEqual({
        ...before,
        starts_at: '2031-05-04',
        sent_at: '2031-04-01',
        created_at: '2030-01-02T03:04:05.000Z',
        updated_at: expect.any(String),
      })
    })

    const priced = open.find((offer) => offer.keyed_custom_fields.salary?.type === 'currency')
    test.skipIf(priced === undefined)(
      '[G-83] a new value of a field that says so is a new version; the old one is deprecated',
      async () => {
        const id = priced!.application_id
        const body = { custom_fields: [{ name_key: 'salary', value: 123456, unit: 'USD' }] }
        await succeed('offers.update_current', { params: { id }, body })
        const now = await current(id)
        expect(now).toMatchObject({
          version: priced!.version + 1,
          status: 'unresolved',
          sent_at: null,
          keyed_custom_fields: { salary: { value: { amount: 123456, unit: 'USD' } } },
        })
        expect((await succeed('offers.retrieve', { params: { id: priced!.id } })).json).toMatchObject({ status: 'deprecated' })
        await succeed('offers.update_current', { params: { id }, body })
        expect((await current(id)).version).toBe(now.version)
      },
    )

    test('offers.update_current: not once the candidate is hired', async () => {
      const hired = all.find(({ status }) => status === 'accepted')
      if (hired) expect((await change(hired.application_id, { start_date: '2031-05-04' })).status).toBe(422)
    })
  }
}
