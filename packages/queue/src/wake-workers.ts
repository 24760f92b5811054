import { AssertionError } from 'node:assert'
import { systemClock } from '@orangery/platform'
import type { WorkerPool } from 'graphile-worker'
import type { Pool } from 'pg'
import { lookForDue } from './jobs.store.ts'

const lookEveryMs = 1_000
const machine = systemClock()

/** Wakes so many idle workers. One that is just ending cannot be woken; whoever takes its place looks by itself. */
export function nudge(workers: WorkerPool, count: number): void {
  try {
    workers.nudge(count)
  } catch (error) {
    if (!(error instanceof AssertionError)) throw error
  }
}

/**
 * Looks once a second for jobs whose time has come: `wake` is told how many there are for the workers, and of which crowds there are any.
 * Jobs that are added to run at once wake them without it. Left to themselves, all workers would ask, each for itself, which is what an
 * idle suite would be busy with.
 */
export function wakeWhenDue(
  pool: Pool,
  wanted: { kinds: readonly string[]; most: number; crowds: readonly string[] },
  wake: (found: { due: number; crowds: readonly string[] }) => void,
): { stop(): void } {
  let stopped = false
  let timer: NodeJS.Timeout

  async function look(): Promise<void> {
    // A database that is away is asked again in a second; the workers report it.
    const found = await lookForDue(pool, wanted, machine.now()).catch(() => ({ due: 0, crowds: [] }))
    // A worker that was told to leave must not be woken.
    if (stopped) return
    if (found.due > 0 || found.crowds.length > 0) wake(found)
    again()
  }
  function again(): void {
    timer = setTimeout(() => void look(), lookEveryMs)
  }

  again()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
