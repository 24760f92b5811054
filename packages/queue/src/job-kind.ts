import type { z } from 'zod'

/** A sort of job: its name (`app.verb-noun`), the shape of its payload, and how often it may be tried. */
export interface JobKind<P = unknown> {
  readonly name: string
  readonly payload: z.ZodType<P>
  /** 25 unless given. The waits between tries grow: 3 s, 7 s, 20 s, 55 s, 2 min, 7 min, 18 min, 50 min, 2 h, then 6 h each. */
  readonly maxAttempts?: number
  /**
   * For short jobs that come in crowds: so many of them run at once in a process, beside the workers that all other kinds share, and what is
   * due is fetched together instead of one by one.
   */
  readonly atOnce?: number
}

/** Payloads should be ids, not copies of records: what a job needs it reads when it runs. */
export function defineJob<P>(kind: JobKind<P>): JobKind<P> {
  if (!/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/.test(kind.name)) {
    throw new Error(`"${kind.name}" is not a name for a job; write owner.verb-noun, such as hipeople.send-invite`)
  }
  return kind
}

/** Thrown by a handler: this try is over, the next one is at a time of its choosing. It may be thrown any number of times. */
export class RetryLater extends Error {
  override name = 'RetryLater'
  /** A time of the clock, or milliseconds from now. */
  readonly when: Date | number
  constructor(when: Date | number, reason = 'asked to be tried again later') {
    super(reason)
    this.when = when
  }
}

/** Thrown by a handler: trying again cannot help. The job is set aside, where operators see it. */
export class GiveUp extends Error {
  override name = 'GiveUp'
}
