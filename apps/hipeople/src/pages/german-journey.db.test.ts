import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { answerItems, begin, invited } from '../fixtures/assessments.ts'
import { expectGerman, expectGermanText } from '../fixtures/german.ts'
import { eventAbout, get, lena, linkTo, makeRole, mira, moveToReferences, nameReferees, post, tomas } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
const day = 86_400_000
const candidate = 'lukasz@wojcik.example'
const message = 'Es war schön, mit Ihnen zu arbeiten.'
const german = [
  { ...lena, message, phone: '+49 171 2345678' },
  { ...tomas, message },
  { ...mira, message },
]

beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

const mailsTo = async (to: string) => {
  const mails = (await t.mails()).filter((mail) => mail.to.includes(to))
  return Promise.all(mails.map(({ id }) => t.carriers.mailbox.read(id)))
}
const check = async () => {
  const [row] = (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows
  return t.call(contract.getRequest, { params: { id: row!.id } })
}

/** Whoever is invited by a role in this language. */
async function inviteIn(language: contract.Language, settings: Partial<contract.RoleSettings> = {}): Promise<string> {
  await makeRole(t, { language, reminderDays: [2, 5], ...settings })
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: candidate })
  await moveToReferences(t, applications[0]!.id)
  return linkTo(t, candidate, 'c')
}

async function expectPage(path: string, status = 200): Promise<void> {
  const page = await get(t.web, path)
  expect(page.statusCode, path).toBe(status)
  expectGerman(page.body, path)
  expect(page.body, path).toContain('aria-label="Français"')
}

async function expectMails(to: string, subjects: readonly string[]): Promise<void> {
  const mails = await mailsTo(to)
  expect(mails.map(({ subject }) => subject).sort()).toEqual([...subjects].sort())
  for (const { html, text, subject } of mails) {
    expectGerman(html ?? '', subject)
    expectGermanText(`${subject} ${text}`)
  }
}

