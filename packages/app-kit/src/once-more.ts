import { setTimeout as pause } from 'node:timers/promises'
import { AtsError } from '@orangery/client'

/** The window of a key's budget is ten seconds; longer nobody should look at a page that does not answer. */
const longestWaitMs = 11_000

/** For calls that a person waits for: a budget that is used up is waited for once. Anything else, and a second refusal, is thrown. */
export async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AtsError) || error.kind !== 'rate-limited') throw error
    const wait = error.retryAfterMs ?? longestWaitMs
    if (wait > longestWaitMs) throw error
    await pause(wait + 50)
    return work()
  }
}
