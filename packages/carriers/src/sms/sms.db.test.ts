import { type Config, createEgress, createLogger, openSecretBox } from '@orangery/platform'
import { createQueue, type Queue } from '@orangery/queue'
import { freshDatabase, testClock } from '@orangery/testing/launcher'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { account, callAsTwilio, type FakeTwilio, publicUrl, startFakeTwilio } from '../fixtures/fake-twilio.ts'
import { type Carriers, carriersMigrations, createCarriers, type OutgoingText, type SmsNotice, smsHookPaths } from '../index.ts'

const logger = createLogger({ level: 'silent' })
const secret = Buffer.alloc(32, 7)
const number = '+491712345678'
const reminder: OutgoingText = {
  to: number,
  text: 'Solvik asks you: https://hiring.example.com/r/secret-token',
  about: { app: 'hipeople', ref: 'referee:1' },
  idempotencyKey: 'sms:1',
}

let database: Awaited<ReturnType<typeof freshDatabase>>
let clock: ReturnType<typeof testClock>
let queue: Queue
let egress: ReturnType<typeof createEgress>
let carriers: Carriers
let notices: SmsNotice[]
let twilio: FakeTwilio
let app: FastifyInstance

beforeAll(async () => {
  database = await freshDatabase({ migrations: [carriersMigrations] })
})
afterAll(() => database.drop())
beforeEach(async () => {
  clock = testClock('2030-01-01T09:00:00Z')
  egress = createEgress({ allowSubnets: [], own: [], logger, devLoopback: true })
  twilio = await startFakeTwilio()
  await open({ twilio: account })
})
afterEach(async () => {
  await app.close()
  await carriers.stop()
  await queue.close()
  await egress.close()
  await twilio.stop()
  await database.pool.query(
    'truncate carriers.messages, carriers.texts, carriers.phone, carriers.heard_texts, carriers.opt_outs, carriers.unreachable_numbers cascade; delete from graphile_worker._private_jobs',
  )
})

async function open(more: Partial<Pick<Config, 'twilio' | 'mode'>>): Promise<void> {
  await app?.close()
  await queue?.close()
  queue = createQueue({ pool: database.pool, databaseUrl: database.url, clock, logger })
  const config = { secret, mailFrom: 'jobs@hiring.example', host: '127.0.0.1', publicUrl, mode: 'test', ...more } as const
  const secrets = openSecretBox(secret)
  carriers = createCarriers({ db: database.db, queue, clock, logger, config, secrets, egress, twilioUrl: twilio.url })
  notices = []
  carriers.onSms(async (notice) => void notices.push(notice))
  app = Fastify()
  carriers.registerHooks(app)
}

const send = (text: Partial<OutgoingText> = {}) =>
  database.db.transaction().execute((tx) => carriers.sms.send(tx, { ...reminder, ...text }))
const answer = (fields: Record<string, string>) =>
  callAsTwilio(app, smsHookPaths.replies, { MessageSid: 'SMin1', From: number, To: account.from, Body: 'Ja', ...fields })
const receipt = (textId: number, fields: Record<string, string>) =>
  callAsTwilio(app, `${smsHookPaths.receipts}?text=${textId}`, { MessageSid: 'SM1', To: number, ...fields })

test('a number that is none, or a text that is empty or endless, is refused and nothing is kept', async () => {
  await expect(send({ to: '0171 2345678' })).rejects.toMatchObject({ code: 'phone-number', fields: [{ field: 'to' }] })
  await expect(send({ to: 'nobody' })).rejects.toThrow('“nobody” is no phone number')
  await expect(send({ text: '  ' })).rejects.toMatchObject({ code: 'sms-length' })
  await expect(send({ text: 'ł'.repeat(700) })).rejects.toThrow('this text needs 11')
  expect(await queue.drain()).toBe(0)
})

test('a call without the signature of Twilio, or with one of another call, answers 403 and changes nothing', async () => {
  await send()
  await queue.drain()
  const stop = { MessageSid: 'SMx', From: number, Body: 'STOP' }
  for (const path of [smsHookPaths.replies, `${smsHookPaths.receipts}?text=1`]) {
    expect((await callAsTwilio(app, path, stop, { signature: '' })).statusCode).toBe(403)
    expect((await callAsTwilio(app, path, stop, { signature: 'bm90IHNpZ25lZA==' })).statusCode).toBe(403)
  }
  const other = await callAsTwilio(app, smsHookPaths.replies, stop, { type: 'application/json' })
  expect(other.statusCode).toBe(415)
  await queue.drain()
  expect(notices).toEqual([])
  expect(await carriers.sms.hindrance(database.db, number)).toBeUndefined()
})

test('where Twilio is not set up, nothing is taken from it', async () => {
  await open({})
  expect(await answer({})).toMatchObject({ statusCode: 403, body: expect.stringContaining('not set up') })
})

