import { AtsError } from '@orangery/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import {
  answerAll,
  eventAbout,
  get,
  lena,
  linkTo,
  makeRole,
  mira,
  moveToReferences,
  nameReferees,
  tomas,
} from '../fixtures/people.ts'
import { ingrid, omar, openTestHouse, type TestHouse } from '../fixtures/test-house.ts'
import { revokeLinks } from '../links/links.store.ts'

let t: TestHouse
let role: number
let application: number
const day = 86_400_000
const minute = 60_000

beforeEach(async () => {
  t = await openTestHouse()
  role = await makeRole(t)
  application = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: 'lukasz@wojcik.example' }).applications[0]!.id
  await moveToReferences(t, application)
  await nameReferees(t, await linkTo(t, 'lukasz@wojcik.example', 'c'), [lena, tomas, mira])
})
afterEach(() => t.stop())

const check = async () => {
  const [row] = (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows
  return t.call(contract.getRequest, { params: { id: row!.id } })
}
const browser = (name: string) => `hp_browser=${name.padEnd(24, 'x')}`
async function answer(person: { email: string; kind: string }, more: { ip?: string; cookie?: string } = {}) {
  const cookie = browser(person.email.replace(/\W.*/, ''))
  await answerAll(t, await linkTo(t, person.email, 'r'), { cookie, relationship: person.kind, ...more })
}
async function finalise(): Promise<void> {
  await t.call(contract.finaliseRequest, { params: { id: (await check()).id }, body: { belowMinimum: true } })
  await t.drain()
}
const notesOfReports = () => t.fake.notes.filter(({ body }) => body.includes('reference report'))
const feedLink = () =>
  /http:\/\/suite\.example(\/p\/hipeople\/reports\/[\w-]+)/.exec(notesOfReports().at(-1)?.body ?? '')?.[1] ?? ''

describe('when the report is made', () => {
  test('[H-51] not before everybody has answered, then by itself', async () => {
    await answer(lena)
    await answer(tomas)
    expect((await check()).state).toBe('collecting')
    await answer(mira)
    expect((await check()).state).toBe('complete')
  })

  test('[H-51] by hand: refused below the minimum unless confirmed, and never without an answer', async () => {
    const { id } = await check()
    const now = { params: { id }, body: {} }
    await expect(t.call(contract.finaliseRequest, now)).rejects.toMatchObject({ code: 'no-answers' })
    await answer(lena)
    await expect(t.call(contract.finaliseRequest, now)).rejects.toMatchObject({ code: 'below-minimum' })
    await finalise()
    expect((await check()).reports).toMatchObject([{ version: 1, answered: 1, asked: 3 }])
  })

  test('[EH-16] an answer after it makes a new version, and both stand in the feed', async () => {
    await answer(lena)
    await answer(tomas)
    await finalise()
    await answer(mira)
    expect((await check()).reports.map(({ version, answered }) => [version, answered])).toEqual([
      [2, 3],
      [1, 2],
    ])
    expect(notesOfReports()).toHaveLength(2)
    expect(t.fake.attachments.map(({ type, contentType }) => `${type} ${contentType}`)).toEqual([
      'admin_only application/pdf',
      'admin_only application/pdf',
    ])
  })

  test('nobody is reminded afterwards', async () => {
    await answer(lena)
    await finalise()
    const before = (await t.mails()).length
    await t.pass(9 * day)
    expect((await t.mails()).length).toBe(before)
  })
})

describe('the feed', () => {
  test('[EH-22] a revoked key keeps the report, says so, and everything is written once after a new key', async () => {
    t.fake.failure = new AtsError({ kind: 'unauthorized', status: 401, message: 'Invalid key' })
    await answer(lena)
    await finalise()
    await t.pass(25 * minute)
    const integration = await t.call(contract.getIntegration, {})
    expect(integration).toMatchObject({ state: 'broken', waitingWrites: 2, failure: { reason: 'Invalid key' } })
    expect((await check()).reports).toMatchObject([{ pdf: 'ready', feed: 'waiting' }])
    await t.call(contract.setKey, { body: { apiKey: 'new-key', actingUserId: 4_000_000_001 } })
    await t.drain()
    expect(notesOfReports()).toHaveLength(1)
    expect(t.fake.attachments).toHaveLength(1)
    expect((await check()).reports).toMatchObject([{ feed: 'written' }])
  })

  test('an answer of the ATS that got lost does not write the note twice', async () => {
    t.fake.loseAnswerOnce = true
    await answer(lena)
    await finalise()
    await t.pass(10 * minute)
    expect(notesOfReports()).toHaveLength(1)
    expect((await check()).reports).toMatchObject([{ feed: 'written' }])
  })

  test('the database holds no address that opens the report', async () => {
    await answer(lena)
    await finalise()
    const token = feedLink().split('/').at(-1)!
    const { rows } = await t.house.db
      .selectFrom('links')
      .selectAll()
      .where('kind', '=', 'report')
      .execute()
      .then((rows) => ({ rows }))
    expect(rows).toMatchObject([{ token_sealed: null }])
    const kept = JSON.stringify(await t.house.db.selectFrom('feed_writes').selectAll().execute())
    expect(kept).not.toContain(token)
  })
})

describe('opening the report', () => {
  beforeEach(async () => {
    await answer(lena)
    await finalise()
  })

  test('[H-58] by the link in the feed for as long as the settings say, without signing in', async () => {
    await t.pass(8 * day)
    expect((await get(t.web, feedLink())).body).toContain('Open PDF report')
    const pdf = await get(t.web, `${feedLink()}/report.pdf`)
    expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' })
    expect(pdf.headers['content-disposition']).toMatch(
      /^attachment; filename="Reference report _ukasz W_jcik v1.pdf"; filename\*=UTF-8''/,
    )
    await t.pass(23 * day)
    expect((await get(t.web, feedLink())).body).toContain('This link has expired')
    expect((await get(t.web, `${feedLink()}/report.pdf`)).statusCode).toBe(410)
  })

  test('[H-58] [EH-21] not by a revoked link, an unknown one, or after erasure: each has its own answer', async () => {
    const { reports } = await check()
    const shared = await t.call(contract.createShareLink, { params: { id: reports[0]!.id }, body: { days: 3 } })
    const path = new URL(shared.url).pathname
    expect((await get(t.web, path)).statusCode).toBe(200)
    await t.call(contract.revokeShareLink, { params: { id: shared.link.id } })
    expect((await get(t.web, path)).body).toContain('This link was withdrawn')
    expect((await get(t.web, '/p/hipeople/reports/AAAAAAAAAAAAAAAAAAAAAAAA')).body).toContain('This link is not known')
    await t.call(contract.eraseRequest, { params: { id: (await check()).id } })
    expect((await get(t.web, feedLink())).body).toContain('These data were erased')
    await expect(t.call(contract.getReport, { params: { id: reports[0]!.id } })).rejects.toMatchObject({ code: 'erased' })
  })

  test('[H-58] [EH-21] by a member of the role, and not by a member of another one', async () => {
    const { reports } = await check()
    const params = { id: reports[0]!.id }
    expect((await t.call(contract.getReport, { params, as: omar })).snapshot?.candidateName).toBe('Łukasz Wójcik')
    await t.call(contract.updateRole, { params: { id: role }, body: { title: 'Senior Account Manager', memberIds: [1] } })
    await expect(t.call(contract.getReport, { params, as: omar })).rejects.toMatchObject({ code: 'not-in-role', kind: 'forbidden' })
    expect((await t.call(contract.listReports, { as: omar })).rows).toEqual([])
  })

  test('erasing leaves nothing of the people, in no table and no file', async () => {
    await t.call(contract.eraseRequest, { params: { id: (await check()).id } })
    const everything = []
    for (const table of [
      'requests',
      'referees',
      'answers',
      'timeline',
      'traces',
      'reports',
      'feed_writes',
      'digest_items',
      'decisions',
      'links',
    ] as const)
      everything.push(await t.house.db.selectFrom(table).selectAll().execute())
    expect(JSON.stringify(everything)).not.toMatch(/Łukasz|lukasz@|Lena|lena@|Called every client/)
    expect((await check()).erasedAt).not.toBeNull()
  })

  test('what was kept long enough is erased by itself', async () => {
    await t.pass(370 * day)
    expect((await check()).erasedAt).not.toBeNull()
  })

  test('an application for a job may be rejected; the report stays readable', async () => {
    t.fake.setStatus(application, 'rejected')
    await t.hear('reject_candidate', eventAbout(t.fake, application))
    expect(await check()).toMatchObject({ state: 'complete', reports: [{ version: 1 }] })
    expect((await get(t.web, feedLink())).statusCode).toBe(200)
  })
})

describe('signals', () => {
  const kinds = async () => (await check()).signals.map(({ kind, level }) => `${level} ${kind}`)

  test('[EH-19] everybody in one office: weak, and only that', async () => {
    for (const person of [lena, tomas, mira]) await answer(person, { ip: '198.51.100.7' })
    expect((await kinds()).filter((one) => !one.includes('quick-answer') && !one.includes('same-text'))).toEqual([
      'weak same-network',
    ])
  })

  test('[H-54] two referees at one browser: strong, with an innocent explanation', async () => {
    await answer(lena, { ip: '198.51.100.7', cookie: browser('shared') })
    await answer(tomas, { ip: '198.51.100.8', cookie: browser('shared') })
    const signal = (await check()).signals.find(({ kind }) => kind === 'same-browser')
    expect(signal).toMatchObject({ level: 'strong', withCandidate: false, innocent: expect.stringMatching(/Ask before/) })
  })

  test('[H-53] candidate and referee on one network: told, and never a rating lower', async () => {
    await answer(lena, { ip: '203.0.113.5' })
    expect((await check()).signals.find(({ kind }) => kind === 'same-network')).toMatchObject({
      level: 'weak',
      withCandidate: true,
    })
    expect(JSON.stringify(await t.house.db.selectFrom('traces').selectAll().execute())).not.toContain('203.0.113.5')
  })
})

describe('mails to the team', () => {
  const to = async (address: string) => (await t.mails()).filter((mail) => mail.to.includes(address)).map(({ subject }) => subject)

  test('[H-50] the first answer goes to members and, once, to the recruiter of the hook; the report to members', async () => {
    await answer(lena)
    await answer(tomas)
    expect(await to('ruth@norrgard.example')).toEqual(['First reference for Łukasz Wójcik: 1 of 3 answered'])
    expect((await to(ingrid.email)).filter((subject) => /eference for/.test(subject))).toHaveLength(2)
    await answer(mira)
    expect((await to(omar.email))[0]).toContain('Reference report')
  })

  test('[H-59] all done, none, and a daily digest at eight in the member’s own morning', async () => {
    await t.call(contract.setNotification, { body: { roleId: role, own: 'done' } })
    await t.call(contract.setNotification, { body: { roleId: role, own: 'digest' }, as: omar })
    await answer(lena)
    expect(await to(ingrid.email)).toEqual([])
    expect(await to(omar.email)).toEqual([])
    await t.pass(20.5 * 60 * minute)
    expect(await to(omar.email)).toEqual([])
    await t.pass(60 * minute)
    expect(await to(omar.email)).toEqual(['References: 1 thing since yesterday'])
    await t.call(contract.setNotification, { body: { roleId: role, own: 'none' } })
    await finalise()
    expect(await to(ingrid.email)).toEqual([])
  })
})

test('a link that somebody revoked by hand is told apart from one that was erased', async () => {
  await answer(lena)
  await finalise()
  const [report] = (await check()).reports
  await revokeLinks(t.house.db, { kind: 'report', subjectId: report!.id }, { at: t.clock.now(), reason: 'withdrawn' })
  expect((await get(t.web, feedLink())).body).toContain('hiring team open the report by signing in')
})
