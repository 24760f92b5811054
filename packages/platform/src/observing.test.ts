import { expect, test } from 'vitest'
import { currentCorrelation, withCorrelation } from './correlation.ts'
import { createLogger } from './logger.ts'

function logged(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  const lines: string[] = []
  write(createLogger({ level: 'debug', stream: { write: (text) => void lines.push(text) } }))
  return JSON.parse(lines.join(''))
}

test('secrets are hidden by name at any depth, in bindings, in texts and in errors', () => {
  const planted = 's3cr3t-value'
  const line = JSON.stringify(
    logged((logger) =>
      logger.child({ apiKey: planted }).warn(
        {
          headers: { Authorization: planted, cookie: planted, 'set-cookie': planted, 'x-api-key': planted, accept: 'text/html' },
          deep: [{ deeper: { webhook_secret: planted, accessToken: planted, userPassword: planted, signature: planted } }],
          url: `postgres://orangery:${planted}@127.0.0.1/x`,
          err: Object.assign(new Error(`Bearer ${planted} refused`, { cause: new Error(`https://u:${planted}@x.example`) }), {
            token: planted,
          }),
        },
        `sent Basic ${planted} to postgres://a:${planted}@b/`,
      ),
    ),
  )
  expect(line).not.toContain(planted)
  expect(line).toContain('text/html')
})

test('addresses of people, and what PostgreSQL quotes of rows and values, stay out of errors and texts', () => {
  const duplicate = Object.assign(new Error('duplicate key value violates unique constraint "users_primary_email"'), {
    code: '23505',
    detail: 'Key (lower(primary_email))=(zoe.planted@example.com) already exists.',
    where: 'unnamed portal parameter $1 = Zoë Planted',
    constraint: 'users_primary_email',
  })
  const invalid = Object.assign(new Error('invalid input syntax for type bigint: "Zoë Planted"'), { code: '22P02' })
  const refusal = new Error('452 4.2.2 <zoë.planted@bücher.example>: mailbox full')
  const lines = [duplicate, invalid, refusal].map((err) => JSON.stringify(logged((logger) => logger.error({ err }, 'failed'))))
  expect(lines.join('')).not.toMatch(/planted/i)
  expect(lines[0]).toContain('users_primary_email')
  expect(lines[1]).toContain('invalid input syntax for type bigint: […]')
  expect(lines[2]).toContain('452 4.2.2 <[address]>: mailbox full')
})

test('what is no secret stays: tokens of another meaning are the price, names and ids are not', () => {
  expect(logged((logger) => logger.info({ candidateId: 5, keyboard: 'x', secretary: 'Ann', tokens: 3 }, 'hi'))).toMatchObject({
    candidateId: 5,
    keyboard: 'x',
    secretary: 'Ann',
    msg: 'hi',
  })
})

test('a trace is kept through awaits and written into each line', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  await withCorrelation(`00-${traceId}-00f067aa0ba902b7-01`, async () => {
    await new Promise((done) => setImmediate(done))
    expect(currentCorrelation().traceId).toBe(traceId)
    expect(currentCorrelation().traceparent).not.toContain('00f067aa0ba902b7')
    expect(logged((logger) => logger.info('x'))).toMatchObject({ traceId })
  })
})

test.each([
  undefined,
  '',
  'x',
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `ff-${'a'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${'A'.repeat(32)}-00f067aa0ba902b7-01`,
])('the invalid header "%s" starts a new trace', (header) => {
  const id = withCorrelation(header, () => currentCorrelation().traceId)
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(header ?? '').not.toContain(id)
})