test('production without a carrier says so instead of sending', async () => {
  await open({ mode: 'production' })
  expect(carriers.sms.available).toBe(false)
  expect(await carriers.sms.hindrance(database.db, number)).toBe('off')
  const id = await send()
  await queue.drain()
  expect(await carriers.sms.status(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('TWILIO_ACCOUNT_SID') })
})

test('after STOP nothing leaves for the number; START lifts it', async () => {
  await send()
  await queue.drain()
  expect((await answer({ MessageSid: 'SMstop', Body: ' Stop. ' })).statusCode).toBe(200)
  expect(await carriers.sms.hindrance(database.db, number)).toBe('opted-out')
  const refused = await send({ idempotencyKey: 'sms:2' })
  await queue.drain()
  expect(twilio.calls).toHaveLength(1)
  expect(await carriers.sms.status(refused)).toMatchObject({ state: 'refused', error: expect.stringContaining('STOP') })
  expect(notices.map(({ kind }) => kind)).toEqual(['stop', 'failed'])
  await answer({ MessageSid: 'SMstart', Body: 'START' })
  // Twilio delivers the old STOP once more.
  await answer({ MessageSid: 'SMstop', Body: ' Stop. ' })
  await send({ idempotencyKey: 'sms:3' })
  await queue.drain()
  expect(twilio.calls).toHaveLength(2)
  expect(notices.map(({ kind }) => kind)).toEqual(['stop', 'failed', 'start'])
})

test('a STOP that Twilio itself has kept is kept here, too', async () => {
  twilio.answers.push({ status: 400, body: { code: 21610, message: 'Attempt to send to unsubscribed recipient' } })
  const id = await send()
  await queue.drain()
  expect(await carriers.sms.status(id)).toMatchObject({ state: 'refused' })
  expect(await carriers.sms.hindrance(database.db, number)).toBe('opted-out')
})

test('STOP is told once for each thing the number was written to about; a reply to the newest alone', async () => {
  await send()
  await send({ idempotencyKey: 'sms:2', about: { app: 'hipeople', ref: 'referee:2' } })
  await queue.drain()
  await answer({ MessageSid: 'SMa', Body: 'Yes' })
  await answer({ MessageSid: 'SMa', Body: 'Yes' })
  await answer({ MessageSid: 'SMb', Body: 'QUIT' })
  await queue.drain()
  expect(notices.map(({ kind, about, text }) => [kind, about?.ref, text])).toEqual([
    ['reply', 'referee:2', 'Yes'],
    ['stop', 'referee:2', 'QUIT'],
    ['stop', 'referee:1', 'QUIT'],
  ])
})

test('a stranger is taken in and told to nobody', async () => {
  expect((await answer({ From: '+4915199999999' })).statusCode).toBe(200)
  await queue.drain()
  expect(notices).toEqual([])
})

test('an SMS goes out by Twilio once, with its receipt address; its body waits sealed and is then nowhere', async () => {
  const id = await send()
  const kept = async () => JSON.stringify((await database.pool.query('select * from carriers.texts')).rows)
  expect(await kept()).not.toContain('secret-token')
  expect(await send()).toBe(id)
  await queue.drain()
  expect(twilio.calls).toEqual([
    {
      path: `/2010-04-01/Accounts/${account.accountSid}/Messages.json`,
      login: `${account.accountSid}:${account.authToken}`,
      fields: {
        To: number,
        From: account.from,
        Body: reminder.text,
        StatusCallback: `${publicUrl}${smsHookPaths.receipts}?text=${id}`,
      },
    },
  ])
  expect((await database.pool.query('select sealed_body, provider_id from carriers.texts')).rows).toEqual([
    { sealed_body: null, provider_id: 'SM1' },
  ])
  expect(await carriers.sms.status(id)).toMatchObject({ state: 'sent', segments: 1, sentAt: clock.now() })
  await send()
  expect(await queue.drain()).toBe(0)
  expect(await carriers.sms.about(reminder.about!)).toEqual([id])
})

test('what Twilio refuses for good fails at once and is told; an outage is tried again', async () => {
  twilio.answers.push({ status: 400, body: { code: 21614, message: 'The To number is no mobile number' } })
  const refused = await send()
  await queue.drain()
  expect(await carriers.sms.status(refused)).toMatchObject({ state: 'failed', error: expect.stringContaining('error 21614') })
  expect(notices).toMatchObject([{ kind: 'failed', textId: refused, about: reminder.about }])
  twilio.answers.push({ status: 503 }, { status: 401, body: { code: 20003, message: 'Authenticate' } })
  const later = await send({ idempotencyKey: 'sms:2' })
  await queue.drain()
  expect(await carriers.sms.status(later)).toMatchObject({ state: 'queued', error: 'Twilio answered 503' })
  await queue.moveClock(60_000)
  await queue.drain()
  await queue.moveClock(5 * 60_000)
  await queue.drain()
  expect(await carriers.sms.status(later)).toMatchObject({ state: 'sent', error: null })
  expect(twilio.calls).toHaveLength(4)
})

