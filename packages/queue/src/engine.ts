import { EventEmitter } from 'node:events'
import { type Logger, messageOf } from '@orangery/platform'
import {
  Logger as EngineLogger,
  type RunnerOptions,
  runOnce,
  runTaskList,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from 'graphile-worker'
import type { Pool } from 'pg'
import { nudge } from './wake-workers.ts'

/** Of each idle worker; `wakeWhenDue` looks for all of them together, much more often. */
const ownPollMs = 300_000

/** Hands the engine's own lines on. It reports each finished job, which the handlers' own lines say better. */
function engineLogger(logger: Logger): EngineLogger {
  return new EngineLogger(() => (level, message, meta) => {
    if (meta?.success || meta?.failure) return
    const method = level === 'error' ? 'error' : level === 'warning' ? 'warn' : 'debug'
    logger[method]({ part: 'queue engine' }, message)
  })
}

/**
 * The engine names its pools by chance, and writes that name into the jobs it takes. Ours must be known before the first job is taken, so
 * that the liveness lock of that name is already held: "pool:create" is announced before any worker starts.
 */
function options(
  pool: Pool,
  name: string,
  settings: { logger: Logger; concurrency: number; onJob?: () => void; onEnding?: () => void; onAnnounced?: () => void },
): RunnerOptions {
  const events = new EventEmitter() as WorkerEvents
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = name
  })
  if (settings.onEnding) events.on('pool:gracefulShutdown', settings.onEnding)
  const { onAnnounced } = settings
  if (onAnnounced) events.on('pool:listen:notification', ({ message }) => message.channel === 'jobs:insert' && onAnnounced())
  if (settings.onJob) events.on('job:complete', settings.onJob)
  return {
    pgPool: pool,
    concurrency: settings.concurrency,
    noHandleSignals: true,
    pollInterval: ownPollMs,
    events,
    logger: engineLogger(settings.logger),
    // Batches of zero delay: finishing a job is awaited on shutdown, and a failure to do so ends the pool instead of being lost.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }
}

/** Runs due jobs until none is found, one after the other. Answers how many ran. */
export async function runDue(pool: Pool, tasks: TaskList, settings: { name: string; logger: Logger }): Promise<number> {
  let ran = 0
  await runOnce(options(pool, settings.name, { logger: settings.logger, concurrency: 1, onJob: () => ran++ }), tasks)
  return ran
}

/** From the moment in which a pool begins to end until it is believed to hang: the grace of its jobs, and time to put them back. */
const endingMs = 12_000

/**
 * Runs jobs as they become due. The promise settles when the pool has ended, for whatever reason. A pool whose database went away in the
 * middle of its jobs may wait for ever for what it cannot write down; it counts as ended, and its jobs are freed with its name.
 */
export function runPool(
  pool: Pool,
  tasks: TaskList,
  settings: { name: string; logger: Logger; concurrency: number; onAnnounced: () => void },
): { ended: Promise<void>; wake(count: number): void; stop(graceMs: number): Promise<void> } {
  const { logger } = settings
  const hung = Promise.withResolvers<void>()
  let patience: NodeJS.Timeout | undefined
  const onEnding = () => {
    patience ??= setTimeout(() => {
      logger.error('a worker pool does not come to its end; it is left behind')
      hung.resolve()
    }, endingMs)
  }
  const workers: WorkerPool = runTaskList(options(pool, settings.name, { ...settings, onEnding }), tasks, pool)
  const over = workers.promise.then(
    () => {},
    (error) => logger.error({ reason: messageOf(error) }, 'a worker pool ended with an error'),
  )
  const ended = Promise.race([over, hung.promise]).finally(() => clearTimeout(patience))
  return {
    ended,
    wake(count) {
      // A worker that was told to leave must not be woken.
      if (!patience) nudge(workers, count)
    },
    async stop(graceMs) {
      // Neither promise is waited for: a job that never ends keeps the graceful one waiting, and "ended" says when it is over.
      Promise.resolve(workers.gracefulShutdown('The process is stopping')).catch(() => {})
      const force = setTimeout(() => {
        settings.logger.warn('some jobs did not end in time; they will be tried again')
        Promise.resolve(workers.forcefulShutdown('The process stopped before the job ended')).catch(() => {})
      }, graceMs)
      await ended
      clearTimeout(force)
    },
  }
}
