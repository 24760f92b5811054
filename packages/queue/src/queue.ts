import { type Clock, coalesce, currentCorrelation, type Db, type Logger } from '@orangery/platform'
import type { RawBuilder } from 'kysely'
import type { Pool } from 'pg'
import { drainJobs } from './drain.ts'
import type { JobKind } from './job-kind.ts'
import {
  addJob,
  addJobs,
  addToCrowd,
  announceJobs,
  countJobs,
  discardJob,
  ensurePeriodicJob,
  jobsFor,
  type KeyMode,
  type KindCounts,
  listSetAside,
  type NewJob,
  removeJob,
  reviveJob,
} from './jobs.store.ts'
import { type Liveness, openLiveness } from './liveness.ts'
import { migrateQueue } from './migrate-queue.ts'
import { moveClock } from './move-clock.ts'
import { type Envelope, type JobHandler, oneAtATime, type Registration, type Runner, runnerOf, tasksOf } from './run-job.ts'
import { type RunningWorker, startWorker } from './worker.ts'

export interface AddOptions {
  /** A time of the clock; now unless given. */
  runAt?: Date
  /** Of the jobs of a kind with the same key only one waits; adding again replaces it. A job that already runs is left alone. */
  key?: string
  /** 'preserve_run_at' keeps the waiting job's time when it is replaced. */
  keyMode?: KeyMode
  /** Lower runs first; 0 unless given. */
  priority?: number
  maxAttempts?: number
}

/** A job that nothing will run again by itself. `deaths` counts the processes that died over it. */
export interface SetAsideJob {
  id: number
  kind: string
  key: string | null
  payload: unknown
  attempts: number
  deaths: number
  lastError: string | null
  addedAt: Date
}

export interface Queue {
  migrate(): Promise<void>
  /** Says what runs a kind of job in this process. Before run() and drain(). */
  handle<P>(kind: JobKind<P>, handler: JobHandler<P>): void
  /** Adds a job inside any transaction; it exists exactly if that commits. Answers its id. */
  add<P>(tx: Db, kind: JobKind<P>, payload: P, options?: AddOptions): Promise<number>
  /**
   * The end of a statement that makes something, which adds a job for each row of `made` (`data`, the payload as json, `key` and
   * `trace`, text); a key that waits or runs already is left alone. Workers look once a second: call `announce` after the commit.
   */
  jobsFor<P>(kind: JobKind<P>, made: RawBuilder<{ data: P; key: string; trace: string | null }>): RawBuilder<unknown>
  /** Says that so many jobs of a kind were added: to the workers of this process when it has any, else to all. */
  announce(kind: JobKind, count: number): void
  /** Adds many in one statement. */
  addMany<P>(tx: Db, kind: JobKind<P>, jobs: readonly { payload: P; runAt?: Date; key?: string }[]): Promise<void>
  /** Takes a waiting job back; one that runs is not tried again. */
  cancel(tx: Db, kind: JobKind, key: string): Promise<void>
  /** Runs a handled kind (payload `{}`) every so many seconds of the clock, once over all processes. Before run() and drain(). */
  every(kind: JobKind, options: { seconds: number }): void
  /** Works until stopped. Several processes may run at once. */
  run(options: { concurrency: number }): Promise<RunningWorker>
  /** Runs everything due now, and what it adds, to idle. Answers how many jobs ran. */
  drain(): Promise<number>
  /** Moves the clock of a demo or test forward by milliseconds or to a time, and every waiting job with it. */
  moveClock(to: number | Date): Promise<void>
  /** Jobs that are out of tries, gave up, or were set aside after killing their process three times; newest first. */
  setAside(options?: { limit?: number }): Promise<SetAsideJob[]>
  /** Gives a set-aside job a fresh start. False when there is none. */
  retry(id: number): Promise<boolean>
  discard(id: number): Promise<boolean>
  /** For metrics and the operator's page. */
  counts(): Promise<KindCounts[]>
  /** Closes what the queue opened itself. */
  close(): Promise<void>
}

const bulk = 5_000

