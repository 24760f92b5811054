import { afterEach, beforeEach, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { answerAll, get, lena, linkTo, makeRole, moveToReferences, nameReferees, post, tomas } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
const day = 86_400_000
const candidate = 'lukasz@wojcik.example'

beforeEach(async () => {
  // A Tuesday at ten in UTC; Los Angeles sleeps.
  t = await openTestHouse('2026-11-17T10:00:00Z')
  await t.call(contract.setSettings, { body: { timeZone: 'Europe/Oslo', holidays: ['2026-11-19'] } })
  await makeRole(t, { reminderDays: [2, 5], wanted: 2 })
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: candidate })
  await moveToReferences(t, applications[0]!.id)
})
afterEach(() => t.stop())

const name = async (...people: Record<string, string>[]) =>
  nameReferees(t, await linkTo(t, candidate, 'c'), people, 'These are all')
const mailsTo = async (to: string) => (await t.mails()).filter((mail) => mail.to.includes(to))
const referee = async () => {
  const [row] = (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows
  return (await t.call(contract.getRequest, { params: { id: row!.id } })).referees[0]!
}

test('[EH-23] reminders go in the daytime of the referee, on no weekend and no holiday', async () => {
  await name({ ...lena, where: 'America/Los_Angeles' })
  const due = (await referee()).reminders.map(({ dueAt }) => dueAt)
  // Two days on is Thursday the 19th at two at night there: a holiday. Five days on is a Sunday.
  expect(due).toEqual(['2026-11-20T17:00:00.000Z', '2026-11-23T17:00:00.000Z'])
  await t.pass(3 * day)
  expect(await mailsTo(lena.email)).toHaveLength(1)
  await t.pass(0.3 * day)
  expect((await mailsTo(lena.email)).map(({ subject }) => subject)[0]).toContain('Reminder')
})

test('[EH-23] a worker that was down finds reminders due at night: one goes in the morning, and none on top of it', async () => {
  await name({ ...lena, where: 'Europe/Oslo' })
  // Nothing ran from Tuesday on; it is the night to Sunday now.
  await t.pass(4.6 * day)
  expect(await mailsTo(lena.email)).toHaveLength(1)
  await t.pass(1.5 * day)
  expect((await mailsTo(lena.email)).filter(({ subject }) => subject.includes('Reminder'))).toHaveLength(1)
  expect((await referee()).reminders.map(({ state, reason }) => reason ?? state).sort()).toEqual([
    'A reminder went a moment ago.',
    'sent',
  ])
})

test('[EH-23] after the answer no reminder goes, and the page says why', async () => {
  await name(lena)
  await answerAll(t, await linkTo(t, lena.email, 'r'))
  await t.pass(9 * day)
  expect((await mailsTo(lena.email)).filter(({ subject }) => subject.includes('Reminder'))).toEqual([])
  expect((await referee()).reminders.every(({ state, reason }) => state === 'skipped' && reason !== null)).toBe(true)
})

test('reminders can be stopped for one; resending sends the same link again', async () => {
  await name(lena)
  const { id } = await referee()
  const link = await linkTo(t, lena.email, 'r')
  await t.call(contract.stopReferee, { params: { id }, body: { what: 'reminders' } })
  await t.pass(6 * day)
  expect(await mailsTo(lena.email)).toHaveLength(1)
  await t.call(contract.resendReferee, { params: { id } })
  await t.drain()
  expect(await linkTo(t, lena.email, 'r')).toBe(link)
})

test('a candidate who names nobody is reminded, until the due date closes the check', async () => {
  for (let days = 0; days < 7; days += 1) await t.pass(day)
  expect((await mailsTo(candidate)).filter(({ subject }) => subject.includes('Reminder'))).toHaveLength(2)
  await t.pass(4 * day)
  expect((await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows[0]).toMatchObject({
    state: 'closed',
    closeReason: 'expired',
  })
})

test('[EH-15] a hard bounce stops reminders and asks the candidate to correct the address; the old bounce says nothing about the new one', async () => {
  await name(lena)
  const [invite] = await mailsTo(lena.email)
  await t.carriers.simulate.bounce(invite!.id, { severity: 'hard' })
  await t.drain()
  expect(await referee()).toMatchObject({ state: 'bounced', acts: { correct: { allowed: true } } })
  expect((await mailsTo(candidate))[0]?.subject).toContain('address needs correcting')
  const { id } = await referee()
  await post(t.web, `${await linkTo(t, candidate, 'c')}/referees/${id}`, { email: 'lena.b@baltic.example' })
  await t.drain()
  await t.carriers.simulate.bounce(invite!.id, { severity: 'hard' })
  await t.drain()
  expect((await referee()).state).toBe('asked')
})

test('[EH-15] out of office puts reminders off; “forget me” erases; any other answer is shown to the team', async () => {
  await name(lena, tomas)
  const [toLena] = await mailsTo(lena.email)
  await t.carriers.simulate.reply(toLena!.id, { text: 'I am on holiday until Monday', outOfOffice: true })
  await t.drain()
  expect((await referee()).mailNote).toBe('Out of office')
  expect((await referee()).reminders[0]!.dueAt > '2026-11-21').toBe(true)
  await t.carriers.simulate.reply(toLena!.id, { text: 'I will answer next week.' })
  await t.drain()
  const [row] = (await t.call(contract.listRequests, { query: { candidateId: 1 } })).rows
  const { timeline } = await t.call(contract.getRequest, { params: { id: row!.id } })
  expect(timeline[0]).toMatchObject({ text: 'Lena Brandt wrote back', quote: 'I will answer next week.' })
  const link = await linkTo(t, lena.email, 'r')
  await t.carriers.simulate.reply(toLena!.id, { text: 'Please forget me.\n\nLena' })
  await t.drain()
  expect((await referee()).state).toBe('forgotten')
  expect((await get(t.web, link)).statusCode).toBe(410)
})
