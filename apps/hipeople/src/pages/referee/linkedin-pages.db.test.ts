import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../../contract/index.ts'
import { client } from '../../fixtures/fake-linkedin.ts'
import { answerAll, get, lena, linkTo, makeRole, mira, moveToReferences, nameReferees, post, tomas } from '../../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../../fixtures/test-house.ts'
import { minute } from '../../house.ts'
import { textOfPdf } from '../../reports/pdf/text-of-pdf.ts'

let t: TestHouse
let link: string

beforeEach(async () => {
  t = await openTestHouse()
  await makeRole(t)
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: 'lukasz@wojcik.example' })
  await moveToReferences(t, applications[0]!.id)
  await nameReferees(t, await linkTo(t, 'lukasz@wojcik.example', 'c'), [lena, tomas, mira])
  link = await linkTo(t, lena.email, 'r')
  t.linkedin.person = { name: 'Lena Brandt', email: 'lena@baltic.example', email_verified: true }
})
afterEach(() => t.stop())

const check = async () => {
  const [row] = (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows
  return t.call(contract.getRequest, { params: { id: row!.id } })
}
const lenas = async () => (await check()).referees.find(({ name }) => name === lena.name)!
const setUp = () => t.call(contract.setLinkedin, { body: client })

/** Presses "Verify with LinkedIn": what LinkedIn is asked, and the cookies of the browser. */
async function leave(at = link, cookie = '') {
  const reply = await post(t.web, `${at}/linkedin`, { intent: 'verify' }, { cookie })
  expect(reply.statusCode).toBe(303)
  const set = reply.cookies.map(({ name, value }) => `${name}=${value}`)
  const asked = new URL(reply.headers.location!)
  return { asked, state: asked.searchParams.get('state')!, cookie: [...set, cookie].filter(Boolean).join('; '), reply }
}

async function comeBack(query: Record<string, string>, cookie: string) {
  const url = `/p/hipeople/linkedin/callback?${new URLSearchParams(query)}`
  return t.web.inject({ method: 'GET', url, headers: cookie ? { cookie } : {} })
}

async function verify(at = link) {
  const { state, cookie } = await leave(at)
  return comeBack({ code: 'a-good-code', state }, cookie)
}

describe('what is refused', () => {
  test('where LinkedIn is not set, only “Continue without verifying” is there, and a forged form leads back kindly', async () => {
    const { body } = await get(t.web, link)
    expect(body).toContain('Continue without verifying')
    expect(body).not.toContain('LinkedIn')
    const reply = await post(t.web, `${link}/linkedin`, { intent: 'verify' })
    expect(reply.headers.location).toBe(`${link}?step=start&linkedin=off`)
    expect((await get(t.web, reply.headers.location!)).body).toContain('is not offered any more')
  })

  test('a simulator that was set in a demo is nothing in production', async () => {
    await t.call(contract.useLinkedinSimulator, {})
    expect((await get(t.web, link)).body).toContain('Verify with LinkedIn')
    Object.assign(t.house, { simulates: false })
    expect((await get(t.web, link)).body).not.toContain('Verify with LinkedIn')
    expect(await t.call(contract.getLinkedin, {})).toMatchObject({ state: 'none', clientId: null, simulatorOffered: false })
    await expect(t.call(contract.useLinkedinSimulator, {})).rejects.toMatchObject({ code: 'no-simulator' })
  })

  test.each([
    ['none', () => ''],
    ['of no known form', () => 'x'],
    ['with another signature', (state: string) => `${state.slice(0, -1)}${state.endsWith('0') ? '1' : '0'}`],
    ['of another random', (state: string) => `${'A'.repeat(32)}${state.slice(32)}`],
  ])('a state that is forged (%s): a kind page, and the true one still works', async (_what, forged) => {
    await setUp()
    const { state, cookie } = await leave()
    const reply = await comeBack({ code: 'a-good-code', state: forged(state) }, cookie)
    expect([reply.statusCode, reply.body]).toEqual([400, expect.stringContaining('This sign-in cannot be used')])
    expect((await lenas()).verified).toBe('none')
    expect(t.linkedin.asked).toEqual([])
    expect((await comeBack({ code: 'a-good-code', state }, cookie)).headers.location).toBe(`${link}?step=start`)
  })

  test('another browser, such as a mail scanner’s, changes nothing and uses nothing up', async () => {
    await setUp()
    const { state, cookie } = await leave()
    const other = await leave(await linkTo(t, tomas.email, 'r'))
    for (const wrong of ['', other.cookie]) {
      const reply = await comeBack({ code: 'a-good-code', state }, wrong)
      expect([reply.statusCode, reply.body]).toEqual([400, expect.stringContaining('did not begin in this browser')])
    }
    expect(t.linkedin.asked).toEqual([])
    expect((await comeBack({ code: 'a-good-code', state }, cookie)).statusCode).toBe(303)
  })

  test('a state counts once, for a quarter of an hour, and only the newest of a referee', async () => {
    await setUp()
    const first = await leave()
    const second = await leave(link, first.cookie)
    const old = await comeBack({ code: 'a-good-code', state: first.state }, second.cookie)
    expect([old.statusCode, old.body]).toEqual([410, expect.stringContaining('It was used already')])
    t.linkedin.instead.accessToken = () => ({ status: 503, headers: {}, body: '' })
    await comeBack({ code: 'a-good-code', state: second.state }, second.cookie)
    delete t.linkedin.instead.accessToken
    expect((await comeBack({ code: 'a-good-code', state: second.state }, second.cookie)).statusCode).toBe(410)
    const late = await leave(link, first.cookie)
    await t.pass(15 * minute)
    expect((await comeBack({ code: 'a-good-code', state: late.state }, late.cookie)).statusCode).toBe(410)
    expect((await lenas()).verified).toBe('none')
  })

  test('cancelled at LinkedIn: back at the start with a sentence, and a draft is still there', async () => {
    await setUp()
    await post(t.web, link, { step: '2', intent: 'save', answer: '4', text: 'When the route failed' })
    const { state, cookie } = await leave()
    const reply = await comeBack({ error: 'user_cancelled_authorize', error_description: '<b>x</b>', state }, cookie)
    expect(reply.headers.location).toBe(`${link}?step=start&linkedin=cancelled`)
    const { body } = await get(t.web, reply.headers.location!)
    expect(body).toContain('You cancelled at LinkedIn')
    expect(body).toContain('Continue without verifying')
    expect((await get(t.web, `${link}?step=2`)).body).toContain('When the route failed')
  })

  test.each([
    [
      'refuses the code',
      'accessToken',
      () => ({ status: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"invalid_request"}' }),
    ],
    ['is down', 'accessToken', () => ({ status: 503, headers: {}, body: 'later' })],
    ['talks nonsense', 'accessToken', () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' })],
    [
      'gives no ID token',
      'accessToken',
      () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"access_token":"x","token_type":"bearer"}' }),
    ],
    [
      'sends 10 MB',
      'accessToken',
      () => {
        throw Object.assign(new Error('too large'), { reason: 'too-large' })
      },
    ],
    ['has no profile', 'userinfo', () => ({ status: 500, headers: {}, body: '' })],
    [
      'tells of somebody else',
      'userinfo',
      () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"sub":"x2","name":"Eve"}' }),
    ],
    [
      'knows no name',
      'userinfo',
      () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"sub":"x1","name":"\\u0000 "}' }),
    ],
  ])('LinkedIn %s: nothing is kept, and the referee goes on', async (_what, end, instead) => {
    await setUp()
    t.linkedin.instead[end] = instead
    const reply = await verify()
    expect(reply.headers.location).toBe(`${link}?step=start&linkedin=failed`)
    expect((await get(t.web, reply.headers.location!)).body).toContain('Nothing was lost')
    expect((await lenas()).verified).toBe('none')
  })

  test('what goes wrong is logged by its kind, without secret, code or token', async () => {
    await setUp()
    const lines: unknown[] = []
    Object.assign(t.house, { logger: { warn: (...line: unknown[]) => lines.push(...line) } })
    t.linkedin.instead.accessToken = (request) => {
      throw Object.assign(new Error(`sent ${request.body}`), { reason: 'network' })
    }
    await verify()
    await t.call(contract.testLinkedin, {})
    delete t.linkedin.instead.accessToken
    t.linkedin.instead.userinfo = ({ headers }) => ({ status: 500, headers: {}, body: JSON.stringify(headers) })
    await verify()
    expect(lines).toHaveLength(6)
    expect(JSON.stringify(lines)).toContain('network')
    expect(JSON.stringify(lines)).not.toMatch(/WPL_AP1|a-good-code|the-access-token/)
  })

  test.each([
    ['another issuer', { iss: 'https://evil.example' }],
    ['another application', { aud: 'other' }],
    ['long ago', { exp: 1 }],
  ])('an ID token of %s is not believed', async (_what, claims) => {
    await setUp()
    t.linkedin.claims = claims
    expect((await verify()).headers.location).toContain('linkedin=failed')
    expect((await lenas()).verified).toBe('none')
  })

  test('a link that was corrected away meanwhile verifies nobody', async () => {
    await setUp()
    const { state, cookie } = await leave()
    const { id } = await lenas()
    await t.call(contract.correctReferee, { params: { id }, body: { email: 'real.lena@baltic.example' } })
    const reply = await comeBack({ code: 'a-good-code', state }, cookie)
    expect((await get(t.web, reply.headers.location!)).body).toContain('There is a newer link')
    expect((await lenas()).verified).toBe('none')
  })

  test('opening any page starts and changes nothing', async () => {
    await setUp()
    const before = await check()
    for (const path of ['', '?step=start', '?step=start&linkedin=failed', '?step=start&linkedin=toString'])
      expect((await get(t.web, link + path)).statusCode).toBe(200)
    expect((await get(t.web, `${link}/linkedin`)).statusCode).toBe(404)
    expect(await check()).toEqual(before)
  })
})