/** Durable jobs on PostgreSQL. `databaseUrl` is for the worker's own connections, `pool` for everything else. */
export function createQueue(options: { pool: Pool; databaseUrl: string; clock: Clock; logger: Logger }): Queue {
  const { pool, clock, logger } = options
  const registrations = new Map<string, Registration>()
  const liveness: Liveness = openLiveness(pool, logger)
  const alone = oneAtATime()
  let worker: RunningWorker | undefined
  let untold = 0
  const announcement = coalesce(async () => {
    const count = untold
    untold = 0
    await announceJobs(pool, count).catch((error: unknown) => logger.warn({ error }, 'could not announce new jobs'))
  })
  const toMachine = (at: Date) => new Date(at.getTime() - clock.offset())
  const machineNow = () => toMachine(clock.now())

  function nextSlot(everySeconds: number): Date {
    const step = everySeconds * 1000
    return toMachine(new Date((Math.floor(clock.now().getTime() / step) + 1) * step))
  }

  function runners(): Runner[] {
    const around = { pool, clock, logger, nextSlot, alone }
    return [...registrations.values()].map((registration) => ({ kind: registration.kind, run: runnerOf(registration, around) }))
  }

  function jobOf<P>(kind: JobKind<P>, payload: P, more: AddOptions): NewJob {
    const checked = kind.payload.safeParse(payload)
    if (!checked.success) throw new Error(`The payload for ${kind.name} does not fit its shape: ${checked.error.message}`)
    const envelope: Envelope = { v: 1, data: checked.data, trace: currentCorrelation().traceparent }
    return {
      identifier: kind.name,
      payload: envelope,
      ...(more.runAt ? { run_at: toMachine(more.runAt).toISOString() } : {}),
      ...(more.key === undefined ? {} : { job_key: keyOf(kind, more.key) }),
      ...((more.maxAttempts ?? kind.maxAttempts) ? { max_attempts: more.maxAttempts ?? kind.maxAttempts } : {}),
      ...(more.priority === undefined ? {} : { priority: more.priority }),
    }
  }

  /** Every process says which periodic jobs exist; the key makes one of them. */
  async function ensurePeriodic(): Promise<void> {
    for (const { kind, everySeconds } of registrations.values()) {
      if (!everySeconds) continue
      await ensurePeriodicJob(pool, { ...jobOf(kind, {}, { key: 'every' }), run_at: nextSlot(everySeconds).toISOString() })
    }
  }

  return {
    migrate: () => migrateQueue(pool),
    handle(kind, handler) {
      if (registrations.has(kind.name)) throw new Error(`Two handlers for the job ${kind.name}; each kind has one`)
      registrations.set(kind.name, { kind: kind as JobKind, handler: handler as JobHandler<unknown> })
    },
    every(kind, { seconds }) {
      const registration = registrations.get(kind.name)
      if (!registration) throw new Error(`The periodic job ${kind.name} has no handler; call handle() first`)
      registration.everySeconds = seconds
    },
    add: async (tx, kind, payload, more = {}) => addJob(tx, jobOf(kind, payload, more), more.keyMode ?? 'replace'),
    jobsFor: ({ name, maxAttempts = 25 }, made) => jobsFor(made, { name, maxAttempts }),
    announce(kind, count) {
      if (worker) return worker.wake(kind, count)
      // Crowds are looked for at any announcement; nobody else needs to wake for them.
      if (kind.atOnce === undefined) untold += count
      announcement.ask()
    },
    async addMany(tx, kind, jobs) {
      const rows = lastOfEachKey(jobs.map((job) => jobOf(kind, job.payload, { runAt: job.runAt, key: job.key })))
      for (let from = 0; from < rows.length; from += bulk) {
        const some = rows.slice(from, from + bulk)
        await (kind.atOnce === undefined ? addJobs(tx, some) : addToCrowd(tx, kind.name, some))
      }
    },
    cancel: (tx, kind, key) => removeJob(tx, keyOf(kind, key)),
    async run({ concurrency }) {
      await ensurePeriodic()
      const started = await startWorker({ databaseUrl: options.databaseUrl, runners: runners(), concurrency, liveness, logger })
      worker = started
      return {
        ...started,
        stop() {
          worker = undefined
          return started.stop()
        },
      }
    },
    async drain() {
      await ensurePeriodic()
      return drainJobs(pool, tasksOf(runners()), { liveness, logger })
    },
    moveClock: (to) => moveClock({ pool, clock, to }),
    async setAside({ limit = 200 } = {}) {
      const rows = await listSetAside(pool, limit)
      return rows.map(({ payload, createdAt, ...row }) => ({
        ...row,
        payload: payload.data ?? payload,
        addedAt: new Date(createdAt.getTime() + clock.offset()),
      }))
    },
    retry: (id) => reviveJob(pool, id, machineNow()),
    discard: (id) => discardJob(pool, id),
    counts: () => countJobs(pool, machineNow()),
    close: () => liveness.stop(),
  }
}

function keyOf(kind: JobKind, key: string): string {
  return `${kind.name}:${key}`
}

/** One statement cannot replace a job that it has just added. */
function lastOfEachKey(jobs: readonly NewJob[]): NewJob[] {
  return [...new Map(jobs.map((job, index) => [job.job_key ?? index, job])).values()]
}
