import { type MovableClock, systemClock } from '@orangery/platform'

export interface TestClock extends MovableClock {
  /** Moves by milliseconds, or to a date. Only this clock: waiting jobs follow when the queue's moveClock is used instead. */
  move(to: number | Date): void
}

const machine = systemClock()

/**
 * A clock in memory. Given a start it stands still there until it is moved; without one it runs with the machine's. Its offset is always
 * the distance to the machine's clock, so the queue can turn its times into machine time.
 */
export function testClock(start?: Date | string): TestClock {
  const listeners = new Set<(offset: number) => void>()
  let standing = start === undefined ? undefined : new Date(start).getTime()
  let shifted = 0
  const now = () => new Date(standing ?? machine.now().getTime() + shifted)
  const offset = () => (standing === undefined ? shifted : standing - machine.now().getTime())
  function shift(by: number): void {
    if (standing === undefined) shifted += by
    else standing += by
    for (const listener of listeners) listener(offset())
  }
  return {
    now,
    offset,
    move: (to) => shift(typeof to === 'number' ? to : to.getTime() - now().getTime()),
    follow: (move) => shift(move.by),
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {},
  }
}
