import {
  createWebHook,
  deleteWebHook,
  getWebHook,
  listDeliveries,
  listWebHooks,
  updateWebHook,
} from '@orangery/contract/recruiting'
import { deliveryHeaders } from '@orangery/contract/webhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../fixtures/scene.ts'

const secretKey = 'a secret of more than sixteen characters'
let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const settings = (more: object = {}) => ({
  name: 'Test hook',
  action: 'candidate_stage_change',
  endpointUrl: `${scene.receiver.url}/hook`,
  secretKey,
  ...more,
})

describe('a web hook that cannot be delivered is refused at save', () => {
  test('[G-37] an http endpoint is refused with the fix; loopback in development is taken', async () => {
    await expect(
      scene.maren.call(createWebHook, { body: settings({ endpointUrl: 'http://hooks.example.com/x' }) }),
    ).rejects.toMatchObject({
      status: 422,
      fields: { endpointUrl: 'Endpoint must be https. http://hooks.example.com/x is not; only loopback may be, in development.' },
    })
    const { development } = await scene.maren.call(listWebHooks, {})
    expect(development).toBe(true)
    const saved = await scene.maren.call(createWebHook, { body: settings() })
    expect(saved.ping).toEqual({ ok: true, status: 200, reason: null })
  })

  test.each([
    ['no host', 'https://'],
    ['no URL', 'hooks'],
    ['a private address', 'https://10.0.0.8/x'],
    ['a metadata address', 'https://169.254.169.254/latest'],
    ['an address in disguise', 'https://0x0a000008/x'],
  ])('%s: %s', async (_what, endpointUrl) => {
    await expect(scene.maren.call(createWebHook, { body: settings({ endpointUrl }) })).rejects.toMatchObject({
      status: 422,
      fields: { endpointUrl: expect.any(String) },
    })
  })

  test.each(['Content-Type', 'signature', 'AUTHORIZATION', 'Greenhouse-Event-ID', 'User-Agent', 'Host', 'transfer-encoding'])(
    '[G-41, EG-15] the reserved header %s is refused',
    async (name) => {
      const body = settings({ advanced: { headers: [{ name, value: 'x' }] } })
      await expect(scene.maren.call(createWebHook, { body })).rejects.toMatchObject({
        status: 422,
        fields: { 'advanced.headers.0': expect.stringContaining(name) },
      })
    },
  )

  test('[EG-15] a header value with a line break is refused, and so is a name that is none', async () => {
    for (const header of [
      { name: 'X-Team', value: 'a\r\nX-Other: b' },
      { name: 'X Team', value: 'a' },
    ])
      await expect(scene.maren.call(createWebHook, { body: settings({ advanced: { headers: [header] } }) })).rejects.toMatchObject({
        status: 422,
      })
  })

  test('an empty secret, a wrong event, a wrong recipient: each names its field', async () => {
    await expect(scene.maren.call(createWebHook, { body: settings({ secretKey: '' }) })).rejects.toMatchObject({
      status: 422,
      fields: { secretKey: expect.any(String) },
    })
    await expect(scene.maren.call(createWebHook, { body: settings({ action: 'sun_rises' }) })).rejects.toMatchObject({
      status: 422,
      fields: { action: expect.stringContaining('sun_rises') },
    })
    await expect(scene.maren.call(createWebHook, { body: settings({ errorRecipientEmail: 'nobody' }) })).rejects.toMatchObject({
      status: 422,
      fields: { errorRecipientEmail: expect.any(String) },
    })
  })
})

