import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { isDatabaseDown } from './database/down.ts'

interface Asker<Q, A> {
  readonly asked: Q
  resolve(answer: A): void
  reject(error: unknown): void
}

/**
 * Many ask, one statement answers: what is asked in one turn of the event loop goes together, and what is asked while a round is under
 * way goes together in the next, at most `most` at a time. `round` answers in the order in which it was asked, or only by having ended.
 * It begins after each of its askers has asked, so nobody is told what was true before. Where a round fails, each of it is asked alone,
 * so that one asker's error stays his own; hence it must bear to be repeated.
 */
export function gather<Q, A>(
  round: (asked: readonly Q[]) => Promise<readonly A[]>,
  options?: { most?: number },
): (asked: Q) => Promise<A>
export function gather<Q>(round: (asked: readonly Q[]) => Promise<void>, options?: { most?: number }): (asked: Q) => Promise<void>
export function gather<Q, A>(
  round: (asked: readonly Q[]) => Promise<unknown>,
  { most = 50 }: { most?: number } = {},
): (asked: Q) => Promise<A> {
  const waiting: Asker<Q, A>[] = []
  // A round is nobody's in particular: it runs outside of the request or job that happened to begin it.
  const outside = AsyncLocalStorage.snapshot()
  let running = false

  async function run(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      await turn()
      await answer(waiting.splice(0, most))
    }
    running = false
  }

  async function answer(askers: readonly Asker<Q, A>[]): Promise<void> {
    try {
      const answers = await round(askers.map(({ asked }) => asked))
      for (const [at, asker] of askers.entries()) asker.resolve(Array.isArray(answers) ? answers[at] : undefined)
    } catch (error) {
      if (askers.length === 1 || isDatabaseDown(error)) for (const asker of askers) asker.reject(error)
      else for (const asker of askers) await answer([asker])
    }
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject })
      if (!running) outside(() => void run())
    })
}
