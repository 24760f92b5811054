import type { AttemptRow } from './attempts.store.ts'

/** A second attempt takes the place of the first. In the order of the tests. */
export function newestAttempts<T extends Pick<AttemptRow, 'test_id' | 'number'>>(attempts: readonly T[]): T[] {
  return attempts.filter((one) => !attempts.some((other) => other.test_id === one.test_id && other.number > one.number))
}
