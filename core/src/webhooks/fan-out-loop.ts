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
  const rounds = coalesce(untilEmpty)

  function wake(): void {
    if (!stopping) rounds.ask()
  }

  async function untilEmpty(): Promise<void> {
    try {
      while (!stopping && (await fanOut(core)) > 0);
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
    wake()
  }, pollMs)
  let listening = listen()
  const hangUp = bellOf(core).answer(wake)
  wake()

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
