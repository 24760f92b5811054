import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { coalesce, type Logger, messageOf } from '@orangery/platform'
import type { Runner } from '../run-job.ts'
import { endAndFetch, type FailedTry, type FetchedJob, freeUnknown, putBack, type Queryable } from './crowd.store.ts'

/** Runs the due jobs of one kind in one process. */
export interface Crowd {
  /** Some may be due. */
  look(): void
  /** Fetches no more. Aborts the signal of those that run after 5 seconds, puts back what still runs after `graceMs`. */
  stop(graceMs: number): Promise<void>
}

const retryMs = 1_000
const abortMs = 5_000
const stopped = 'The process stopped before the job ended'

/**
 * One statement at a time takes what has ended out of the queue and fetches as many as there is room for, so the more of them come, the
 * more share it. Jobs are locked under the worker's name, as those of the engine: its liveness speaks for both.
 */
export function runCrowd(
  db: Queryable,
  { kind, run }: Runner,
  { worker, atOnce, logger }: { worker: string; atOnce: number; logger: Logger },
): Crowd {
  const running = new Map<number, Promise<void>>()
  const ending = new AbortController()
  let ended: number[] = []
  let failed: FailedTry[] = []
  let stopping = false
  let closed = false
  /** The last statement broke off, so it is not known what it did. */
  let unsure = false
  let retry: NodeJS.Timeout | undefined
  const rounds = coalesce(round)

  async function round(): Promise<void> {
    // Those that end together, by one statement of theirs, come together here.
    await turn()
    const [over, broken] = [ended, failed]
    const room = stopping ? 0 : Math.max(0, atOnce - running.size)
    ended = []
    failed = []
    try {
      if (unsure) {
        const known = [...running.keys(), ...over, ...broken.map(({ id }) => id)]
        await freeUnknown(db, { kind: kind.name, worker, known })
        unsure = false
      }
      if (broken.length > 0) await putBack(db, worker, broken)
      broken.length = 0
      if (over.length === 0 && room === 0) return
      for (const job of await endAndFetch(db, { kind: kind.name, worker, ended: over, most: room })) begin(job)
    } catch (error) {
      // What is over stays locked until this can be written down, or until the worker's name is let go of.
      ended = [...over, ...ended]
      failed = [...broken, ...failed]
      unsure = true
      logger.warn({ reason: messageOf(error), job: kind.name }, 'cannot fetch jobs; trying again')
      clearTimeout(retry)
      if (!stopping) retry = setTimeout(rounds.ask, retryMs)
    }
  }

  function begin({ id, attempts, payload }: FetchedJob): void {
    // Freed by mistake while it runs here, and fetched again: its end is that of both.
    if (running.has(id)) return
    if (closed) return void failed.push({ id, message: stopped })
    const over = run({ jobId: id, attempts, worker, payload, signal: ending.signal }).then(
      () => void ended.push(id),
      (error: unknown) => void failed.push({ id, message: storable(messageOf(error)) }),
    )
    running.set(
      id,
      over.then(() => {
        running.delete(id)
        rounds.ask()
      }),
    )
  }

  return {
    look: () => rounds.ask(),
    async stop(graceMs) {
      stopping = true
      clearTimeout(retry)
      const abort = setTimeout(() => ending.abort(), abortMs)
      const over = rounds.idle().then(() => Promise.all(running.values()))
      await Promise.race([over, sleep(graceMs, undefined, { ref: false })])
      clearTimeout(abort)
      closed = true
      if (running.size > 0) logger.warn({ job: kind.name }, 'some jobs did not end in time; they will be tried again')
      failed.push(...[...running.keys()].map((id) => ({ id, message: stopped })))
      rounds.ask()
      // Without a database there is nobody to tell; the jobs are freed with the worker's name.
      await Promise.race([rounds.idle(), sleep(retryMs, undefined, { ref: false })])
    },
  }
}

/** Without what no text of the database may hold: the character zero, and half a character. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
