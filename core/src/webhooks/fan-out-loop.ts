import { coalesce } from '@orangery/platform'
import { Client } from 'pg'
import type { CoreContext } from '../context.ts'
import { bellOf, listenForFacts } from '../events/index.ts'
import { fanOut } from './fan-out.ts'

const pollMs = 1000

export interface FanOutLoop {
  stop(): Promise<void>
}

/** Runs fan-out in this process whenever facts are announced, and every second in case an announcement was lost. */
export function runFanOut(core: CoreContext, databaseUrl: string): FanOutLoop {
  let stopping = false
  let listener: Client | undefined
  let told = false
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
    }
  }

  /** One connection at a time; one that is lost or cannot be made is made again at the next poll. */
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
      .catch(lost)
  }

  const poll = setInterval(() => {
    listening = listening.then(listen)
    look()
  }, pollMs)
  let listening = listen()
  const hangUp = bellOf(core).answer(wake)
  look()

  return {
    async stop() {
      stopping = true
      hangUp()
      clearInterval(poll)
      await rounds.idle()
      await listening
      await listener?.end().catch(() => undefined)
    },
  }
}
