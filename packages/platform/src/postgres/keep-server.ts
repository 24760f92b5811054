import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { messageOf } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { RunningServer } from './server-process.ts'

/** The session by which this process is known to use the server. */
export interface Held {
  readonly client: Client
  readonly server: RunningServer
}

const retryMs = 1_000

/**
 * Watches the session. When it breaks, the server went away or cut it; `again` joins the server, or starts it where nothing runs, and is
 * repeated until it succeeds. Whoever asks the database meanwhile is refused, as from any server that restarts.
 */
export function keepServer(
  first: Held,
  options: { logger: Logger; again: (() => Promise<Held>) | undefined },
): { letGo(): Promise<Held> } {
  const { logger, again } = options
  let held = first
  let letGo = false
  let returning: Promise<void> = Promise.resolve()

  function watch(client: Client): void {
    client.once('end', () => {
      if (!letGo && again) returning = bringBack(again)
    })
  }

  async function bringBack(attempt: () => Promise<Held>): Promise<void> {
    logger.error({ port: held.server.port }, 'the embedded PostgreSQL went away; bringing it back')
    while (!letGo) {
      try {
        held = await attempt()
        watch(held.client)
        logger.warn({ port: held.server.port }, 'the embedded PostgreSQL is back')
        return
      } catch (error) {
        logger.error({ reason: messageOf(error) }, 'the embedded PostgreSQL does not come back yet; trying again')
        await sleep(retryMs)
      }
    }
  }

  watch(first.client)
  return {
    async letGo() {
      letGo = true
      await returning
      return held
    },
  }
}
