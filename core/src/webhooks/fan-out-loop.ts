import { coalesce } from '@orangery/platform'
import { Client } from 'pg'
import type { CoreContext } from '../context.ts'
import { bellOf, listenForFacts } from '../events/index.ts'
import { callForgotten } from './deliver/index.ts'
import { fanOut } from './fan-out.ts'

const retryMs = 1000
/** Only what was announced to nobody waits for it: its process died between its commit and the announcement. */
const lookMs = 5 * retryMs

export interface FanOutLoop {
  stop(): Promise<void>
}

/** Runs fan-out in this process whenever facts are announced, and every five seconds in case an announcement was lost. */
export function runFanOut(core: CoreContext, databaseUrl: string): FanOutLoop {
  let stopping = false
  let listener: Client | undefined
  let told = false
  let retry: NodeJS.Timeout | undefined
  const rounds = coalesce(untilEmpty)

  function look(): void {
    if (!stopping) rounds.ask()
  }
  function wake(): void {
    told = true
    look()
  }

  async function untilEmpty(): Promise<void> {
    try {
      do {
        const first = { told }
        told = false
        if ((await fanOut(core, first)) === 0 && !told) return
      } while (!stopping)
    } catch (error) {
      core.logger.error({ error }, 'fan-out failed; it is tried again in a second')
      retry = setTimeout(look, retryMs)
    }
  }

  /** One connection at a time; one that is lost or cannot be made is made again in a second. */
  async function listen(): Promise<void> {
    if (listener || stopping) return
    const client = new Client({ connectionString: databaseUrl, application_name: 'orangery fan-out', keepAlive: true })
    listener = client
    const lost = () => {
      if (listener === client) listener = undefined
      void client.end().catch(() => undefined)
    }
    client.on('notification', wake)
    client.on('error', lost)
    await client
      .connect()
      .then(() => listenForFacts(client))
      // What was announced while nobody listened.
      .then(look)
      .catch(lost)
  }

  const again = setInterval(() => {
    listening = listening.then(listen)
  }, retryMs)
  const looking = setInterval(look, lookMs)
  let listening = listen()
  const hangUp = bellOf(core).answer(wake)
  const called = callForgotten(core).catch((error: unknown) => core.logger.warn({ err: error }, 'could not call those in line'))
  look()

  return {
    async stop() {
      stopping = true
      hangUp()
      clearInterval(again)
      clearInterval(looking)
      await Promise.all([rounds.idle(), called])
      clearTimeout(retry)
      await listening
      await listener?.end().catch(() => undefined)
    },
  }
}
