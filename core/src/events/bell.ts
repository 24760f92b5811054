import { coalesce } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { notifyOfFacts } from './announce.store.ts'
import { mayHaveNews } from './record-event.ts'

/** Tells of new facts: straight to the fan-out of this process when it runs one, else to every process through the database. */
export interface Bell {
  ring(): void
  /** Rings arrive here until the answered function is called. */
  answer(wake: () => void): () => void
}

/** One for each suite in this process, whichever copy of its context rings. */
const bells = new WeakMap<CoreContext['queue'], Bell>()

/** Says that there are new facts, if there are, once they are committed. A ring that is lost costs five seconds. */
export function announceFacts(core: CoreContext): void {
  if (mayHaveNews()) bellOf(core).ring()
}

export function bellOf(core: CoreContext): Bell {
  const bell = bells.get(core.queue) ?? openBell(core)
  bells.set(core.queue, bell)
  return bell
}

function openBell(core: CoreContext): Bell {
  const listeners = new Set<() => void>()
  const telling = coalesce(() =>
    notifyOfFacts(core.db).catch((error: unknown) => core.logger.warn({ error }, 'could not announce new facts')),
  )

  return {
    ring() {
      if (listeners.size > 0) for (const wake of listeners) wake()
      else telling.ask()
    },
    answer(wake) {
      listeners.add(wake)
      return () => listeners.delete(wake)
    },
  }
}
