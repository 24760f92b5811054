/** Work that many ask for and that is done for all of them together. */
export interface Coalesced {
  /** Runs the work; asked while it runs, it runs once more afterwards, however many asked. */
  ask(): void
  /** Resolves when nothing runs and nobody waits. */
  idle(): Promise<void>
}

/** `work` must not reject: whoever asks does not wait for it. */
export function coalesce(work: () => Promise<void>): Coalesced {
  let running: Promise<void> | undefined
  let again = false

  async function run(): Promise<void> {
    do {
      again = false
      await work()
    } while (again)
    running = undefined
  }

  return {
    ask() {
      if (running) again = true
      else running = run()
    },
    idle: async () => running,
  }
}
