import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Logger, messageOf, openPool } from '@orangery/platform'
import { runCrowds } from './crowd/index.ts'
import { runPool } from './engine.ts'
import type { JobKind } from './job-kind.ts'
import { createSweep, type Liveness } from './liveness.ts'
import { type Runner, tasksOf } from './run-job.ts'
import { wakeWhenDue } from './wake-workers.ts'

export interface RunningWorker {
  /** Takes no more jobs, gives those that run 7 seconds (their signal is aborted after 5), puts the rest back, leaves. */
  stop(): Promise<void>
  /** So many jobs of this kind were added. */
  wake(kind: JobKind, count: number): void
}

const restartMs = 1_000
/** A little more than the patience, so that the second look at a dead worker is the last: its jobs run again after some 5 seconds. */
const sweepEveryMs = 2_600
const patienceMs = 2_500
const graceMs = 7_000

/**
 * Keeps one pool of workers going: it has connections of its own, takes its liveness lock before its first job, starts anew under another
 * name when it ends unexpectedly, and looks after the jobs of dead peers. It also takes another name when the database went away: a server
 * that crashed may have kept that a job was fetched and lost that it ended, and under a name that lives nobody would look at it again.
 */
export async function startWorker(options: {
  databaseUrl: string
  runners: readonly Runner[]
  concurrency: number
  liveness: Liveness
  logger: Logger
}): Promise<RunningWorker> {
  const { logger, liveness, concurrency } = options
  const pool = openPool(options.databaseUrl, {
    max: Math.min(concurrency, 8) + 2,
    applicationName: 'orangery worker',
    // The engine asks the same few statements; to plan "the next job" anew for each job costs more than to fetch it.
    // Nor does it wait for the disk: a fetch or an end that is lost in a crash means a job that runs twice, which each of them bears.
    settings: '-c plan_cache_mode=force_generic_plan -c synchronous_commit=off',
    onError: (error) => logger.warn({ reason: error.message }, 'a database connection of the queue was lost'),
  })
  const sweep = createSweep(pool, logger, { patienceMs })
  const stopping = new AbortController()
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => {})

  const shared = tasksOf(options.runners.filter(({ kind }) => kind.atOnce === undefined))
  let awake: { workers: ReturnType<typeof runPool>; crowds: ReturnType<typeof runCrowds> } | undefined

  async function keepRunning(started: () => void): Promise<void> {
    while (!stopping.signal.aborted) {
      const name = newWorkerName()
      const crowds = runCrowds(pool, options.runners, { worker: name, logger })
      const lost = new AbortController()
      try {
        await liveness.hold(name, () => lost.abort())
        const workers = runPool(pool, shared, { name, logger, concurrency, onAnnounced: crowds.look })
        const waking = wakeWhenDue(pool, { kinds: Object.keys(shared), most: concurrency, crowds: crowds.kinds }, (found) => {
          if (found.due > 0) workers.wake(found.due)
          for (const kind of found.crowds) crowds.look(kind)
        })
        crowds.look()
        awake = { workers, crowds }
        started()
        const stop = () => {
          waking.stop()
          void workers.stop(graceMs)
          void crowds.stop(graceMs)
        }
        const enough = AbortSignal.any([stopping.signal, lost.signal])
        if (enough.aborted) stop()
        enough.addEventListener('abort', stop, { once: true })
        await workers.ended
        waking.stop()
        enough.removeEventListener('abort', stop)
      } catch (error) {
        logger.error({ reason: messageOf(error) }, 'the workers cannot start; trying again')
      }
      awake = undefined
      await crowds.stop(graceMs)
      await liveness.drop(name).catch(() => {})
      if (lost.signal.aborted) logger.warn('the database went away; the workers start again under another name')
      else if (!stopping.signal.aborted) logger.error('the workers ended unexpectedly; starting them again')
      await pause(restartMs)
    }
  }

  async function keepSweeping(): Promise<void> {
    while (!stopping.signal.aborted) {
      await pause(sweepEveryMs)
      if (stopping.signal.aborted) return
      await sweep.once().catch((error) => logger.warn({ reason: messageOf(error) }, 'cannot look after dead workers; trying again'))
    }
  }

  const { promise: ready, resolve: started } = Promise.withResolvers<void>()
  const running = Promise.all([keepRunning(started), keepSweeping()])
  await ready
  return {
    wake(kind, count) {
      if (kind.atOnce === undefined) awake?.workers.wake(count)
      else awake?.crowds.look(kind.name)
    },
    async stop() {
      stopping.abort()
      await running
      await pool.end()
    },
  }
}

export function newWorkerName(): string {
  return `worker-${randomBytes(12).toString('hex')}`
}
