import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'config-'))
})
afterEach(() => rmSync(home, { recursive: true }))

test('all problems are listed at once, each with its value and the fix, and no secret is shown', () => {
  const problems = (() => {
    try {
      readConfig({
        ORANGERY_HOME: home,
        ORANGERY_MODE: 'prod',
        ORANGERY_ROLE: 'cron',
        PORT: '70000',
        PUBLIC_URL: 'https://x.example/app',
        DATABASE_URL: 'mysql://root:hunter2@db/x',
        EGRESS_ALLOW_SUBNETS: '10.0.0.0/8, 10.1.2.3, nonsense',
        SMTP_URL: 'mail.example.com',
        MAIL_FROM: 'nobody',
        INBOUND_SMTP_PORT: '-1',
        LOG_LEVEL: 'loud',
        TWILIO_ACCOUNT_SID: 'SK123',
        TWILIO_FROM: '0171 2345678',
        ORANGERY_SECRET: 'short',
      })
    } catch (error) {
      return error as ConfigError
    }
  })()
  expect(problems).toBeInstanceOf(ConfigError)
  expect(problems?.problems).toHaveLength(15)
  for (const word of [
    '"prod"',
    '"cron"',
    '"70000"',
    'https://x.example',
    'postgres://',
    '"10.1.2.3"',
    '"nonsense"',
    'smtp://',
    '"nobody"',
    '"-1"',
    '"loud"',
    'TWILIO_AUTH_TOKEN is not set',
    '"SK123"',
    '"0171 2345678"',
    '64 hex digits',
  ]) {
    expect(problems?.message).toContain(word)
  }
  expect(problems?.message).not.toMatch(/hunter2/)
})

test('production needs its public address', () => {
  expect(() => readConfig({ ORANGERY_HOME: home, ORANGERY_MODE: 'production' })).toThrow('PUBLIC_URL is not set')
})

test('nothing set is a demo on 127.0.0.1:4700, with a secret that is made once and private', () => {
  const first = readConfig({ ORANGERY_HOME: home })
  expect(first).toMatchObject({
    mode: 'demo',
    role: 'all',
    host: '127.0.0.1',
    port: 4700,
    publicUrl: 'http://127.0.0.1:4700',
    inboundSmtpPort: 0,
    trustProxy: false,
  })
  expect(first.secret).toHaveLength(32)
  expect(readConfig({ ORANGERY_HOME: home }).secret).toEqual(first.secret)
  expect(statSync(join(home, 'secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(home, 'secret'), 'utf8').trim()).toBe(first.secret.toString('hex'))
})

test('production takes no mail from outside unless told a port; a given secret wins', () => {
  const env = {
    ORANGERY_HOME: home,
    ORANGERY_MODE: 'production',
    PUBLIC_URL: 'https://hiring.example.com/',
    ORANGERY_SECRET: 'ab'.repeat(32),
  }
  expect(readConfig(env)).toMatchObject({
    publicUrl: 'https://hiring.example.com',
    inboundSmtpPort: undefined,
    secret: Buffer.alloc(32, 0xab),
  })
  expect(readConfig({ ...env, INBOUND_SMTP_PORT: '2525', TRUST_PROXY: '10.0.0.1' })).toMatchObject({
    inboundSmtpPort: 2525,
    trustProxy: '10.0.0.1',
  })
})

test('SMS by Twilio needs its three variables; a token is shown by no problem', () => {
  const env = {
    ORANGERY_HOME: home,
    TWILIO_ACCOUNT_SID: `AC${'0a'.repeat(16)}`,
    TWILIO_AUTH_TOKEN: 'hunter2hunter2',
    TWILIO_FROM: '+4915112345678',
  }
  expect(() => readConfig({ ...env, TWILIO_FROM: '', TWILIO_ACCOUNT_SID: '' })).toThrow(
    'TWILIO_ACCOUNT_SID and TWILIO_FROM are not set',
  )
  expect(() => readConfig({ ...env, TWILIO_FROM: 'x' })).not.toThrow('hunter2')
  expect(readConfig(env).twilio).toEqual({
    accountSid: env.TWILIO_ACCOUNT_SID,
    authToken: 'hunter2hunter2',
    from: '+4915112345678',
  })
  expect(readConfig({ ...env, TWILIO_FROM: `MG${'0a'.repeat(16)}` }).twilio?.from).toMatch(/^MG/)
  expect(readConfig({ ORANGERY_HOME: home }).twilio).toBeUndefined()
})