test('an SMS that could not leave in time is not sent in the night', async () => {
  twilio.answers.push(...Array.from({ length: 8 }, () => ({ status: 500 })))
  const id = await send({ goodUntil: new Date(clock.now().getTime() + 3_600_000) })
  await queue.drain()
  for (let tries = 0; tries < 6; tries += 1) {
    await queue.moveClock(30 * 60_000)
    await queue.drain()
  }
  expect(await carriers.sms.status(id)).toMatchObject({ state: 'failed', error: 'Twilio answered 500' })
  expect(twilio.calls.length).toBeLessThan(6)
  expect(notices).toMatchObject([{ kind: 'failed' }])
})

test('a receipt that overtakes a lost answer keeps the SMS from going twice', async () => {
  twilio.answers.push({ status: 500 })
  twilio.before = async () => {
    const id = Number((await database.pool.query('select id from carriers.texts')).rows[0].id)
    expect((await receipt(id, { MessageStatus: 'sent' })).statusCode).toBe(204)
  }
  const id = await send()
  await queue.drain()
  await queue.moveClock(3_600_000)
  await queue.drain()
  expect(twilio.calls).toHaveLength(1)
  expect(await carriers.sms.status(id)).toMatchObject({ state: 'sent' })
})

test('receipts say what became of it, in any order and twice; what was delivered stays so', async () => {
  const id = await send()
  await queue.drain()
  await receipt(id, { MessageStatus: 'delivered' })
  await receipt(id, { MessageStatus: 'sent' })
  await receipt(id, { MessageStatus: 'undelivered', ErrorCode: '30003' })
  await receipt(id, { MessageStatus: 'something new' })
  expect(await carriers.sms.status(id)).toMatchObject({ state: 'delivered' })
  const lost = await send({ idempotencyKey: 'sms:2' })
  await queue.drain()
  await receipt(lost, { MessageStatus: 'undelivered', ErrorCode: '30003' })
  await receipt(lost, { MessageStatus: 'undelivered', ErrorCode: '30003' })
  await queue.drain()
  expect(notices).toMatchObject([{ kind: 'failed', textId: lost, text: 'The carrier could not deliver it, error 30003.' }])
})

test('on the built-in phone: a conversation, an answer, a number that cannot be reached', async () => {
  await open({})
  await expect(carriers.phone.reply(number, 'Hello')).rejects.toMatchObject({ code: 'phone-number-missing' })
  await send()
  await queue.drain()
  await carriers.phone.reply(number, 'On Friday')
  await carriers.phone.setUnreachable(number, true)
  const lost = await send({ idempotencyKey: 'sms:2', text: 'Łukasz waits' })
  await send({ idempotencyKey: 'sms:3', to: '+4915112345679' })
  await queue.drain()
  expect(await carriers.sms.status(lost)).toMatchObject({ state: 'failed', error: 'The number cannot be reached.' })
  expect(notices.map(({ kind }) => kind).sort()).toEqual(['failed', 'reply'])
  const first = await carriers.phone.list({ limit: 1 })
  expect(first.rows.map((row) => row.number)).toEqual(['+4915112345679'])
  expect((await carriers.phone.list({ before: first.next! })).rows).toMatchObject([
    { number, unreachable: true, text: 'Łukasz waits' },
  ])
  expect(await carriers.phone.read(number)).toMatchObject({
    unreachable: true,
    optedOut: false,
    messages: [
      { direction: 'out', delivered: true, encoding: 'GSM-7', segments: 1, about: reminder.about },
      { direction: 'in', text: 'On Friday' },
      { direction: 'out', delivered: false, encoding: 'UCS-2' },
    ],
  })
  expect(twilio.calls).toEqual([])
})

test('what is forgotten leaves mailbox, phone and outbox, waiting or sent; the STOP stays, unreadable', async () => {
  await open({})
  const about = reminder.about!
  const mail = (key: string, ref: string) =>
    database.db.transaction().execute((tx) =>
      carriers.mail.send(tx, {
        to: 'lena@example.com',
        subject: 'Hello',
        text: 'Lena',
        about: { ...about, ref },
        idempotencyKey: key,
      }),
    )
  await send()
  await mail('m1', about.ref)
  await mail('m2', 'referee:2')
  await queue.drain()
  await carriers.phone.reply(number, 'STOP')
  await send({ idempotencyKey: 'sms:2', to: '+4915112345679' })
  await mail('m3', about.ref)
  await database.db.transaction().execute((tx) => carriers.forget(tx, about))
  await queue.drain()
  expect((await carriers.mailbox.list()).rows).toHaveLength(1)
  expect((await carriers.phone.list()).rows).toEqual([])
  expect(await carriers.sms.hindrance(database.db, number)).toBe('opted-out')
  const left = await Promise.all(
    ['messages', 'texts', 'text_notices', 'phone', 'opt_outs', 'heard_texts'].map(
      async (table) => (await database.pool.query(`select * from carriers.${table}`)).rows,
    ),
  )
  expect(left[0]).toHaveLength(1)
  expect(JSON.stringify(left)).not.toMatch(/491712345678|4915112345679|STOP/)
})
