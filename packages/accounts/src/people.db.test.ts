import { describe, expect, test } from 'vitest'
import {
  accounts,
  ask,
  byLink,
  carriers,
  clock,
  cookieOf,
  database,
  day,
  errorOf,
  good,
  lastMail,
  person,
  queue,
  signIn,
  tokenIn,
  useAccounts,
  who,
} from './fixtures/accounts-world.ts'

useAccounts()

describe('one-time links', () => {
  test('an unknown, used, replaced or expired link is gone, and GET uses nothing up', async () => {
    const id = await person('ann', { password: null })
    const link = async () =>
      (await accounts.issueLink(database.db, { accountId: id, kind: 'start' })).replace(
        'http://127.0.0.1:4700/start/',
        '/api/accounts/links/',
      )
    const gone = async (url: string) => {
      const reply = await ask('POST', url)
      expect([reply.statusCode, errorOf(reply).code]).toEqual([404, 'link-gone'])
    }
    await gone(`/api/accounts/links/${'A'.repeat(43)}`)
    const replaced = await link()
    const current = await link()
    await gone(replaced)
    for (let n = 0; n < 3; n++)
      expect((await ask('GET', current)).json()).toEqual({
        kind: 'start',
        name: 'ann',
        email: 'ann@hiring.example',
        organization: 'Grove & Pine',
        needsPassword: false,
      })
    expect((await ask('POST', current, { body: { timeZone: 'Asia/Kolkata' } })).statusCode).toBe(204)
    await gone(current)
    expect((await ask('GET', current)).statusCode).toBe(404)
    const old = await link()
    clock.move(7 * day)
    await gone(old)
  })

  test('used twice at the same moment it works once', async () => {
    const id = await person('ann', { password: null })
    const url = (await accounts.issueLink(database.db, { accountId: id, kind: 'start' })).replace(
      'http://127.0.0.1:4700/start/',
      '/api/accounts/links/',
    )
    const replies = await Promise.all([1, 2, 3, 4].map(() => ask('POST', url)))
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([204, 404, 404, 404])
  })

  test('the first start prints a link until somebody has a password', async () => {
    const owner = { email: 'owner@hiring.example', name: 'Owner', roles: { suite: 'admin' } }
    const first = await accounts.firstStartLink(owner)
    const second = await accounts.firstStartLink(owner)
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:4700\/start\/[\w-]{43}$/)
    expect(second).not.toBe(first)
    const cookie = cookieOf(await ask('POST', `/api/accounts/links/${tokenIn(second!)}`))
    expect(await who(cookie)).toMatchObject({ name: 'Owner', roles: { suite: 'admin' }, hasPassword: false })
    await ask('POST', '/api/accounts/password', { cookie, body: { password: good } })
    expect(await accounts.firstStartLink(owner)).toBeUndefined()
    expect(await who(cookie)).toMatchObject({ hasPassword: true })
  })
})

describe('passwords', () => {
  test.each(['short', 'ann@hiring.example', '1234567890', 'password123', 'aaaaaaaaaaaa', 'x'.repeat(201)])(
    '"%s" is refused beside its field',
    async (password) => {
      const id = await person('ann', { password: null })
      const reply = await ask('POST', '/api/accounts/password', { cookie: await byLink(id), body: { password } })
      expect(reply.statusCode).toBe(422)
      expect(errorOf(reply).fields).toHaveProperty('password')
    },
  )

  test('changing it needs the current one, and ends the other sessions', async () => {
    await person('ann')
    const [here, there] = [cookieOf(await signIn()), cookieOf(await signIn())]
    for (const current of [undefined, 'wrong']) {
      const reply = await ask('POST', '/api/accounts/password', { cookie: here, body: { password: 'another long one', current } })
      expect(errorOf(reply)).toMatchObject({ code: 'wrong-password', fields: { current: expect.any(String) } })
    }
    expect(
      (await ask('POST', '/api/accounts/password', { cookie: here, body: { password: 'another long one', current: good } }))
        .statusCode,
    ).toBe(204)
    expect([(await who(here))?.name, await who(there)]).toEqual(['ann', null])
    expect([(await signIn()).statusCode, (await signIn('ann', 'another long one')).statusCode]).toEqual([401, 204])
  })

  test('a reset answers the same for everybody, mails only members, and ends every session when used', async () => {
    await person('ann')
    const cookie = cookieOf(await signIn())
    const reset = (email: string) => ask('POST', '/api/accounts/reset', { body: { email } })
    const [known, unknown] = [await reset('Ann@Hiring.example'), await reset('nobody@hiring.example')]
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
    expect(known.statusCode).toBe(204)
    await queue.drain()
    expect((await carriers.mailbox.list()).rows.map((row) => row.to)).toEqual(['"ann" <ann@hiring.example>'])
    const url = `/api/accounts/links/${tokenIn((await lastMail()).text)}`
    expect((await ask('GET', url)).json()).toMatchObject({ kind: 'reset', needsPassword: true })
    expect(errorOf(await ask('POST', url)).fields).toEqual({ password: 'Is required' })
    const reply = await ask('POST', url, { body: { password: 'a fresh start 2030' } })
    expect(reply.statusCode).toBe(204)
    expect([await who(cookie), (await who(cookieOf(reply))).name]).toEqual([null, 'ann'])
    expect((await signIn('ann', 'a fresh start 2030')).statusCode).toBe(204)
    await reset('ann@hiring.example')
    await queue.drain()
    const late = tokenIn((await lastMail()).text)
    clock.move(3_600_000)
    expect((await ask('GET', `/api/accounts/links/${late}`)).statusCode).toBe(404)
  })
})