describe('a sign-in', () => {
  test('asks LinkedIn for what its application may ask, and lets the form of this one page lead there', async () => {
    await setUp()
    const { asked, reply } = await leave()
    expect(asked.origin + asked.pathname).toBe('https://www.linkedin.com/oauth/v2/authorization')
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: 'code',
      client_id: client.clientId,
      redirect_uri: 'http://suite.example/p/hipeople/linkedin/callback',
      scope: 'openid profile email',
      state: expect.stringMatching(/^[\w-]{32}\.[0-9a-f]{64}$/),
    })
    expect(reply.headers['set-cookie']).toContainEqual(expect.stringMatching(/^hp_linkedin=.*Max-Age=900; HttpOnly; SameSite=Lax$/))
    const policyOf = async (path: string) => (await get(t.web, path)).headers['content-security-policy']
    expect(await policyOf(`${link}?step=start`)).toContain("form-action 'self' https://*.linkedin.com;")
    expect(await policyOf(`${link}?step=1`)).toContain("form-action 'self';")
  })

  test('[H-44] verified by LinkedIn or not, both ways lead to the report, page and PDF', async () => {
    await setUp()
    const page = (await get(t.web, link)).body
    expect(page).toContain('Verify with LinkedIn')
    expect(page).toContain('Continue without verifying')
    const back = await verify()
    expect((await get(t.web, back.headers.location!)).body).toContain('Verified by LinkedIn as <bdi>Lena Brandt</bdi>')
    t.linkedin.person = { given_name: 'Thomas', family_name: 'Okafor', email: 'somebody@else.example' }
    const other = await verify(await linkTo(t, tomas.email, 'r'))
    expect((await get(t.web, other.headers.location!)).body).toMatch(/Łukasz wrote <bdi>Tomas Kask<\/bdi>.*that is fine/)
    for (const { email } of [lena, tomas, mira])
      await answerAll(t, await linkTo(t, email, 'r'), {
        ip: `203.0.113.${email.length}`,
        cookie: `hp_browser=${email.replace(/\W/g, '').padEnd(24, 'x').slice(0, 24)}`,
      })
    const { reports, timeline } = await check()
    const { snapshot } = await t.call(contract.getReport, { params: { id: reports[0]!.id } })
    expect(snapshot?.referees.map((referee) => [referee.name, contract.verifiedText(referee)])).toEqual([
      ['Lena Brandt', 'Verified by LinkedIn, with the same e-mail address'],
      ['Tomas Kask', 'Verified by LinkedIn as Thomas Okafor, with another e-mail address'],
      ['Mira Nowak', 'Not verified'],
    ])
    expect(snapshot?.signals.filter(({ kind }) => kind === 'other-name')).toMatchObject([
      {
        kind: 'other-name',
        level: 'weak',
        text: 'Tomas Kask verified by LinkedIn as Thomas Okafor.',
        innocent: expect.stringMatching(/marry/),
      },
    ])
    expect(timeline.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Lena Brandt verified by LinkedIn', 'Tomas Kask verified by LinkedIn as Thomas Okafor']),
    )
    const note = t.fake.notes.find(({ body }) => body.includes('reference report'))
    const reportLink = /http:\/\/suite\.example(\/p\/hipeople\/reports\/[A-Za-z0-9_-]+)/.exec(note?.body ?? '')?.[1]
    const pdf = (await textOfPdf((await get(t.web, `${reportLink}/report.pdf`)).rawPayload)).join(' ').replace(/\s+/g, ' ')
    expect(pdf).toContain('Verified by LinkedIn, with the same e-mail address.')
    expect(pdf).toContain('Verified by LinkedIn as Thomas Okafor, with another e-mail address.')
    expect(pdf).toContain('Not verified.')
  })

  test('keeps the name, the time and what fits; no token, no address, no picture', async () => {
    await setUp()
    t.linkedin.person = { name: 'Magdalena Brandt', email: 'private@mail.example' }
    await verify()
    expect(await lenas()).toMatchObject({
      verified: 'linkedin',
      linkedin: { name: 'Magdalena Brandt', nameFit: 'partly', emailFits: false, at: '2026-11-17T10:00:00.000Z' },
    })
    const stored = JSON.stringify([
      await t.house.db.selectFrom('referees').selectAll().execute(),
      await t.house.db.selectFrom('linkedin_attempts').selectAll().execute(),
      await t.house.db.selectFrom('timeline').selectAll().execute(),
      await t.house.db.selectFrom('audit').selectAll().execute(),
    ])
    expect(stored).not.toMatch(/the-access-token|private@mail|her-picture|a-good-code/)
    expect(await t.house.db.selectFrom('linkedin_attempts').selectAll().execute()).toEqual([])
  })

  test('the candidate’s own account is told, with innocent explanations', async () => {
    await setUp()
    t.linkedin.person = { name: 'Lukasz Wojcik' }
    await verify()
    expect((await check()).signals.filter(({ kind }) => kind === 'other-name')).toMatchObject([
      {
        kind: 'other-name',
        level: 'weak',
        withCandidate: true,
        text: expect.stringContaining('which is also the candidate’s name'),
      },
    ])
  })

  test('can be taken back, and another account used instead', async () => {
    await setUp()
    await verify()
    expect((await post(t.web, `${link}/linkedin`, { intent: 'remove' })).headers.location).toBe(`${link}?step=start`)
    expect(await lenas()).toMatchObject({ verified: 'none', linkedin: null })
    expect((await get(t.web, link)).body).toContain('Continue without verifying')
  })
})

