import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { answerAll, get, lena, linkTo, makeRole, moveToReferences, nameReferees, post, tomas } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'
import { ownChecks } from '../integration/own-checks.ts'
import { writeSettings } from '../settings/settings.store.ts'

let t: TestHouse
const day = 86_400_000
const candidate = 'lukasz@wojcik.example'
const number = '+491712345678'
/** A German mobile number as Germans write it, and where it is one. */
const lenaInBerlin = { ...lena, phone: '0171 2345678', where: 'Europe/Berlin' }

beforeEach(async () => {
  // A Tuesday at ten in UTC.
  t = await openTestHouse('2026-11-17T10:00:00Z')
  await t.call(contract.setSettings, { body: { timeZone: 'Europe/Oslo', remindBy: 'mail-and-sms' } })
  await makeRole(t, { reminderDays: [2, 5], wanted: 2 })
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: candidate })
  await moveToReferences(t, applications[0]!.id)
})
afterEach(() => t.stop())

const name = async (...people: Record<string, string>[]) =>
  nameReferees(t, await linkTo(t, candidate, 'c'), people, 'These are all')
const mailsTo = async (to: string) => (await t.mails()).filter((mail) => mail.to.includes(to))
const texts = async (to = number) =>
  (await t.carriers.phone.list()).rows.some((row) => row.number === to)
    ? (await t.carriers.phone.read(to)).messages.filter(({ direction }) => direction === 'out').map(({ text }) => text)
    : []
