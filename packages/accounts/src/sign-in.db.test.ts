import { defineRoute, type Route } from '@orangery/contract/kernel'
import { DomainError } from '@orangery/platform'
import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  accounts,
  app,
  ask,
  clock,
  config,
  cookieOf,
  database,
  day,
  errorOf,
  good,
  ours,
  person,
  signIn,
  useAccounts,
  who,
} from './fixtures/accounts-world.ts'
import { registerRoute } from './index.ts'

useAccounts()

describe('who may call', () => {
  const route = (policy: string): Route => defineRoute({ id: `test.${policy}`, method: 'POST', path: `/${policy}`, policy })
  const handler = async () => {}

  test('a route without a policy, whose policy has no rule, or without the plugin, does not start', () => {
    expect(() => app.get('/bare', handler)).toThrow('/bare has no policy; serve it with registerRoute')
    expect(() => registerRoute(app, route('nobody-knows'), { handler })).toThrow(
      'names the policy "nobody-knows", for which there is no rule',
    )
    expect(() => registerRoute(Fastify(), route('anyone'), { handler })).toThrow('needs the accounts plugin')
  })

  test('without a session it is 401, with the wrong role 403, from another site 403 whoever asks', async () => {
    await person('ann')
    const cookie = cookieOf(await signIn())
    expect((await ask('GET', '/api/accounts/people')).statusCode).toBe(401)
    expect(errorOf(await ask('GET', '/api/accounts/people'))).toMatchObject({
      code: 'signed-out',
      correlation: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect((await ask('GET', '/api/accounts/people', { cookie })).statusCode).toBe(403)
    const foreign = [
      {},
      { 'x-orangery': '2' },
      { ...ours, origin: 'https://evil.example' },
      { ...ours, origin: 'null' },
      { ...ours, 'sec-fetch-site': 'cross-site' },
      { ...ours, 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) {
      const reply = await ask('POST', '/api/accounts/sign-out-everywhere', { cookie, headers: headers as Record<string, string> })
      expect([reply.statusCode, errorOf(reply).code], JSON.stringify(headers)).toEqual([403, 'cross-site'])
    }
    expect(await who(cookie)).toMatchObject({ name: 'ann' })
    const own = { ...ours, origin: 'http://127.0.0.1:4700', 'sec-fetch-site': 'same-origin' }
    expect((await ask('POST', '/api/accounts/sign-out-everywhere', { cookie, headers: own })).statusCode).toBe(204)
  })
})

describe('the voice of errors', () => {
  test('shapes, broken JSON, other types, unknown paths and our own faults each have their words', async () => {
    const shape = await ask('POST', '/api/accounts/sign-in', { body: { email: '' } })
    expect(shape.statusCode).toBe(422)
    expect(errorOf(shape)).toMatchObject({ code: 'invalid', fields: { email: expect.any(String), password: 'Is required' } })
    const broken = await app.inject({
      method: 'POST',
      url: '/api/accounts/sign-in',
      headers: { ...ours, 'content-type': 'application/json' },
      payload: '{',
    })
    expect([broken.statusCode, errorOf(broken).code]).toEqual([400, 'bad-request'])
    const typed = await app.inject({
      method: 'POST',
      url: '/api/accounts/sign-in',
      headers: { ...ours, 'content-type': 'text/xml' },
      payload: '<a/>',
    })
    expect([typed.statusCode, errorOf(typed).code]).toEqual([415, 'media-type'])
    const missing = await ask('GET', '/api/accounts/nothing?token=x')
    expect([missing.statusCode, errorOf(missing).message]).toEqual([404, 'There is nothing at GET /api/accounts/nothing'])
  })

  test('a domain error keeps its code and fields; anything else says nothing of the inside', async () => {
    const ways: [string, () => never, number][] = [
      [
        'conflict',
        () => {
          throw new DomainError('moved', 'Somebody moved it', {
            kind: 'conflict',
            fields: [{ field: 'stage', message: 'Changed' }],
          })
        },
        409,
      ],
      [
        'fault',
        () => {
          throw new Error('password=hunter2')
        },
        500,
      ],
    ]
    for (const [name, way] of ways) {
      const route = defineRoute({ id: `test.${name}`, method: 'GET', path: `/${name}`, policy: 'anyone' })
      registerRoute(app, route, { handler: async () => way() })
    }
    for (const [name, , status] of ways) {
      const reply = await ask('GET', `/${name}`)
      expect(reply.statusCode).toBe(status)
      expect(reply.body).not.toContain('hunter2')
    }
    expect(errorOf(await ask('GET', '/conflict'))).toMatchObject({
      code: 'moved',
      message: 'Somebody moved it',
      fields: { stage: 'Changed' },
    })
  })

  test('a reply that breaks its contract is a fault in tests', async () => {
    const route = defineRoute({
      id: 'test.reply',
      method: 'GET',
      path: '/reply',
      policy: 'anyone',
      reply: z.object({ n: z.number() }),
    })
    registerRoute(app, route, { handler: async () => ({ n: 'x' }) as never })
    expect((await ask('GET', '/reply')).statusCode).toBe(500)
  })
})

describe('signing in', () => {
  test('a wrong password, an unknown address, a disabled account and one without a password cannot be told apart', async () => {
    await person('ann')
    await person('bob', { password: null })
    const gone = await person('cara')
    await accounts.change(database.db, { id: gone, disabled: true, actorId: null })
    const replies = [await signIn('ann', 'wrong password'), await signIn('nobody'), await signIn('bob'), await signIn('cara')]
    const bodies = replies.map((reply) => ({ status: reply.statusCode, ...errorOf(reply), correlation: '' }))
    expect(bodies[0]).toMatchObject({ status: 401, code: 'sign-in-failed' })
    for (const body of bodies) expect(body).toEqual(bodies[0])
    for (const reply of replies) expect(reply.headers['set-cookie']).toBeUndefined()
  })

  test('an unknown address takes as long as a wrong password', async () => {
    await person('ann')
    const took = async (name: string, n: number) => {
      const started = performance.now()
      await signIn(name, 'wrong password', `203.0.113.${n}`)
      return performance.now() - started
    }
    await took('warm-up', 0)
    // In turn, and the quickest of each: a busy machine slows down single tries, never all of one kind.
    const quickest = { nobody: Number.POSITIVE_INFINITY, ann: Number.POSITIVE_INFINITY }
    for (let n = 1; n <= 8; n += 1)
      for (const name of ['nobody', 'ann'] as const) quickest[name] = Math.min(quickest[name], await took(name, n))
    const ratio = quickest.nobody / quickest.ann
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })

  test('ten failures lock an address for a quarter of an hour from everywhere, known or not, and success does not count', async () => {
    await person('ann')
    for (let n = 0; n < 15; n++) expect((await signIn('ann', good, `203.0.113.${n}`)).statusCode).toBe(204)
    for (const name of ['ann', 'nobody']) {
      for (let n = 0; n < 10; n++) expect((await signIn(name, 'wrong', `203.0.113.${n}`)).statusCode).toBe(401)
      const locked = await signIn(name, good, '203.0.113.99')
      expect([locked.statusCode, errorOf(locked).code, Number(locked.headers['retry-after'])]).toEqual([429, 'too-many-tries', 900])
    }
    clock.move(900_000)
    expect((await signIn()).statusCode).toBe(204)
  })

  test('thirty failures lock a source, over all addresses, and an IPv6 network counts as one', async () => {
    for (let n = 0; n < 30; n++) await signIn(`guess${n}`, 'wrong', `2001:db8:1:2::${n.toString(16)}`)
    expect((await signIn('another', 'wrong', '2001:db8:1:2:aaaa::1')).statusCode).toBe(429)
    expect((await signIn('another', 'wrong', '2001:db8:1:3::1')).statusCode).toBe(401)
  })

  test('the cookie is HttpOnly, Lax, and Secure with https; the token is kept as a hash', async () => {
    await person('ann')
    const plain = String((await signIn()).headers['set-cookie'])
    expect(plain).toMatch(/^orangery_session=[A-Za-z0-9_-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)
    const { rows } = await database.pool.query('select * from accounts.sessions')
    expect(JSON.stringify(rows)).not.toContain(/=([\w-]{43})/.exec(plain)![1])
    config.publicUrl = 'https://hiring.example.com'
    expect(String((await signIn()).headers['set-cookie'])).toContain('; Secure')
  })

  test('a session slides, ends after two idle weeks and after 90 days in any case', async () => {
    await person('ann')
    const idle = cookieOf(await signIn())
    clock.move(14 * day - 1000)
    expect(await who(idle)).not.toBeNull()
    clock.move(14 * day)
    expect(await who(idle)).toBeNull()
    const busy = cookieOf(await signIn())
    for (let week = 0; week < 12; week++) {
      clock.move(7 * day)
      expect(await who(busy)).not.toBeNull()
    }
    clock.move(6 * day + 1000)
    expect(await who(busy)).toBeNull()
  })

  test('moving the clock of a demo signs nobody out', async () => {
    config.mode = 'demo'
    await person('ann')
    const cookie = cookieOf(await signIn())
    clock.move(60 * day)
    expect(await who(cookie)).toMatchObject({ name: 'ann' })
  })

  test('made-up cookies are nobody', async () => {
    for (const cookie of [
      'orangery_session=',
      'orangery_session=x',
      `orangery_session=${'A'.repeat(43)}`,
      "orangery_session=' or 1=1--",
    ])
      expect(await who(cookie)).toBeNull()
  })

  test('signing out ends this session, signing out everywhere all of them', async () => {
    await person('ann')
    const [one, two, three] = [cookieOf(await signIn()), cookieOf(await signIn()), cookieOf(await signIn())]
    expect((await ask('POST', '/api/accounts/sign-out', { cookie: one })).statusCode).toBe(204)
    expect([await who(one), (await who(two))?.name]).toEqual([null, 'ann'])
    await ask('POST', '/api/accounts/sign-out-everywhere', { cookie: two })
    expect([await who(two), await who(three)]).toEqual([null, null])
  })

  test('a disabled person is out at once, and a role taken away is gone at the next request', async () => {
    await person('root', { roles: { suite: 'admin' } })
    const id = await person('ann', { roles: { suite: 'admin', recruiting: 'site_admin' } })
    const cookie = cookieOf(await signIn())
    expect((await ask('GET', '/api/accounts/people', { cookie })).statusCode).toBe(200)
    await accounts.setRole(database.db, { id, product: 'suite', role: null, actorId: null })
    expect((await ask('GET', '/api/accounts/people', { cookie })).statusCode).toBe(403)
    expect((await who(cookie)).roles).toEqual({ recruiting: 'site_admin' })
    // Even a session that outlives the disabling is nobody's.
    await database.pool.query('update accounts.accounts set disabled_at = created_at where id = $1', [id])
    expect(await who(cookie)).toBeNull()
    await accounts.change(database.db, { id, disabled: false, actorId: null })
    await accounts.change(database.db, { id, disabled: true, actorId: null })
    expect((await database.pool.query('select 1 from accounts.sessions where account_id = $1', [id])).rows).toEqual([])
  })
})
