import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createLogger, type EmbeddedPostgres, launchPostgres, openPool } from '@orangery/platform'
import { type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import type { Pool } from 'pg'
import { runProgram } from './program.ts'
import { isSwept } from './subjects.store.ts'
import { readAll } from './sync.ts'

/** One measured row. `ratio` is ours through the calibrator's; whether more or less is better stands in the row's goal. */
export interface Measured {
  readonly id: string
  readonly ours: number
  readonly calibrator: number
  readonly ratio: number
  readonly unit: string
  /** The calibrator's name, as in K6d. */
  readonly against: string
  readonly note?: string
  /** The calibrator's first and last slice differ by more than 10 %. */
  readonly noisy?: boolean
}

interface RowHead {
  readonly id: string
  readonly what: string
  readonly goal: string
}

interface BenchRow extends RowHead {
  readonly alone?: false
  measure(bench: Bench): Promise<Omit<Measured, 'id'>>
}

/** A row that makes what it needs itself. */
interface LoneRow extends RowHead {
  readonly alone: true
  measure(): Promise<Omit<Measured, 'id'>>
}

export type Row = BenchRow | LoneRow

/** A suite with many candidates, and a key whose limit nobody reaches; started when a row first asks for it. */
export interface Bench extends AsyncDisposable {
  readonly candidates: number
  readonly home: string
  readonly databaseUrl: string
  /** Of the database server's first process. */
  readonly serverPid: number
  readonly pool: Pool
  say(text: string): void
  suite(): Promise<SuiteProcess>
  /** Its web part or its working part alone, while the suite is stopped; whoever starts it stops it. */
  part(role: 'web' | 'worker', publicUrl?: string): Promise<SuiteProcess>
  key(): Promise<string>
  /** Stops the suite, for rows that start it themselves. */
  stopSuite(): Promise<void>
}

const root = fileURLToPath(new URL('..', import.meta.url))

export async function openBench(options: { candidates: number; home?: string; say: (text: string) => void }): Promise<Bench> {
  const { candidates, say } = options
  const home = resolve(options.home ?? join(root, '.orangery', `bench-${candidates}`))
  await seed(home, candidates, say)
  const postgres: EmbeddedPostgres = await launchPostgres({ home, logger: createLogger({ level: 'warn' }) })
  const pool = openPool(postgres.url, { max: 20, applicationName: 'orangery bench', pipeline: false })
  let running: Promise<SuiteProcess> | undefined
  let key: Promise<string> | undefined

  const start = (role: 'all' | 'web' | 'worker' = 'all', publicUrl?: string) =>
    startSuiteProcess({
      role,
      ...(publicUrl ? { publicUrl } : {}),
      ground: { databaseUrl: postgres.url, home, drop: async () => {} },
      // As people run it: replies are not checked against the contract on their way out.
      env: { ORANGERY_MODE: 'demo', EGRESS_ALLOW_SUBNETS: '127.0.0.1/32' },
    })
  const suite = () =>
    (running ??= start().then(async (process) => {
      await readyDocuments({ pool, say, process })
      return process
    }))
  async function stopSuite(): Promise<void> {
    // A start that failed has said so to whoever asked for it.
    const process = await running?.catch(() => undefined)
    running = undefined
    await process?.stop()
  }
  return {
    candidates,
    home,
    databaseUrl: postgres.url,
    serverPid: postgres.pid,
    pool,
    say,
    suite,
    part: start,
    stopSuite,
    key: () => (key ??= suite().then(async (one) => (await one.createKey({ permissions: 'all', rateLimit: 1_000_000 })).key)),
    async [Symbol.asyncDispose]() {
      await stopSuite()
      await pool.end()
      await postgres.stop()
    },
  }
}

/** After an upgrade every document is made anew, in the background; measuring begins when that is done. */
async function readyDocuments(given: { pool: Pool; say: (text: string) => void; process: SuiteProcess }): Promise<void> {
  const { pool, say, process } = given
  if (await isSwept(pool)) return
  say('Documents of another version lie there; everybody is read once, so that they are made anew.')
  const { key } = await process.createKey({ permissions: 'all', rateLimit: 1_000_000 })
  const { seconds, people } = await readAll(pool, { url: process.url, key, clients: 4, changing: false })
  say(`${people} read in ${seconds.toFixed(0)} s.`)
  while (!(await isSwept(pool))) await pause(1000)
}

/** Fills the folder once; later runs find it filled. */
async function seed(home: string, candidates: number, say: (text: string) => void): Promise<void> {
  const done = join(home, 'bench-seeded')
  if (existsSync(done)) return
  await mkdir(home, { recursive: true })
  say(`Filling ${home} with ${candidates} candidates, once.`)
  const started = performance.now()
  await runProgram([join(root, 'bin/orangery.js'), 'seed', '--candidates', String(candidates)], {
    ORANGERY_HOME: home,
    ORANGERY_SECRET: '07'.repeat(32),
  })
  say(`Filled in ${((performance.now() - started) / 1000).toFixed(0)} s.`)
  await writeFile(done, `${candidates}\n`)
}
