import type { HiDb } from '../house.ts'
import type { AttemptRow } from './attempts.store.ts'
import { testById } from './catalogue.ts'

/** About how long these tests take, in minutes, extra time included. */
export async function minutesOf(db: HiDb, attempts: readonly Pick<AttemptRow, 'test_id'>[], extraPercent: number): Promise<number> {
  let minutes = 0
  for (const { test_id } of attempts) {
    const test = await testById(db, test_id)
    if (test) minutes += test.seconds === null ? test.minutes : (test.minutes * (100 + extraPercent)) / 100
  }
  return Math.max(1, Math.ceil(minutes))
}
