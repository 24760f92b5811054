import { once } from 'node:events'
import { createServer } from 'node:net'
import { createLogger, openSecretBox } from '@orangery/platform'
import { createQueue, type Queue } from '@orangery/queue'
import { freshDatabase, testClock } from '@orangery/testing/launcher'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Carriers, carriersMigrations, createCarriers, type InboundNotice, type OutgoingMail } from './index.ts'

const logger = createLogger({ level: 'silent' })
const secret = Buffer.alloc(32, 7)
const letter: OutgoingMail = {
  to: 'Renée Ōta <renee@example.com>',
  subject: 'Reference for Søren – ありがとう',
  text: 'Please answer.',
  html: '<p>Please answer.</p>',
  about: { app: 'hipeople', ref: 'invitation:1' },
  idempotencyKey: 'invite:1',
}

let database: Awaited<ReturnType<typeof freshDatabase>>
let clock: ReturnType<typeof testClock>
let queue: Queue
let carriers: Carriers
let notices: InboundNotice[]

beforeAll(async () => {
  database = await freshDatabase({ migrations: [carriersMigrations] })
})
afterAll(() => database.drop())
beforeEach(() => start())
afterEach(stop)

function start(smtpUrl?: string): void {
  clock = testClock('2030-01-01T09:00:00Z')
  queue = createQueue({ pool: database.pool, databaseUrl: database.url, clock, logger })
  const config = {
    secret,
    smtpUrl,
    mailFrom: 'Orangery <jobs@hiring.example>',
    host: '127.0.0.1',
    inboundSmtpPort: 0,
    publicUrl: 'http://127.0.0.1:4700',
    mode: 'test',
  } as const
  const egress = { send: () => Promise.reject(new Error('Nothing leaves a test')) }
  carriers = createCarriers({ db: database.db, queue, clock, logger, config, secrets: openSecretBox(secret), egress })
  notices = []
  carriers.onInbound(async (notice) => void notices.push(notice))
}

async function stop(): Promise<void> {
  await carriers.stop()
  await queue.close()
  await database.pool.query(
    'truncate carriers.messages, carriers.notices, carriers.mailbox; delete from graphile_worker._private_jobs',
  )
}

const send = (mail: Partial<OutgoingMail> = {}) =>
  database.db.transaction().execute((tx) => carriers.mail.send(tx, { ...letter, ...mail }))
const newest = async () => (await carriers.mailbox.list()).rows[0]!

test('an address that is none, or a line break in a header, is refused and nothing is kept', async () => {
  await expect(send({ to: 'nobody' })).rejects.toMatchObject({ code: 'mail-address', fields: [{ field: 'to' }] })
  await expect(send({ subject: 'Hi\r\nBcc: x@y.example' })).rejects.toMatchObject({ code: 'mail-header' })
  await expect(send({ headers: { 'X-Ok': 'a\nb' } })).rejects.toMatchObject({ code: 'mail-header' })
  await expect(send({ headers: { Bcc: 'x@y.example' } })).rejects.toMatchObject({ code: 'mail-header' })
  expect(await queue.drain()).toBe(0)
})

test('a mail of a transaction that rolls back is never sent', async () => {
  const work = database.db.transaction().execute(async (tx) => {
    await carriers.mail.send(tx, letter)
    throw new Error('no')
  })
  await expect(work).rejects.toThrow('no')
  await queue.drain()
  expect((await carriers.mailbox.list()).rows).toEqual([])
})

test('the body waits encrypted, is in the mailbox once delivered, and then nowhere else', async () => {
  const id = await send()
  const bodies = async () => JSON.stringify((await database.pool.query('select * from carriers.messages')).rows)
  expect(await bodies()).not.toContain('Please answer')
  expect(await carriers.mail.status(id)).toMatchObject({ state: 'queued', sentAt: null })
  await queue.drain()
  expect((await database.pool.query('select sealed_body from carriers.messages')).rows).toEqual([{ sealed_body: null }])
  expect(await carriers.mail.status(id)).toMatchObject({ state: 'sent', sentAt: clock.now() })
  expect(await carriers.mailbox.read((await newest()).id)).toMatchObject({
    from: '"Orangery" <jobs@hiring.example>',
    to: '"Renée Ōta" <renee@example.com>',
    text: 'Please answer.',
    html: '<p>Please answer.</p>',
    about: letter.about,
    replyTo: expect.stringMatching(/^reply\+.+@hiring\.example$/),
    returnPath: expect.stringMatching(/^bounce\+.+@hiring\.example$/),
  })
  expect(await carriers.mail.about(letter.about!)).toEqual([id])
})

test('the same key sends once, also when two transactions use it at the same time', async () => {
  const ids = await Promise.all([send(), send(), send({ subject: 'Another' })])
  expect(new Set(ids).size).toBe(1)
  await queue.drain()
  expect((await carriers.mailbox.list()).rows).toHaveLength(1)
})

test('the mailbox finds by address, subject and text, takes % literally, and pages', async () => {
  for (let n = 0; n < 5; n++) await send({ idempotencyKey: `k${n}`, subject: `Number ${n}`, text: n === 3 ? '100% sure' : 'maybe' })
  await queue.drain()
  const first = await carriers.mailbox.list({ limit: 2 })
  expect(first.rows.map((row) => row.subject)).toEqual(['Number 4', 'Number 3'])
  const second = await carriers.mailbox.list({ limit: 3, before: first.next! })
  expect(second.rows.map((row) => row.subject)).toEqual(['Number 2', 'Number 1', 'Number 0'])
  expect(second.next).toBeNull()
  expect((await carriers.mailbox.list({ search: '100%' })).rows).toHaveLength(1)
  expect((await carriers.mailbox.list({ search: '%' })).rows).toHaveLength(1)
  expect((await carriers.mailbox.list({ search: 'RENEE@' })).rows).toHaveLength(5)
})