describe('saving pings', () => {
  test('[G-32] the ping carries the configuration without the secret, signed', async () => {
    const from = scene.receiver.deliveries.length
    const saved = await scene.maren.call(createWebHook, { body: settings({ name: 'Pinged' }) })
    const [ping] = scene.receiver.deliveries.slice(from)
    expect(ping?.json).toMatchObject({
      action: 'ping',
      payload: {
        active: true,
        web_hook_id: saved.id,
        name: 'Pinged',
        'content-type': 'application/json',
        event: 'Candidate has changed stage',
      },
    })
    expect(ping?.raw).not.toContain(secretKey)
    expect(ping?.verify(secretKey)).toBe(true)
  })

  test('[G-33, EG-12] a refused ping saves the hook as disabled with the reason; enabling pings again', async () => {
    scene.receiver.answerWith({ status: 500, body: 'no' })
    const saved = await scene.maren.call(createWebHook, { body: settings({ name: 'Refused' }) })
    expect(saved).toMatchObject({
      disabled: true,
      ping: { ok: false, status: 500, reason: 'The ping was answered with 500; only 200 counts.' },
    })
    const row = (await scene.maren.call(listWebHooks, {})).rows.find((hook) => hook.id === saved.id)
    expect(row).toMatchObject({ disabled: true, disabledReason: saved.ping?.reason })

    scene.receiver.answerWith({ status: 200 })
    const again = await scene.maren.call(updateWebHook, {
      params: { id: saved.id },
      body: settings({ name: 'Refused', disabled: false }),
    })
    expect(again).toMatchObject({ disabled: false, ping: { ok: true } })
  })

  test('[EG-13] a second hook with the same event and URL is saved with a warning, and both deliver with their own event ids', async () => {
    const first = await scene.maren.call(createWebHook, {
      body: settings({ name: 'Twin one', endpointUrl: `${scene.receiver.url}/twins` }),
    })
    const second = await scene.maren.call(createWebHook, {
      body: settings({ name: 'Twin two', endpointUrl: `${scene.receiver.url}/twins` }),
    })
    expect(first.warnings).toEqual([])
    expect(second.warnings.join()).toContain('“Twin one” sends the same event to the same URL')
    const from = scene.receiver.deliveries.length
    await scene.moveSomebody()
    await scene.network.drain()
    const twins = scene.receiver.deliveries.slice(from).filter((one) => one.path === '/twins')
    expect(twins).toHaveLength(2)
    expect(new Set(twins.map((one) => one.headers[deliveryHeaders.eventId.toLowerCase()])).size).toBe(2)
    for (const id of [first.id, second.id]) await scene.maren.call(deleteWebHook, { params: { id } })
  })

  test('[EG-14] secrets of one character, with blanks, beyond ASCII and of 10 kB all sign right; a short one is warned of', async () => {
    for (const secret of ['x', ' a b ', 'пароль 🔑 ñ', 'k'.repeat(10_240)]) {
      const from = scene.receiver.deliveries.length
      const saved = await scene.maren.call(createWebHook, {
        body: settings({ secretKey: secret, endpointUrl: `${scene.receiver.url}/secrets` }),
      })
      const [ping] = scene.receiver.deliveries.slice(from)
      expect(ping?.verify(secret)).toBe(true)
      expect(saved.warnings.some((warning) => warning.includes('characters; whoever guesses'))).toBe(secret.length < 16)
      await scene.maren.call(deleteWebHook, { params: { id: saved.id } })
    }
    await expect(scene.maren.call(createWebHook, { body: settings({ secretKey: 'k'.repeat(10_241) }) })).rejects.toMatchObject({
      status: 422,
    })
  })
})

