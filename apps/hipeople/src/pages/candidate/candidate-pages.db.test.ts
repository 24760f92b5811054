import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../../contract/index.ts'
import {
  eventAbout,
  get,
  lena,
  linkTo,
  makeRole,
  mira,
  moveToReferences,
  nameReferees,
  post,
  tomas,
} from '../../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../../fixtures/test-house.ts'

let t: TestHouse
let link: string
let application: number
const address = 'lukasz@wojcik.example'

beforeEach(async () => {
  t = await openTestHouse()
  await makeRole(t)
  application = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: address }).applications[0]!.id
  await moveToReferences(t, application)
  link = await linkTo(t, address, 'c')
})
afterEach(() => t.stop())

const check = async () => {
  const [row] = (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows
  return t.call(contract.getRequest, { params: { id: row!.id } })
}
const mailsTo = async (to: string) => (await t.mails()).filter((mail) => mail.to.includes(to))

describe('opening the page', () => {
  test('[H-40] says who asks for what, who reads it and how long it is kept, and is kept out of caches, indexes and referrers', async () => {
    const page = await get(t.web, link)
    expect(page.body).toMatch(/Norrgård Foods.*would like to hear from 3 people who have worked with you, among them 1 manager/s)
    for (const words of ['Who reads it', 'How long it is kept', 'At most 12 months']) expect(page.body).toContain(words)
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.body).not.toMatch(/ style=|<script>|onclick/)
  })

  test('[EH-9] changes nothing, however often and by whomever', async () => {
    const before = await check()
    for (const path of ['', '', '/referees/new', '/withdraw']) expect((await get(t.web, link + path)).statusCode).toBe(200)
    expect(await check()).toEqual(before)
    expect(await t.house.db.selectFrom('traces').selectAll().execute()).toEqual([])
  })

  test('each wrong link has a page of its own', async () => {
    expect((await get(t.web, '/c/AAAAAAAAAAAAAAAAAAAAAAAA')).body).toContain('This link is not known')
    expect((await get(t.web, '/c/x')).statusCode).toBe(404)
    await t.pass(11 * 86_400_000)
    expect((await get(t.web, link)).body).toContain('The due date has passed')
    expect((await check()).closeReason).toBe('expired')
  })
})

describe('naming people', () => {
  test.each([
    ['the own address', { email: 'lukasz+boss@wojcik.example' }, 'your own address'],
    ['somebody of the hiring team', { email: 'omar@norrgard.example' }, 'works on this hiring'],
    ['the recruiter', { email: 'ruth@norrgard.example' }, 'works on this hiring'],
    ['a throw-away address', { email: 'x@mailinator.com' }, 'thrown away'],
    ['no address at all', { email: 'lena' }, 'is no e-mail address'],
    ['neither address nor number', { email: '' }, 'or a phone number'],
    ['no kind', { kind: '' }, 'Choose what this person is'],
    ['an end before the beginning', { to: '2020-01' }, 'The end is before the beginning'],
  ])('%s is refused, and what was typed stays', async (_, change, words) => {
    const reply = await post(t.web, `${link}/referees/new`, { ...lena, ...change })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(words)
    expect(reply.body).toContain('value="Baltic Freight"')
    expect((await check()).referees).toEqual([])
  })

  test('[H-42] [EH-14] [EH-17] the same person twice is refused, and a flagged one is kept with its flag', async () => {
    await post(t.web, `${link}/referees/new`, { ...lena, email: 'office@wojcik.example' })
    expect((await post(t.web, `${link}/referees/new`, { ...tomas, email: 'OFFICE@wojcik.example' })).body).toContain(
      'Another referee has this address',
    )
    expect((await check()).referees[0]?.flags.map(({ flag }) => flag)).toEqual(['same-domain', 'shared-mailbox'])
  })

  test('somebody can be changed and taken off before they are asked', async () => {
    await post(t.web, `${link}/referees/new`, lena)
    const [referee] = (await check()).referees
    await post(t.web, `${link}/referees/${referee!.id}`, { ...lena, company: 'Odra' })
    expect((await check()).referees[0]?.company).toBe('Odra')
    await post(t.web, `${link}/referees/${referee!.id}/remove`, {})
    expect((await check()).referees).toEqual([])
  })

  test('a name in any script and with markup is shown as text', async () => {
    await post(t.web, `${link}/referees/new`, { ...lena, name: '<b>ياسمين</b> "حداد"' })
    const { body } = await get(t.web, link)
    expect(body).toContain('&lt;b&gt;ياسمين&lt;/b&gt;')
    expect(body).not.toContain('<b>ياسمين')
  })
})