test.each([
  ['hard', 'bounced', 'hard-bounce', '5.1.1'],
  ['soft', 'sent', 'soft-bounce', '4.2.2'],
] as const)('a simulated %s bounce comes back by SMTP to the message it belongs to', async (severity, state, outcome, status) => {
  await carriers.listen()
  const id = await send()
  await queue.drain()
  const sent = await newest()
  await carriers.simulate.bounce(sent.id, { severity })
  await queue.drain()
  expect(notices).toMatchObject([
    {
      kind: 'bounce',
      severity,
      messageId: id,
      about: letter.about,
      recipient: 'renee@example.com',
      detail: expect.stringContaining(status),
    },
  ])
  expect(await carriers.mail.status(id)).toMatchObject({ state, lastNotice: { kind: 'bounce', severity } })
  expect(await carriers.mailbox.read(sent.id)).toMatchObject({ outcome })
})

test('replies and automatic answers come back told apart; both stand in the mailbox', async () => {
  await carriers.listen()
  const id = await send()
  await queue.drain()
  const sent = await newest()
  await carriers.simulate.reply(sent.id, { text: 'Ja, gjerne – はい.' })
  await carriers.simulate.reply(sent.id, { text: 'I am away.', outOfOffice: true })
  await queue.drain()
  expect(notices.map(({ kind, text, messageId }) => ({ kind, text, messageId }))).toEqual([
    { kind: 'reply', text: 'Ja, gjerne – はい.', messageId: id },
    { kind: 'out-of-office', text: 'I am away.', messageId: id },
  ])
  expect((await carriers.mailbox.list()).rows.map((row) => [row.direction, row.outcome])).toEqual([
    ['in', 'sent'],
    ['in', 'sent'],
    ['out', 'out-of-office'],
  ])
  await expect(carriers.simulate.bounce((await newest()).id, { severity: 'hard' })).rejects.toMatchObject({
    code: 'simulator-inbound',
  })
})

test('the listener takes nothing for strangers, nothing forged, and the same mail only once', async () => {
  const { port } = (await carriers.listen())!
  const id = await send()
  await queue.drain()
  const { replyTo } = await carriers.mailbox.read((await newest()).id)
  const client = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
  const deliver = (to: string) =>
    client.sendMail({ envelope: { from: 'x@y.example', to: [to] }, raw: 'From: x@y.example\r\nMessage-ID: <same@y>\r\n\r\nHello' })
  for (const to of [
    'jobs@hiring.example',
    'someone@gmail.example',
    replyTo!.replace(/\.[0-9a-f]/, '.z'),
    replyTo!.replace('reply+', 'reply+9'),
  ]) {
    await expect(deliver(to), to).rejects.toMatchObject({ responseCode: 550 })
  }
  await deliver(replyTo!)
  await deliver(replyTo!)
  client.close()
  await queue.drain()
  expect(notices.map((notice) => notice.messageId)).toEqual([id])
})

test('without a listener the simulator says so', async () => {
  await send()
  await queue.drain()
  await expect(carriers.simulate.bounce((await newest()).id, { severity: 'hard' })).rejects.toMatchObject({
    code: 'mail-listener-off',
    kind: 'unavailable',
  })
})

test('over SMTP: a signed envelope, a second try after a failure, a bounce when refused for good', async () => {
  await stop()
  const got: { from: string; to: string; raw: string }[] = []
  const answers: number[] = [451, 250, 550]
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 50,
    onRcptTo(address, _, callback) {
      const code = answers.shift() ?? 250
      callback(code === 250 ? null : Object.assign(new Error(`no ${address.address}`), { responseCode: code }))
    },
    onData(stream, session, callback) {
      let raw = ''
      stream.on('data', (part) => {
        raw += part
      })
      stream.on('end', () => {
        got.push({ from: (session.envelope.mailFrom as { address: string }).address, to: session.envelope.rcptTo[0]!.address, raw })
        callback()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  start(`smtp://127.0.0.1:${(listening.address() as { port: number }).port}`)
  const id = await send()
  await queue.drain()
  expect(await carriers.mail.status(id)).toMatchObject({ state: 'queued', error: expect.stringContaining('451') })
  await queue.moveClock(60_000)
  await queue.drain()
  expect(await carriers.mail.status(id)).toMatchObject({ state: 'sent', error: null })
  expect(got).toMatchObject([{ from: expect.stringMatching(/^bounce\+/), to: 'renee@example.com' }])
  expect(got[0]!.raw).toMatch(/^Reply-To: reply\+/m)
  expect(got[0]!.raw).toMatch(/^Message-ID: <orangery\.\d+\.\d+@hiring\.example>/m)
  const refused = await send({ idempotencyKey: 'second' })
  await queue.drain()
  expect(await carriers.mail.status(refused)).toMatchObject({ state: 'bounced' })
  expect(notices).toMatchObject([{ kind: 'bounce', severity: 'hard', messageId: refused }])
  expect((await carriers.mailbox.list()).rows).toEqual([])
  await new Promise<void>((done) => server.close(() => done()))
})

test('a mail server that is away is tried for two days, then the message has failed and nothing more happens', async () => {
  await stop()
  const closed = createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const { port } = closed.address() as { port: number }
  closed.close()
  start(`smtp://127.0.0.1:${port}`)
  const id = await send()
  let tries = 0
  for (let day = 0; day < 12; day++) {
    tries += await queue.drain()
    await queue.moveClock(24 * 3_600_000)
  }
  expect(tries).toBe(10)
  expect(await carriers.mail.status(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('ECONNREFUSED') })
  expect(await queue.setAside()).toMatchObject([{ kind: 'carriers.deliver-mail' }])
})
