import type { Mail } from '@orangery/carriers'
import type { Clock, Config, Db, Logger } from '@orangery/platform'
import type { Queue } from '@orangery/queue'

/** What the functions of this package work with. */
export interface AccountsContext {
  readonly db: Db
  readonly queue: Queue
  readonly clock: Clock
  readonly logger: Logger
  /** Read at each use, because the port may be known only after listening. */
  readonly config: Pick<Config, 'publicUrl' | 'mode'>
  readonly mail: Mail
  organization(): string | Promise<string>
}

/**
 * Sessions and rate limits follow the machine: they are about browsers and guessing, and whoever moves the demo's clock by a month must not
 * sign themselves out. In tests they follow the clock, so that expiry can be tested.
 */
export function sessionNow({ clock, config }: AccountsContext): Date {
  return config.mode === 'demo' ? new Date(clock.now().getTime() - clock.offset()) : clock.now()
}
