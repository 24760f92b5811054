import { linkedinSimulator } from '@orangery/contract/simulator'
import { testLinkedin, useLinkedinSimulator } from '@orangery/hipeople/contract'
import { type Network, openNetwork } from '@orangery/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const { clientId, clientSecret, paths } = linkedinSimulator

test('in production there is none', async () => {
  await using network = await openNetwork({ config: { mode: 'production' } })
  for (const [path, method] of [
    [paths.authorize, 'GET'],
    [paths.authorize, 'POST'],
    [paths.token, 'POST'],
    [paths.userinfo, 'GET'],
  ] as const)
    expect([path, (await fetch(network.url + path, { method })).status]).toEqual([path, 404])
})

describe('in the demo', () => {
  let network: Network
  let own: string

  beforeAll(async () => {
    network = await openNetwork({ demo: true, config: { mode: 'demo' } })
    own = `${network.url}/p/hipeople/linkedin/callback`
  })
  afterAll(() => network.stop())

  const ask = (path: string, fields: Record<string, string>) =>
    fetch(network.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  async function code(redirectUri = own): Promise<string> {
    const allow = {
      client_id: clientId,
      redirect_uri: redirectUri,
      state: 's',
      name: 'Lena Brandt',
      email: 'lena@x.example',
      answer: 'allow',
    }
    return new URL((await ask(paths.authorize, allow)).headers.get('location')!).searchParams.get('code')!
  }
  const exchange = (fields: Record<string, string>) =>
    ask(paths.token, {
      grant_type: 'authorization_code',
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: own,
      ...fields,
    })

  test.each([
    ['another suite', 'https://evil.example/p/hipeople/linkedin/callback'],
    ['no address', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('it leads to %s never', async (_what, redirect_uri) => {
    const reply = await ask(paths.authorize, { client_id: clientId, redirect_uri, answer: 'allow' })
    expect([reply.status, reply.headers.get('location')]).toEqual([400, null])
  })

  test('another client, a wrong secret, a code used twice, of another address, or too old get no token', async () => {
    expect((await fetch(`${network.url}${paths.authorize}?client_id=x&redirect_uri=${own}`)).status).toBe(400)
    expect((await exchange({ client_secret: 'wrong', code: await code() })).status).toBe(401)
    expect((await exchange({ code: 'made-up' })).status).toBe(400)
    expect((await exchange({ code: await code(`${network.url}/elsewhere`) })).status).toBe(400)
    const once = await code()
    expect((await exchange({ code: once })).status).toBe(200)
    expect((await exchange({ code: once })).status).toBe(400)
    const old = await code()
    await network.moveClock(61_000)
    expect((await exchange({ code: old })).status).toBe(400)
    expect((await fetch(network.url + paths.userinfo, { headers: { authorization: `Bearer ${await code()}` } })).status).toBe(401)
  })

  test('what is typed is escaped, and no script runs on its page', async () => {
    const query = new URLSearchParams({ client_id: clientId, redirect_uri: own, login_hint: '"><script>x</script> <a@b.example>' })
    const reply = await fetch(`${network.url}${paths.authorize}?${query}`)
    expect(await reply.text()).toContain('value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"')
    expect(reply.headers.get('content-security-policy')).toMatch(/^default-src 'none';/)
  })

  test('the app reaches it at the suite’s own private address, by the door for sign-ins', async () => {
    const maren = await network.signIn()
    await maren.call(useLinkedinSimulator, {})
    expect((await maren.call(testLinkedin, {})).test).toMatchObject({ ok: true })
  })
})