describe('people', () => {
  test('inviting a member, and demoting or disabling the last admin, is refused', async () => {
    const id = await person('root', { roles: { suite: 'admin' } })
    const cookie = cookieOf(await signIn('root'))
    const again = await ask('POST', '/api/accounts/invitations', {
      cookie,
      body: { email: 'ROOT@hiring.example', name: 'Root', roles: {} },
    })
    expect([again.statusCode, errorOf(again).code]).toEqual([409, 'account-exists'])
    for (const body of [{ disabled: true }, { roles: {} }]) {
      const reply = await ask('PATCH', `/api/accounts/people/${id}`, { cookie, body })
      expect([reply.statusCode, errorOf(reply).code]).toEqual([409, 'last-admin'])
    }
    expect((await ask('PATCH', '/api/accounts/people/999999', { cookie, body: { disabled: true } })).statusCode).toBe(404)
  })

  test('an invitation is mailed, brings the person in with their roles, and can be sent again until then', async () => {
    await person('root', { roles: { suite: 'admin' } })
    const cookie = cookieOf(await signIn('root'))
    const body = { email: 'dia@hiring.example', name: 'Dia "D" Ōta', roles: { recruiting: 'basic', hipeople: 'admin' } }
    const { id } = (await ask('POST', '/api/accounts/invitations', { cookie, body })).json()
    expect((await ask('POST', '/api/accounts/invitations', { cookie, body })).json()).toEqual({ id })
    await queue.drain()
    const mails = (await carriers.mailbox.list()).rows
    expect(mails.map((mail) => mail.subject)).toEqual(['Your invitation to Grove & Pine', 'Your invitation to Grove & Pine'])
    const state = async () =>
      (await ask('GET', '/api/accounts/people', { cookie })).json().rows.find((row: { id: number }) => row.id === id).state
    expect(await state()).toBe('invited')
    const first = tokenIn((await carriers.mailbox.read(mails[1]!.id)).text)
    expect((await ask('POST', `/api/accounts/links/${first}`)).statusCode).toBe(404)
    const reply = await ask('POST', `/api/accounts/links/${tokenIn((await lastMail()).text)}`, {
      body: { password: good, timeZone: 'Europe/Oslo' },
    })
    expect(await who(cookieOf(reply))).toMatchObject({ id, roles: body.roles, timeZone: 'Europe/Oslo', hasPassword: true })
    expect(await state()).toBe('active')
  })

  test('a profile changes what is named in it, and a zone that is none is refused', async () => {
    await person('ann')
    const cookie = cookieOf(await signIn())
    expect(errorOf(await ask('POST', '/api/accounts/profile', { cookie, body: { timeZone: 'Mars/Base' } })).fields).toHaveProperty(
      'timeZone',
    )
    await ask('POST', '/api/accounts/profile', { cookie, body: { timeZone: 'America/Lima', theme: 'dark', locale: 'en-GB' } })
    expect(await who(cookie)).toMatchObject({ name: 'ann', timeZone: 'America/Lima', theme: 'dark', locale: 'en-GB' })
  })

  test('what happened stands in the audit, without a password or token', async () => {
    await person('ann')
    await signIn('ann', 'wrong secret')
    await signIn()
    const { rows } = await database.pool.query('select * from accounts.audit order by id')
    expect(rows.map((row) => row.action)).toEqual(['account-created', 'link-used', 'password-set', 'sign-in-failed', 'signed-in'])
    expect(JSON.stringify(rows)).not.toMatch(/wrong secret|correct horse/)
  })
})