describe('a whole journey of a role in German', () => {
  test('every page of the candidate and every mail to them is German, problems and refusals too', async () => {
    const link = await inviteIn('de', {
      kinds: [
        { kind: 'manager', count: 1 },
        { kind: 'peer', count: 2 },
      ],
    })
    for (const path of ['', '/referees/new', '/withdraw', '/more-time']) await expectPage(`${link}${path}`)
    await expectPage(`${link}/referees/999`, 404)
    const wrong = { kind: '', name: '', email: 'x', phone: '12', company: '', from: '2031-01', to: 'May', zone: 'Europe/Berlin' }
    for (const fields of [wrong, { ...german[0], email: '', phone: '' }, ...refused.map((email) => ({ ...german[0], email }))]) {
      const reply = await post(t.web, `${link}/referees/new`, fields)
      expect(reply.statusCode).toBe(422)
      expectGerman(reply.body, JSON.stringify(fields))
    }
    await post(t.web, `${link}/referees/new`, german[0]!)
    await expectPage(link)
    expectGerman((await post(t.web, `${link}/send`, {})).body, 'not agreed')
    await t.pass(2.1 * day)
    await nameReferees(t, link, german.slice(1))
    await expectPage(link)
    const [first, second] = (await check()).referees
    await expectPage(`${link}/referees/${first!.id}`)
    const invite = (await mailsTo(first!.email!))[0]!
    await t.carriers.simulate.bounce(invite.id, { severity: 'hard' })
    await post(t.web, `${await linkTo(t, second!.email!, 'r')}/decline`, { reason: 'Zu lange her.' })
    await post(t.web, `${await linkTo(t, mira.email, 'r')}/forget`, {})
    await t.drain()
    await expectPage(link)
    await post(t.web, `${link}/withdraw`, {})
    await expectPage(link, 410)
    await expectMails(candidate, [
      'Für Senior Account Manager wird eine weitere Referenzperson gebraucht',
      'Für Senior Account Manager wird eine weitere Referenzperson gebraucht',
      `Eine Adresse muss berichtigt werden: ${lena.name}`,
      'Erinnerung: Referenzen für Senior Account Manager bei Norrgård Foods',
      'Norrgård Foods: Referenzen für Senior Account Manager',
    ])
  })

  test('every page of a referee, the standard questions, mails and SMS are German; the answers are kept by the questions as they are stored', async () => {
    await t.call(contract.setSettings, {
      body: { timeZone: 'Europe/Oslo', remindBy: 'mail-and-sms', privacyContact: 'datenschutz@norrgard.example' },
    })
    await t.call(contract.useLinkedinSimulator, {})
    await nameReferees(t, await inviteIn('de', { reuseDays: 90 }), german)
    const link = await linkTo(t, lena.email, 'r')
    for (const path of ['', '/decline', '/call', '/forget', '?linkedin=cancelled', '?linkedin=failed', '?linkedin=off'])
      await expectPage(`${link}${path}`)
    for (let step = 1; step <= 9; step++) {
      const reply = await post(t.web, link, { step: String(step), intent: 'continue' })
      if (reply.statusCode === 422) expectGerman(reply.body, `step ${step}`)
      await expectPage(`${link}?step=${step}`)
    }
    expectGerman((await post(t.web, `${link}/call`, { phone: 'x' })).body, 'no number')
    expectGerman((await post(t.web, link, { step: 'send', intent: 'continue' })).body, 'still open')
    await t.pass(2.1 * day)
    expect((await t.carriers.phone.read('+491712345678')).messages[0]?.text).toBe(
      `Norrgård Foods bittet Sie um eine Referenz für Łukasz Wójcik: http://suite.example${link}\nMit der Antwort STOP enden die SMS.`,
    )
    await post(t.web, `${await linkTo(t, tomas.email, 'r')}/call`, { phone: '+49 30 1234567' })
    await expectPage(await linkTo(t, tomas.email, 'r'))
    await answer(link)
    await expectPage(link)
    await expectPage(`${link}/forget`)
    const { answers } = (await check()).referees[0]!
    expect(answers.find(({ questionKey }) => questionKey === 'pressure')?.choice).toBe('Handled it well')
    t.fake.setStatus(500_001, 'hired')
    await t.hear('hire_candidate', eventAbout(t.fake, 500_001))
    await t.pass(0.5 * day)
    await expectPage(await linkTo(t, mira.email, 'r'), 410)
    await expectMails(mira.email, [
      'Die Referenz für Łukasz Wójcik wird nicht mehr gebraucht',
      'Erinnerung: eine Referenz für Łukasz Wójcik',
      'Łukasz Wójcik bittet Sie um eine Referenz',
    ])
    await expectMails(lena.email, ['Erinnerung: eine Referenz für Łukasz Wójcik', 'Łukasz Wójcik bittet Sie um eine Referenz'])
  })

  test('every page of a test and every mail about it is German', async () => {
    const tests = [{ testId: 'code-checking', wanted: [] }]
    const path = await invited(t, candidate, {
      language: 'de',
      reminderDays: [2],
      assessment: { tests, sendResults: true, mayFinish: false },
    })
    const link = await linkTo(t, candidate, 'c')
    for (const at of [link, `${link}/withdraw`, `${link}/more-time`, path]) await expectPage(at)
    await t.pass(2.1 * day)
    await begin(t, path)
    for (const at of [`${path}?item=1`, `${path}?item=end`]) await expectPage(at)
    await t.pass(90_000)
    await answerItems(t, path, { count: 12, right: 11 })
    await post(t.web, `${path}/finish`, {})
    await t.drain()
    await expectPage(path)
    await expectPage(link)
    await expectMails(candidate, [
      'Erinnerung: Ihr Assessment für Senior Account Manager bei Norrgård Foods',
      'Ihre Ergebnisse für Senior Account Manager bei Norrgård Foods',
      'Norrgård Foods: Ihr Assessment für Senior Account Manager',
    ])
  })

  test('the words of the consent are kept as they were shown', async () => {
    await nameReferees(t, await inviteIn('de'), german)
    const consents = await t.house.db.selectFrom('consents').select(['statement', 'statement_version']).execute()
    expect(consents).toHaveLength(3)
    expect(consents[0]).toMatchObject({
      statement: expect.stringContaining('Ich habe diese Personen gefragt'),
      statement_version: 1,
    })
  })
})

const refused = [candidate, 'omar@norrgard.example', 'x@mailinator.com', 'lena']

async function answer(link: string): Promise<void> {
  const step = (fields: Record<string, string>) => post(t.web, link, { intent: 'continue', ...fields })
  await step({ step: '1', relationship: 'manager' })
  for (const [at, chosen] of ['5', '4', '4', '5', '2'].entries()) await step({ step: String(at + 2), answer: chosen })
  await step({ step: '7', text: 'Bleibt ruhig.' })
  await step({ step: '9', answer: '0' })
  expect((await step({ step: 'send' })).statusCode).toBe(303)
  await t.drain()
}