describe('what ends a verification', () => {
  beforeEach(async () => {
    await setUp()
    await verify()
    expect((await lenas()).verified).toBe('linkedin')
  })

  test('a corrected address, because it may be another person’s', async () => {
    const { id } = await lenas()
    await t.call(contract.correctReferee, { params: { id }, body: { email: 'real.lena@baltic.example' } })
    expect(await lenas()).toMatchObject({ verified: 'none', linkedin: null })
  })

  test('answers told on the phone', async () => {
    const { id } = await lenas()
    const { questions } = await check()
    const answers = questions.map(({ key, kind, options }) => ({
      questionKey: key,
      rating: kind === 'rating' ? 4 : null,
      choice: kind === 'choice' ? options[0] : null,
      text: kind === 'text' ? 'Said on the phone' : '',
    }))
    await t.call(contract.answerOnBehalf, { params: { id }, body: { relationship: 'manager', agreed: true, answers } })
    expect(await lenas()).toMatchObject({ state: 'answered', verified: 'none', linkedin: null })
  })

  test('being forgotten, with a sign-in that is under way', async () => {
    await leave()
    await post(t.web, `${link}/forget`, {})
    const rows = JSON.stringify([
      await t.house.db.selectFrom('referees').selectAll().execute(),
      await t.house.db.selectFrom('linkedin_attempts').selectAll().execute(),
      await t.house.db.selectFrom('timeline').selectAll().execute(),
    ])
    expect(rows).not.toMatch(/Lena|token_sealed|"verified":"linkedin"/)
  })

  test('LinkedIn being removed ends the offer, and not what was verified', async () => {
    await t.call(contract.removeLinkedin, {})
    expect((await lenas()).verified).toBe('linkedin')
    expect((await get(t.web, link)).body).not.toContain('Use another account')
  })
})
