/** The only source of time in the house. `offset` is how far, in milliseconds, the clock was moved from the machine's. */
export interface Clock {
  now(): Date
  offset(): number
}

/** How far a clock was just moved and where that leaves it, both in milliseconds. */
export interface ClockMove {
  readonly by: number
  readonly offset: number
}

/** A clock of demo and test mode. Moving it is the queue's business (`queue.moveClock`), because due jobs must follow. */
export interface MovableClock extends Clock {
  /** Takes over a move that was just committed, without waiting for its announcement. */
  follow(move: ClockMove): void
  /** Calls back after every move seen by this process; the answer stops that. */
  onMove(listener: (offset: number) => void): () => void
  stop(): Promise<void>
}

/** The machine's own time. */
export function systemClock(): Clock {
  return { now: () => new Date(), offset: () => 0 }
}

export function isMovable(clock: Clock): clock is MovableClock {
  return 'follow' in clock
}