describe('consent', () => {
  test('[H-56] without the confirmation nobody is contacted', async () => {
    await post(t.web, `${link}/referees/new`, lena)
    const reply = await post(t.web, `${link}/send`, { fewer: 'I have no other' })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('Nobody is contacted without it')
    await t.pass(9 * 86_400_000)
    expect(await mailsTo(lena.email)).toEqual([])
  })

  test('with it each is asked once, however often the form is sent, and the words are kept as evidence', async () => {
    await nameReferees(t, link, [lena, tomas, mira])
    await post(t.web, `${link}/send`, { agreed: 'yes' })
    await t.drain()
    for (const { email } of [lena, tomas, mira]) expect(await mailsTo(email)).toHaveLength(1)
    const consents = await t.house.db.selectFrom('consents').selectAll().execute()
    expect(consents).toHaveLength(3)
    expect(consents[0]).toMatchObject({
      statement: expect.stringMatching(/They agree/),
      statement_version: 1,
      channel: 'candidate page',
    })
    expect((await mailsTo(lena.email))[0]?.text).toMatch(/Łukasz writes: “It was good to work with you\.”/)
  })

  test('[EH-17] fewer than wanted needs a reason, and goes then', async () => {
    await post(t.web, `${link}/referees/new`, lena)
    expect((await post(t.web, `${link}/send`, { agreed: 'yes', fewer: '' })).body).toContain(
      'Say in a few words why there are fewer',
    )
    expect((await post(t.web, `${link}/send`, { agreed: 'yes', fewer: 'My first job' })).statusCode).toBe(303)
    expect(await check()).toMatchObject({ state: 'collecting', fewerReason: 'My first job' })
  })

  test('[EH-15] a referee without e-mail is told to the hiring team, who call', async () => {
    await nameReferees(t, link, [{ ...lena, email: '', phone: '+47 22 12 34 56' }], 'Only one')
    expect((await check()).referees[0]).toMatchObject({
      state: 'by-phone',
      flags: [{ flag: 'no-email' }],
      acts: { onBehalf: { allowed: true } },
    })
    expect((await mailsTo('ingrid@norrgard.example'))[0]?.subject).toContain('prefers a call')
  })
})

describe('afterwards', () => {
  test('[H-55] the page shows progress and no answers', async () => {
    await nameReferees(t, link, [lena, tomas, mira])
    const referee = await linkTo(t, lena.email, 'r')
    await post(t.web, referee, { step: '2', intent: 'save', answer: '2', text: 'A secret opinion' })
    const { body } = await get(t.web, link)
    expect(body).toContain('Has begun')
    expect(body).not.toContain('secret opinion')
  })

  test('[H-47] a corrected address gets a new link, and the old one is dead', async () => {
    await nameReferees(t, link, [lena, tomas, mira])
    const old = await linkTo(t, lena.email, 'r')
    const id = (await check()).referees.find(({ name }) => name === lena.name)!.id
    expect((await post(t.web, `${link}/referees/${id}`, { email: 'lena.brandt@baltic.example' })).statusCode).toBe(303)
    await t.drain()
    expect((await get(t.web, old)).body).toContain('There is a newer link')
    expect((await get(t.web, await linkTo(t, 'lena.brandt@baltic.example', 'r'))).statusCode).toBe(200)
  })

  test('[H-46] [EH-17] when somebody declines, the candidate is asked for another one', async () => {
    await nameReferees(t, link, [lena, tomas, mira])
    await post(t.web, `${await linkTo(t, tomas.email, 'r')}/decline`, { reason: 'No time' })
    await t.drain()
    expect((await mailsTo(address))[0]).toMatchObject({
      subject: expect.stringContaining('Another referee'),
      text: expect.stringContaining('Tomas Kask cannot give a reference'),
    })
    const { body } = await get(t.web, link)
    expect(body).toContain('1 more person is wanted')
    expect(body).not.toContain('No time')
  })

  test('a candidate who needs longer says so: the team is told, reminders pause, and seven more days answer it', async () => {
    await post(t.web, `${link}/more-time`, { wish: 'My manager is on leave.' })
    await t.drain()
    expect((await get(t.web, link)).body).toContain('Your wish was sent')
    expect((await t.mails()).filter(({ subject }) => subject.includes('asks for more time'))).toHaveLength(2)
    await t.pass(3 * 86_400_000)
    expect((await mailsTo(address)).filter(({ subject }) => subject.startsWith('Reminder'))).toEqual([])
    const { id, timeWish } = await check()
    expect(timeWish).toBe('My manager is on leave.')
    await t.call(contract.extendRequest, { params: { id }, body: { days: 7 } })
    expect((await check()).timeWish).toBeNull()
    expect((await get(t.web, link)).body).not.toContain('Your wish was sent')
  })

  test('withdrawing closes the check for everybody, and says so kindly', async () => {
    await nameReferees(t, link, [lena, tomas, mira])
    const referee = await linkTo(t, lena.email, 'r')
    await post(t.web, `${link}/withdraw`, {})
    expect((await get(t.web, link)).body).toContain('You withdrew')
    expect((await get(t.web, referee)).body).toContain('no longer needed')
    expect((await check()).closeReason).toBe('withdrawn')
  })

  test('rejected meanwhile: the page is closed without a word about the application', async () => {
    t.fake.setStatus(application, 'rejected')
    await t.hear('reject_candidate', eventAbout(t.fake, application))
    const page = await get(t.web, link)
    expect(page.statusCode).toBe(410)
    expect(page.body).not.toMatch(/reject/i)
  })
})
