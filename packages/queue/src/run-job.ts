import { type Clock, type Logger, messageOf, withCorrelation } from '@orangery/platform'
import type { Task, TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import { GiveUp, type JobKind, RetryLater } from './job-kind.ts'
import { endAttempts, requeueJob } from './jobs.store.ts'
import { beginSuspect, isSuspect } from './liveness.store.ts'

export interface JobContext {
  /** 1 for the first try. */
  readonly attempt: number
  readonly jobId: number
  readonly logger: Logger
  /** Aborted a few seconds after the worker was asked to stop. */
  readonly signal: AbortSignal
}

export type JobHandler<P> = (payload: P, context: JobContext) => Promise<void>

/** What is stored: the payload, and the trace under which the job was added. */
export interface Envelope {
  v: 1
  data: unknown
  trace?: string | null
}

export interface Registration {
  readonly kind: JobKind
  readonly handler: JobHandler<unknown>
  /** Seconds between runs of a periodic job. */
  everySeconds?: number
}

interface Surroundings {
  readonly pool: Pool
  readonly clock: Clock
  readonly logger: Logger
  /** When a periodic job runs next, in machine time. */
  nextSlot(everySeconds: number): Date
  alone<R>(work: () => Promise<R>): Promise<R>
}

/** Lets suspects (jobs whose process died before) run one at a time in this process, so the next death tells which one it was. */
export function oneAtATime(): <R>(work: () => Promise<R>) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
}

/** One try at a job, as it was fetched. */
export interface Try {
  readonly jobId: number
  /** 1 for the first. */
  readonly attempts: number
  readonly worker: string
  readonly payload: unknown
  readonly signal: AbortSignal
}

/** A job comes to its end here, or its try has failed and is to be counted: then this throws. */
export type RunJob = (job: Try) => Promise<void>

export interface Runner {
  readonly kind: JobKind
  readonly run: RunJob
}

/** What the engine is to run. */
export function tasksOf(runners: readonly Runner[]): TaskList {
  return Object.fromEntries(runners.map(({ kind, run }) => [kind.name, taskOf(run)]))
}

function taskOf(run: RunJob): Task {
  return (payload, { job, abortSignal }) =>
    run({
      jobId: Number(job.id),
      attempts: job.attempts,
      worker: job.locked_by ?? '',
      payload,
      signal: abortSignal ?? new AbortController().signal,
    })
}

/** Turns a handler into what runs a job: checks the payload, restores the trace, honours RetryLater and GiveUp. */
export function runnerOf(registration: Registration, around: Surroundings): RunJob {
  const { kind } = registration
  return async ({ jobId, attempts, worker, payload, signal }) => {
    const envelope = payload as Envelope
    const suspect = attempts > 1 && (await isSuspect(around.pool, jobId))
    await withCorrelation(envelope.trace, async () => {
      const logger = around.logger.child({ job: kind.name, jobId, attempt: attempts })
      const run = () => attempt(registration, envelope, { attempt: attempts, jobId, logger, signal })
      const runAlone = async () => {
        await beginSuspect(around.pool, jobId, worker)
        await run()
      }
      try {
        await (suspect ? around.alone(runAlone) : run())
      } catch (thrown) {
        await settle(thrown, { registration, around, jobId, worker, logger })
        return
      }
      if (registration.everySeconds) await again(registration.everySeconds, { around, jobId, worker, lastError: null })
    })
  }
}

async function attempt(registration: Registration, envelope: Envelope, context: JobContext): Promise<void> {
  const payload = registration.kind.payload.safeParse(envelope.data)
  if (!payload.success)
    throw new GiveUp(`The payload of ${registration.kind.name} does not fit its shape: ${payload.error.message}`)
  await registration.handler(payload.data, context)
}

/** Decides what follows a throw. Rethrows when the engine shall count a failed try. */
async function settle(
  thrown: unknown,
  job: { registration: Registration; around: Surroundings; jobId: number; worker: string; logger: Logger },
): Promise<void> {
  const { around, jobId, worker, logger } = job
  if (thrown instanceof RetryLater) {
    const { clock } = around
    const at = typeof thrown.when === 'number' ? clock.now().getTime() + thrown.when : thrown.when.getTime()
    await requeueJob(around.pool, {
      id: jobId,
      worker,
      runAt: new Date(at - clock.offset()),
      lastError: thrown.message,
      resetAttempts: false,
    })
    return
  }
  logger.warn({ err: thrown }, 'job failed')
  // A periodic job has a next time anyway, and must not fall silent because of a bad hour.
  if (job.registration.everySeconds)
    return again(job.registration.everySeconds, { around, jobId, worker, lastError: messageOf(thrown) })
  if (thrown instanceof GiveUp) await endAttempts(around.pool, jobId, worker)
  throw thrown
}

async function again(
  everySeconds: number,
  job: { around: Surroundings; jobId: number; worker: string; lastError: string | null },
): Promise<void> {
  const { around, jobId, worker, lastError } = job
  await requeueJob(around.pool, { id: jobId, worker, runAt: around.nextSlot(everySeconds), lastError, resetAttempts: true })
}
