import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import type { TestRow } from './tests.store.ts'

/**
 * Asks a partner how a test stands. A second run asks once more, which changes nothing at the partner; what it brings is recorded
 * only while the test waits for it. One such job waits per test.
 */
export const askJob = defineJob({ name: 'recruiting.ask-test-status', payload: z.object({ testId: z.number() }) })

const hour = 3_600_000
const eightWeeks = 56 * 24 * hour

/** An old integration is asked every hour, counted from the sending. */
export function askAfter(test: Pick<TestRow, 'sent_at'>, now: Date): Date {
  const sent = test.sent_at!.getTime()
  return new Date(sent + (Math.floor((now.getTime() - sent) / hour) + 1) * hour)
}

/** Eight weeks after the sending an old integration is not asked any more. */
export function isOver(test: Pick<TestRow, 'sent_at'>, now: Date): boolean {
  return now.getTime() - test.sent_at!.getTime() >= eightWeeks
}

const minute = 60_000
/** Milliseconds between the tries of one question after mark_completed: six tries in some eleven hours. */
const gaps = [1, 5, 30, 120, 480].map((minutes) => minutes * minute)

/** How long to wait after try number `made`; undefined when it was the last. */
export function gapAfter(made: number): number | undefined {
  return gaps[made - 1]
}
