import { Client, type Pool } from 'pg'
import { migratePlatform } from '../database/migrate.ts'
import type { Clock, MovableClock } from './clock.ts'
import { systemClock } from './clock.ts'
import { listenForClock, readClockOffset } from './movable-clock.store.ts'

const machine: Clock = systemClock()

/** How long a process may show an old time after it lost its connection. */
const reconnectAfterMs = 1_000

/**
 * The clock of demo and test mode: the machine's time plus one row in the schema "platform". It listens on a connection of its own,
 * and reads the row again after every reconnect, so a lost notification cannot leave one process behind.
 */
export async function openMovableClock(pool: Pool): Promise<MovableClock> {
  await migratePlatform(pool)
  const listeners = new Set<(offset: number) => void>()
  let offset = 0
  let stopped = false
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined

  function take(next: number): void {
    if (!Number.isFinite(next) || next === offset) return
    offset = next
    for (const listener of listeners) listener(offset)
  }

  async function connect(): Promise<void> {
    const fresh = new Client({ ...pool.options, application_name: 'orangery clock' })
    fresh.on('error', () => lost(fresh))
    fresh.on('notification', (message) => take(Number(message.payload)))
    client = fresh
    await fresh.connect()
    await listenForClock(fresh)
    take(await readClockOffset(fresh))
  }

  function lost(which: Client): void {
    if (stopped || client !== which) return
    client = undefined
    which.end().catch(() => {})
    retry = setTimeout(() => void connect().catch(() => client && lost(client)), reconnectAfterMs)
    retry.unref()
  }

  await connect()
  return {
    now: () => new Date(machine.now().getTime() + offset),
    offset: () => offset,
    follow: (move) => take(move.offset),
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      stopped = true
      clearTimeout(retry)
      listeners.clear()
      await client?.end().catch(() => {})
    },
  }
}
