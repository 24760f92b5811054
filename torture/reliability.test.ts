import { expect, test } from 'vitest'
import { withRun } from './reliability.ts'

test('a run takes the place of the last one of its name and leaves the others alone', () => {
  const run = { name: 'urls', seed: 7, points: 737, minutes: 1.25, counts: { forms: 737, forbidden: 0 } }
  const page = withRun(withRun('', run), { ...run, seed: 8 })
  expect(page.match(/\| `urls` .*/g)).toEqual(['| `urls` | 8 | 737 | 1.3 | 737 forms, 0 forbidden |'])
})