const check = async () => {
  const [row] = (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows
  return t.call(contract.getRequest, { params: { id: row!.id } })
}
const referee = async () => (await check()).referees[0]!
const told = async () => (await check()).timeline.map(({ text }) => text)

test('[H-41] a number that cannot be called is refused, with the number and how to write it', async () => {
  const link = await linkTo(t, candidate, 'c')
  for (const phone of ['0171 2345678', '12345', '+49 12', 'call me']) {
    const reply = await post(t.web, `${link}/referees/new`, { ...lena, phone })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(`“${phone}” is no phone number that can be called. Write it with the code of its country`)
  }
})

test('[H-41] a number without its country is one of where the referee is, or else of where the candidate is', async () => {
  const link = await linkTo(t, candidate, 'c')
  expect((await post(t.web, `${link}/referees/new`, { ...lenaInBerlin, zone: 'Europe/Warsaw' })).statusCode).toBe(303)
  expect((await post(t.web, `${link}/referees/new`, { ...tomas, phone: '601 234 567', zone: 'Europe/Warsaw' })).statusCode).toBe(
    303,
  )
  expect((await check()).referees.map(({ phone }) => phone)).toEqual(['+49 171 2345678', '+48 601 234 567'])
  expect((await get(t.web, link)).body).toContain('+49 171 2345678')
})

test('where no carrier is set up, SMS cannot be chosen; chosen before, the checks say what is missing', async () => {
  const off = await openTestHouse(undefined, { mode: 'production' })
  try {
    await expect(off.call(contract.setSettings, { body: { remindBy: 'mail-and-sms' } })).rejects.toMatchObject({
      code: 'sms-off',
      fields: [{ field: 'remindBy', message: expect.stringContaining('TWILIO_ACCOUNT_SID') }],
    })
    await writeSettings(off.house.db, contract.organizationSettings.parse({ remindBy: 'mail-and-sms' }), off.clock.now())
    expect(await ownChecks(off.house)).toContainEqual(expect.objectContaining({ id: 'sms', state: 'failed' }))
    expect((await ownChecks(t.house)).map(({ id }) => id)).not.toContain('sms')
  } finally {
    await off.stop()
  }
})

test('no SMS goes by the setting “E-mail”, to a landline, to nobody’s number, or with the request itself', async () => {
  await name({ ...lena, phone: '+47 22 12 34 56' }, { ...tomas, phone: number })
  expect(await texts()).toEqual([])
  await t.call(contract.setSettings, { body: { timeZone: 'Europe/Oslo', remindBy: 'mail' } })
  await t.pass(3 * day)
  expect((await referee()).smsNote).toBeNull()
  await t.call(contract.setSettings, { body: { timeZone: 'Europe/Oslo', remindBy: 'mail-and-sms' } })
  expect((await referee()).smsNote).toBe('This number takes no SMS.')
  expect((await t.carriers.phone.list()).rows).toEqual([])
  expect((await referee()).reminders.map(({ way }) => way)).toEqual(['mail', null])
  expect(await told()).toContain('Reminder 1 sent to Lena Brandt by e-mail')
})

test('[H-49] without an answer, reminders go by e-mail and SMS on schedule, in the daytime of the referee, with the link of the mail', async () => {
  await name({ ...lena, phone: number, where: 'America/Los_Angeles' })
  // Two days on it is night there; the reminder waits for nine o’clock on Thursday, 17:00 in UTC.
  await t.pass(2.2 * day)
  expect(await texts()).toEqual([])
  await t.pass(0.1 * day)
  const link = await linkTo(t, lena.email, 'r')
  expect(await texts()).toEqual([
    `Norrgård Foods asks you for a reference for Łukasz Wójcik: http://suite.example${link}\nReply STOP to end messages.`,
  ])
  expect((await mailsTo(lena.email))[0]!.subject).toContain('Reminder')
  expect((await referee()).reminders.map(({ state, way }) => [state, way])).toEqual([
    ['sent', 'mail-and-sms'],
    ['waiting', null],
  ])
  expect(await told()).toContain('Reminder 1 sent to Lena Brandt by e-mail and SMS')
  await answerAll(t, link)
  await t.pass(8 * day)
  expect(await texts()).toHaveLength(1)
})

test('[H-49] the recruiter resends by both ways, and stops both', async () => {
  await name(lenaInBerlin)
  const { id } = await referee()
  await t.call(contract.resendReferee, { params: { id } })
  await t.drain()
  expect(await texts()).toHaveLength(1)
  expect((await told())[0]).toBe('The request went to Lena Brandt again by e-mail and SMS')
  await t.call(contract.stopReferee, { params: { id }, body: { what: 'reminders' } })
  await t.pass(9 * day)
  expect(await texts()).toHaveLength(1)
  expect(await mailsTo(lena.email)).toHaveLength(2)
})

test('a request that is sent again at night goes by e-mail alone', async () => {
  await name(lenaInBerlin)
  await t.pass(12 * 3_600_000)
  await t.call(contract.resendReferee, { params: { id: (await referee()).id } })
  await t.drain()
  expect(await texts()).toEqual([])
  expect((await told())[0]).toBe('The request went to Lena Brandt again by e-mail')
})

test('nobody is texted whom the candidate has not confirmed', async () => {
  await name(lenaInBerlin)
  await t.house.db.deleteFrom('consents').execute()
  await t.pass(3 * day)
  expect(await mailsTo(lena.email)).toHaveLength(2)
  expect(await texts()).toEqual([])
})

test('[H-49] an answer by SMS stands in the timeline; STOP ends SMS, mails go on; START lifts it', async () => {
  await name(lenaInBerlin)
  await t.pass(2.1 * day)
  await t.carriers.phone.reply(number, 'On Friday, promised')
  await t.drain()
  expect((await check()).timeline[0]).toMatchObject({ text: 'Lena Brandt wrote back by SMS', quote: 'On Friday, promised' })
  await t.carriers.phone.reply(number, 'Stop')
  await t.drain()
  expect((await told())[0]).toBe('Lena Brandt stopped SMS by answering STOP; mails go on')
  expect((await referee()).smsNote).toBe('Stopped SMS by answering STOP')
  await t.pass(4 * day)
  expect(await texts()).toHaveLength(1)
  expect((await mailsTo(lena.email)).filter(({ subject }) => subject.includes('Reminder'))).toHaveLength(2)
  expect((await referee()).reminders.map(({ way }) => way)).toEqual(['mail-and-sms', 'mail'])
  await t.carriers.phone.reply(number, 'START')
  await t.drain()
  expect((await told())[0]).toBe('Lena Brandt takes SMS again')
  expect((await referee()).smsNote).toBeNull()
})

test('an SMS that did not arrive is shown on the card and in the timeline', async () => {
  await name(lenaInBerlin)
  await t.pass(2.1 * day)
  await t.carriers.phone.setUnreachable(number, true)
  await t.pass(4 * day)
  expect((await referee()).smsNote).toBe('Not delivered. The number cannot be reached.')
  expect((await check()).timeline[0]).toMatchObject({
    text: 'An SMS to Lena Brandt was not delivered',
    quote: 'The number cannot be reached.',
  })
})

test('“forget me” by SMS erases the person, also from mailbox and phone, and the number is never texted again', async () => {
  await name(lenaInBerlin, tomas)
  await t.pass(2.1 * day)
  await t.carriers.phone.reply(number, 'Please forget me')
  await t.drain()
  expect((await referee()).state).toBe('forgotten')
  expect(await mailsTo(lena.email)).toEqual([])
  expect(await texts()).toEqual([])
  expect(await mailsTo(tomas.email)).not.toEqual([])
  const link = await linkTo(t, candidate, 'c')
  await nameReferees(t, link, [{ ...lenaInBerlin, email: 'lena@another.example' }])
  await t.pass(5 * day)
  expect((await mailsTo('lena@another.example')).filter(({ subject }) => subject.includes('Reminder'))).not.toEqual([])
  expect(await texts()).toEqual([])
})

test('erasing a check empties mailbox and phone of candidate and referees', async () => {
  await name(lenaInBerlin)
  await t.pass(2.1 * day)
  expect(await texts()).toHaveLength(1)
  await t.call(contract.eraseRequest, { params: { id: (await check()).id } })
  await t.drain()
  await t.pass(2 * 3_600_000)
  expect((await t.carriers.phone.list()).rows).toEqual([])
  const left = await t.mails()
  expect(left.filter(({ to }) => to.includes(candidate) || to.includes(lena.email))).toEqual([])
})