describe('what a delivery carries', () => {
  test('[G-35, G-36] signature over the escaped bytes as sent, an event id, and the payload of the moved candidate', async () => {
    const hook = await scene.maren.call(createWebHook, { body: settings({ endpointUrl: `${scene.receiver.url}/carries` }) })
    const name = '<Zoë> & 佐藤 \u2028 "🌱"'
    const { applicationId, candidateId, stages } = await scene.addCandidate({ firstName: name, lastName: 'فاطمة' })
    const from = scene.receiver.deliveries.length
    await scene.move(applicationId, stages[0]!, stages[3]!)
    await scene.network.drain()
    const [delivery] = scene.receiver.deliveries.slice(from).filter((one) => one.path === '/carries')
    expect(delivery?.headers['content-type']).toBe('application/json')
    expect(delivery?.headers[deliveryHeaders.signature.toLowerCase()]).toMatch(/^sha256 [0-9a-f]{64}$/)
    expect(delivery?.verify(secretKey)).toBe(true)
    expect(delivery?.raw).toMatch(/^[\x20-\x7e]+$/)
    expect(delivery?.raw).toContain('\\u003cZo\\u00eb\\u003e \\u0026')
    expect(delivery?.json).toMatchObject({
      action: 'candidate_stage_change',
      payload: {
        application: {
          id: applicationId,
          current_stage: { id: stages[3]!.id, name: stages[3]!.name },
          candidate: { id: candidateId, first_name: name, last_name: 'فاطمة' },
        },
      },
    })
    await scene.maren.call(deleteWebHook, { params: { id: hook.id } })
  })

  test('[G-41] OAuth: a token is asked for with the client’s credentials, kept, and asked for anew when the endpoint refuses it', async () => {
    const tokens = ['first token', 'second token']
    let refused = ''
    scene.receiver.answerWith(({ path, headers }) => {
      if (path === '/token') return { body: JSON.stringify({ access_token: tokens.shift(), expires_in: 3600 }) }
      return { status: headers.authorization === `Bearer ${refused}` ? 401 : 200 }
    })
    const from = scene.receiver.deliveries.length
    const oauth = { tokenUrl: `${scene.receiver.url}/token`, clientId: 'orangery', clientSecret: 'a client secret', scope: 'hooks' }
    const advanced = { oauth, retries: 1 }
    const { id } = await scene.maren.call(createWebHook, {
      body: settings({ advanced, endpointUrl: `${scene.receiver.url}/oauth` }),
    })
    const heard = (path: string) => scene.receiver.deliveries.slice(from).filter((one) => one.path === path)
    expect(heard('/token')[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('orangery:a%20client%20secret').toString('base64')}`,
    )
    expect(new URLSearchParams(heard('/token')[0]?.raw)).toEqual(
      new URLSearchParams({ grant_type: 'client_credentials', scope: 'hooks' }),
    )
    refused = 'first token'
    await scene.moveSomebody()
    await scene.network.drain()
    await scene.network.moveClock(60_000)
    await scene.network.drain()
    expect(heard('/oauth').map((one) => one.headers.authorization)).toEqual([
      'Bearer first token',
      'Bearer first token',
      'Bearer second token',
    ])
    expect(JSON.stringify(await scene.maren.call(getWebHook, { params: { id } }))).not.toContain('a client secret')
    scene.receiver.answerWith({ status: 200 })
    await scene.maren.call(deleteWebHook, { params: { id } })
  })

  test('[G-41] Basic auth and extra headers of Advanced Settings travel along, and passwords never come out of the form again', async () => {
    const advanced = { basicAuth: { user: 'orangery', password: 'let me in' }, headers: [{ name: 'X-Team', value: 'recruiting' }] }
    const from = scene.receiver.deliveries.length
    const saved = await scene.maren.call(createWebHook, { body: settings({ advanced, endpointUrl: `${scene.receiver.url}/auth` }) })
    const [ping] = scene.receiver.deliveries.slice(from)
    expect(ping?.headers.authorization).toBe(`Basic ${Buffer.from('orangery:let me in').toString('base64')}`)
    expect(ping?.headers['x-team']).toBe('recruiting')
    const shown = await scene.maren.call(getWebHook, { params: { id: saved.id } })
    expect(JSON.stringify(shown)).not.toContain('let me in')
    expect(JSON.stringify(shown)).not.toContain(secretKey)
    expect(shown.advanced).toMatchObject({ basicAuth: { user: 'orangery' }, basicPasswordSet: true })
    await scene.maren.call(deleteWebHook, { params: { id: saved.id } })
  })

  test('[G-34] a disabled hook sends nothing; enabled, it begins with the next event', async () => {
    const body = settings({ endpointUrl: `${scene.receiver.url}/switch`, disabled: true })
    const { id, ping } = await scene.maren.call(createWebHook, { body })
    expect(ping).toBeNull()
    await scene.moveSomebody()
    await scene.network.drain()
    const arrived = () => scene.receiver.deliveries.filter((one) => one.path === '/switch' && one.json.action !== 'ping')
    expect(arrived()).toHaveLength(0)
    await scene.maren.call(updateWebHook, { params: { id }, body: { ...body, disabled: false } })
    await scene.network.drain()
    expect(arrived()).toHaveLength(0)
    await scene.moveSomebody()
    await scene.network.drain()
    expect(arrived()).toHaveLength(1)
    const log = await scene.maren.call(listDeliveries, { query: { hook: id } })
    expect(log.rows.map((row) => row.when)).toEqual(['Candidate has changed stage', 'Ping'])
    await scene.maren.call(deleteWebHook, { params: { id } })
  })
})
