import { setTimeout as sleep } from 'node:timers/promises'
import { type Logger, systemClock } from '@orangery/platform'
import type { TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import { runDue } from './engine.ts'
import { countUnsettled } from './jobs.store.ts'
import { createSweep, type Liveness } from './liveness.ts'
import { newWorkerName } from './worker.ts'

const mostJobs = 100_000
const machine = systemClock()

/**
 * Runs everything that is due in this process, one job after the other, also what those jobs add, and waits for jobs that other workers are
 * in the middle of. Answers how many jobs ran here.
 */
export async function drainJobs(pool: Pool, tasks: TaskList, options: { liveness: Liveness; logger: Logger }): Promise<number> {
  const name = newWorkerName()
  const sweep = createSweep(pool, options.logger, { patienceMs: 500 })
  const kinds = Object.keys(tasks)
  let total = 0
  if (kinds.length === 0) return total
  await options.liveness.hold(name)
  try {
    for (;;) {
      const ran = await runDue(pool, tasks, { name, logger: options.logger })
      total += ran
      if (total > mostJobs)
        throw new Error(`The queue does not come to rest: ${total} jobs ran; some job adds itself again without a delay`)
      if (ran > 0) continue
      const { due, running } = await countUnsettled(pool, kinds, machine.now())
      if (due === 0 && running === 0) return total
      if (due === 0) await sleep(20)
      await sweep.once()
    }
  } finally {
    await options.liveness.drop(name)
  }
}
