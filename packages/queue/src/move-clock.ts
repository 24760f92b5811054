import { addToClockOffset, type Clock, DomainError, isMovable } from '@orangery/platform'
import type { Pool } from 'pg'
import { shiftWaitingJobs } from './jobs.store.ts'

/**
 * Moves the clock of all processes and the waiting jobs, in one transaction: the offset's row, the jobs' times, the announcement. Forward
 * only, because what has happened cannot be taken back.
 */
export async function moveClock(options: { pool: Pool; clock: Clock; to: number | Date }): Promise<void> {
  const { pool, clock, to } = options
  if (!isMovable(clock))
    throw new DomainError('clock-fixed', 'The clock can be moved in the demo and in tests only', { kind: 'forbidden' })
  const by = typeof to === 'number' ? Math.round(to) : to.getTime() - clock.now().getTime()
  if (!Number.isFinite(by) || by < 0) {
    throw new DomainError(
      'clock-backwards',
      `The clock moves forward only, and ${typeof to === 'number' ? `${to} ms` : to.toISOString()} lies behind`,
    )
  }
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const offset = await addToClockOffset(client, by)
    await shiftWaitingJobs(client, by)
    await client.query('commit')
    clock.follow({ by, offset })
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}
