import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPool } from '../database/pool.ts'
import { createLogger } from '../logger.ts'
import { launchPostgres } from './launch.ts'
import { isAlive } from './server-process.ts'

const logger = createLogger({ level: 'silent' })
const platform = fileURLToPath(new URL('../index.ts', import.meta.url))
let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'launch-'))
  await chmod(home, 0o711)
})
afterEach(() => rm(home, { recursive: true, force: true }))

async function query(url: string, text: string): Promise<unknown[]> {
  const pool = openPool(url, { max: 1 })
  try {
    return (await pool.query(text)).rows
  } finally {
    await pool.end()
  }
}

const postmaster = async (folder = home) =>
  Number((await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0])

/** A process that starts the server, writes one row, and is killed or waits. */
async function child(): Promise<{ kill(): Promise<void> }> {
  const code = `import { launchPostgres, createLogger } from ${JSON.stringify(platform)}
    const server = await launchPostgres({ home: ${JSON.stringify(home)}, logger: createLogger({ level: 'silent' }) })
    process.stdout.write('up'); setInterval(() => {}, 1000)`
  const started = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  })
  await once(started.stdout, 'data')
  return {
    async kill() {
      const gone = once(started, 'exit')
      started.kill('SIGKILL')
      await gone
    },
  }
}

test('starts, keeps what was written over a stop, and is gone after it', async () => {
  const first = await launchPostgres({ home, logger })
  const pid = await postmaster()
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await query(first.url, 'show max_connections')).toEqual([{ max_connections: '200' }])
  await query(first.url, 'create table kept as select 42 as n')
  await first.stop()
  expect(isAlive(pid)).toBe(false)
  const second = await launchPostgres({ home, logger })
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 42 }])
  await second.stop()
})

test('says when a program was started that takes its time, and nothing when a server is joined', async () => {
  const said: string[] = []
  const first = await launchPostgres({ home, logger, onWaiting: () => said.push('first') })
  expect(said).toContain('first')
  const second = await launchPostgres({ home, logger, onWaiting: () => said.push('second') })
  expect(said).not.toContain('second')
  await second.stop()
  await first.stop()
})

test('starts at the same time share one server; it stops with the last to leave', async () => {
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => launchPostgres({ home, logger })))
  expect(new Set([one, two, three].map((server) => server!.url)).size).toBe(1)
  expect([one, two, three].filter((server) => server!.joined)).toHaveLength(2)
  const pid = await postmaster()
  await one!.stop()
  await three!.stop()
  expect(await query(two!.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await two!.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a server whose starter was killed is adopted, and stopped in the end', async () => {
  const doomed = await child()
  const pid = await postmaster()
  await doomed.kill()
  expect(isAlive(pid)).toBe(true)
  const adopted = await launchPostgres({ home, logger })
  expect(adopted.joined).toBe(true)
  expect(await postmaster()).toBe(pid)
  await adopted.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a server that was killed itself recovers what was acknowledged', async () => {
  const first = await launchPostgres({ home, logger })
  await query(first.url, 'create table kept as select 7 as n')
  process.kill(await postmaster(), 'SIGKILL')
  await first.stop()
  const second = await launchPostgres({ home, logger })
  expect(second.joined).toBe(false)
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }])
  await second.stop()
})

test('a start waits until the sessions of a killed server have noticed that it is gone', async () => {
  const first = await launchPostgres({ home, logger, keep: false })
  await query(first.url, 'create table kept as select 7 as n')
  const busy = openPool(first.url, { max: 1 })
  busy.on('error', () => {})
  const { rows } = await busy.query<{ pid: number }>('select pg_backend_pid() as pid')
  process.kill(rows[0]!.pid, 'SIGSTOP')
  process.kill(await postmaster(), 'SIGKILL')
  await first.stop()
  const starting = launchPostgres({ home, logger })
  const log = () => readFile(join(home, 'postgres/server.log'), 'utf8')
  await expect.poll(log, { timeout: 20_000 }).toContain('shared memory block')
  process.kill(rows[0]!.pid, 'SIGCONT')
  const second = await starting
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }])
  await second.stop()
  await busy.end()
})

test('a server that is killed while it is used comes back on its port with what was acknowledged', async () => {
  const [one, two] = await Promise.all([launchPostgres({ home, logger }), launchPostgres({ home, logger })])
  await query(one.url, 'create table kept as select 7 as n')
  const killed = await postmaster()
  process.kill(killed, 'SIGKILL')
  const kept = () => query(two.url, 'select n from kept').catch((error: Error) => error.message)
  await expect.poll(kept, { timeout: 20_000 }).toEqual([{ n: 7 }])
  expect(await postmaster()).not.toBe(killed)
  await one.stop()
  // Where the other one had not come back yet, the first took the server down with it, and the other brings it up once more.
  await expect.poll(kept, { timeout: 20_000 }).toEqual([{ n: 7 }])
  const pid = await postmaster()
  await two.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a postmaster.pid whose number now belongs to somebody else does not stand in the way', async () => {
  const first = await launchPostgres({ home, logger })
  await first.stop()
  await writeFile(join(home, 'postgres/data/postmaster.pid'), `${process.pid}\n${join(home, 'postgres/data')}\n1\n1\n\n127.0.0.1\n`)
  const second = await launchPostgres({ home, logger })
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
})

test('a lost password and another major version are refused with what to do', async () => {
  await (await launchPostgres({ home, logger })).stop()
  const password = join(home, 'postgres/password')
  const kept = await readFile(password, 'utf8')
  await rm(password)
  await expect(launchPostgres({ home, logger })).rejects.toThrow('password is missing')
  await writeFile(password, kept, { mode: 0o600 })
  await writeFile(join(home, 'postgres/data/PG_VERSION'), '15\n')
  await expect(launchPostgres({ home, logger })).rejects.toThrow('made by PostgreSQL 15')
})

// Only root has to run the server as somebody else.
test.runIf(process.getuid?.() === 0)(
  'a home folder that the server user cannot enter puts the data elsewhere and remembers it',
  async () => {
    await chmod(home, 0o700)
    const first = await launchPostgres({ home, logger })
    await query(first.url, 'create table kept as select 1 as n')
    await first.stop()
    const elsewhere = (await readFile(join(home, 'postgres/location'), 'utf8')).trim()
    const second = await launchPostgres({ home, logger })
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }])
    await second.stop()
    await rm(elsewhere, { recursive: true })
  },
)
