// What holds for every operation alike, refusals first. Where no server is named, it says so.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { factsOf, publishedOperations, Wire } from '../harness/wire.ts'
import { expectRefusal, findSubjects, paramsOf, paramsToNobody, servedBy } from './subjects.ts'

const target = targetIn(process.env)

/** Values that no query takes, by kind. */
const nonsense: Readonly<Record<string, string>> = { integer: 'many', timestamp: 'yesterday', date: 'soon', boolean: 'perhaps' }

if (target === undefined) {
  test('no server is named (--base and --key): nothing was asked over the wire', () => {
    expect(target).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const { bareKey, disabledActor } = target
  const subjects = await findSubjects(wire)
  const served = await servedBy(wire)
  const all = Object.keys(publishedOperations)
  const where = (holds: (id: string) => boolean) => served.filter(holds)
  const isRead = (id: string) => factsOf(id).method === 'GET'
  const isPaged = (id: string) => isRead(id) && ['page', 'unspecified'].includes(factsOf(id).paging)
  const isReachable = (id: string) => isRead(id) && paramsOf(id, subjects) !== undefined

  test('something is served, and there are records to read', () => {
    expect(served.length).toBeGreaterThan(0)
    expect(Object.values(subjects).filter((id) => id !== undefined).length).toBeGreaterThan(0)
  })

  test('[G-18] the key as user name with an empty password opens; none and a wrong one do not', async () => {
    expect((await wire.ask('jobs.list')).status).toBe(200)
    expect((await wire.ask('jobs.list', { key: null })).status).toBe(401)
    expect((await wire.ask('jobs.list', { key: `${target.key}x` })).status).toBe(401)
  })

  test('[EG-2] a password behind the key is taken and not looked at, whatever is called', async () => {
    for (const id of served) {
      const asked = { params: paramsToNobody(id), body: isRead(id) ? undefined : {} }
      const [without, withOne] = [await wire.ask(id, asked), await wire.ask(id, { ...asked, password: 'guess:me' })]
      expect({ id, status: withOne.status }).toEqual({ id, status: without.status })
      expect((await wire.ask(id, { ...asked, key: 'nobody-has-this', password: 'guess:me' })).status).toBe(401)
    }
    expect(await wire.ask('jobs.list', { password: 'x' })).toMatchObject({ status: 200 })
  })

  test.each(['%s ', '%s\n', ' %s'])('[EG-1] white space around the key (%j) is named', async (form) => {
    const answer = await wire.ask('jobs.list', { key: form.replace('%s', target.key) })
    expect(answer).toMatchObject({ status: 401, json: { message: expect.stringContaining('key has white space') } })
  })

  test.each(all)('%s: without a key, and with a key that nobody has, 401', async (id) => {
    const refusal = { status: 401, json: { message: 'Invalid Basic Auth credentials' } }
    const params = paramsToNobody(id)
    expect(await wire.ask(id, { params, key: null })).toMatchObject(refusal)
    expect(await wire.ask(id, { params, key: 'nobody-has-this' })).toMatchObject(refusal)
  })

  if (bareKey !== undefined) {
    test.each(all)('[G-16] %s: a key without the permission gets 403 and no data', async (id) => {
      const answer = await wire.ask(id, { params: paramsOf(id, subjects) ?? paramsToNobody(id), key: bareKey })
      expect(answer).toMatchObject({ status: 403, json: { message: 'This API Key does not have permission for this endpoint' } })
    })

    test('a used up budget is 429 with the time to wait, for every operation', { timeout: 300_000 }, async () => {
      for (const id of all) {
        const ask = () => wire.ask(id, { params: paramsToNobody(id), key: bareKey, patient: false })
        let answer = await ask()
        for (let call = 0; call < 1000 && answer.status !== 429; call++) answer = await ask()
        expect(answer.status, id).toBe(429)
        expect(answer.headers).toMatchObject({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': expect.any(String) })
        const wait = Number(answer.headers['retry-after'])
        expect(wait > 0 && wait <= 10, `${id} asks to wait ${wait} s`).toBe(true)
      }
    })
  }

  describe('reads', () => {
    test.each(where(isReachable))('%s: a success has the published status, shape and budget', async (id) => {
      const answer = await wire.ask(id, { params: paramsOf(id, subjects) })
      expect({ status: answer.status, misfits: answer.misfits }).toEqual({ status: factsOf(id).status, misfits: [] })
      expect(Number(answer.headers['x-ratelimit-limit'])).toBeGreaterThan(0)
      expect(Number(answer.headers['x-ratelimit-remaining'])).toBeGreaterThanOrEqual(0)
    })

    test.each(where(isReachable))('%s: a slash at the end changes nothing', async (id) => {
      expect((await wire.ask(id, { params: paramsOf(id, subjects), slash: true })).status).toBe(factsOf(id).status)
    })

    test.each(where(isRead))('[EG-3] %s: with a body it is 403', async (id) => {
      expect((await wire.ask(id, { params: paramsToNobody(id), body: {} })).status).toBe(403)
    })

    test.each(where((id) => isRead(id) && Object.keys(factsOf(id).params).length > 0))(
      '%s: an id that nothing has is 404',
      async (id) => {
        expectRefusal(await wire.ask(id, { params: paramsToNobody(id) }), 404)
        const noId = Object.fromEntries(Object.keys(factsOf(id).params).map((name) => [name, 'abc']))
        expectRefusal(await wire.ask(id, { params: noId }), 404)
      },
    )

    const queried = where((id) => isReachable(id) && badQueries(id).length > 0)
    test.each(queried)('%s: nonsense in the query is 422 with the field', async (id) => {
      for (const [name, value] of badQueries(id))
        expectRefusal(await wire.ask(id, { params: paramsOf(id, subjects), query: { [name]: value } }), 422, name)
    })

    test.each(where((id) => isPaged(id) && isReachable(id)))(
      '[G-23] %s: pages hold 1 to 500 and are followed by their Link',
      async (id) => {
        const params = paramsOf(id, subjects)
        for (const per_page of [0, 501, 'abc']) expectRefusal(await wire.ask(id, { params, query: { per_page } }), 422, 'per_page')
        expect(await wire.ask(id, { params, query: { page: 1_000_000 } })).toMatchObject({ status: 200, json: [] })
        const first = await wire.ask(id, { params, query: { per_page: 1 } })
        const second = await wire.follow(first)
        expect(second === undefined).toBe(first.links.next === undefined)
        if (second === undefined) return
        expect(idsIn(second)).toHaveLength(1)
        expect(idsIn(second)).not.toEqual(idsIn(first))
        expect(second.links).toHaveProperty('prev')
        expect(first.links).toHaveProperty('last')
        const uncounted = await wire.ask(id, { params, query: { per_page: 1, skip_count: true } })
        expect(uncounted.links).toHaveProperty('next')
        expect(uncounted.links).not.toHaveProperty('last')
      },
    )

    test.each(where((id) => isRead(id) && factsOf(id).paging === 'cursor' && isReachable(id)))(
      '%s: pages are followed by a cursor, and nobody else’s cursor leads anywhere',
      async (id) => {
        const params = paramsOf(id, subjects)
        for (const per_page of [0, 501, 'abc']) expectRefusal(await wire.ask(id, { params, query: { per_page } }), 422, 'per_page')
        expectRefusal(await wire.ask(id, { params, query: { cursor: 'abc' } }), 422, 'cursor')
        const first = await wire.ask(id, { params, query: { per_page: 1 } })
        expect(Object.keys(first.links).filter((relation) => relation !== 'next')).toEqual([])
        const second = await wire.follow(first)
        expect(second === undefined).toBe(first.links.next === undefined)
        if (second !== undefined) expect(second.json).not.toEqual(first.json)
      },
    )
  })

  describe('writes', () => {
    const wrongActors = [null, 'abc', '0', '-1', Number.MAX_SAFE_INTEGER, ...(disabledActor === undefined ? [] : [disabledActor])]

    test.each(where((id) => factsOf(id).onBehalfOf))(
      '[G-21] [EG-4] %s: names a user who can be named, each mistake in its own words',
      async (id) => {
        const said = new Set<unknown>()
        for (const actor of wrongActors) {
          const answer = await wire.ask(id, { params: paramsToNobody(id), body: {}, actor })
          expectRefusal(answer, 422, 'On-Behalf-Of')
          said.add((answer.json as { errors: { message: unknown }[] }).errors[0]!.message)
        }
        expect(said.size).toBeGreaterThanOrEqual(disabledActor === undefined ? 3 : 4)
      },
    )
  })

  test('[EG-5] sizes, pages and instants that make no sense never list everything', async () => {
    const list = (query: Readonly<Record<string, string | number>>) => wire.ask('candidates.list', { query })
    for (const per_page of [0, 501, 'abc']) expectRefusal(await list({ per_page }), 422, 'per_page')
    expectRefusal(await list({ updated_after: '2031-05-04T09:30:00' }), 422, 'updated_after')
    expect(await list({ page: 1_000_000 })).toMatchObject({ status: 200, json: [] })
    expect(await list({ updated_after: '9999-01-01T00:00:00Z' })).toMatchObject({ status: 200, json: [] })
    expect((await list({ updated_after: '2001-01-01T00:00:00+02:00' })).json).not.toEqual([])
  })

  test('text that no database keeps is refused, not stumbled over', async () => {
    expectRefusal(await wire.ask('candidates.list', { query: { email: 'a\0b' } }), 422, 'email')
  })
}

function badQueries(id: string): [string, string][] {
  return Object.entries(factsOf(id).query).flatMap(([name, kind]): [string, string][] =>
    nonsense[kind] === undefined ? [] : [[name, nonsense[kind]]],
  )
}

function idsIn({ json }: { readonly json: unknown }): number[] {
  return (json as { id: number }[]).map(({ id }) => id)
}
