import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RefereeState } from '../contract/index.ts'
import { type CompletionFacts, judgeCompletion } from './judge-completion.ts'

const facts: CompletionFacts = { rule: 'all-answered', wanted: 3, minimum: 2, namedAll: false, referees: [], dueDateReached: false }
const judge = (referees: RefereeState[], more: Partial<CompletionFacts> = {}) =>
  judgeCompletion({ ...facts, referees, ...more }).complete

describe('when everybody asked has answered', () => {
  test('three of three make a report, two of three wait', () => {
    expect(judge(['answered', 'answered', 'answered'])).toBe(true)
    expect(judge(['answered', 'answered', 'asked'])).toBe(false)
    expect(judge(['answered', 'answered', 'bounced'])).toBe(false)
  })

  test('after somebody declined it waits for another one, until the candidate has no more or the due date comes', () => {
    expect(judge(['answered', 'answered', 'declined'])).toBe(false)
    expect(judge(['answered', 'answered', 'declined'], { namedAll: true })).toBe(true)
    expect(judge(['answered', 'answered', 'declined'], { dueDateReached: true })).toBe(true)
  })

  test('the due date alone does not cut off somebody who is awaited', () => {
    expect(judge(['answered', 'answered', 'started'], { dueDateReached: true })).toBe(false)
  })
})

test('“minimum” makes it at once, “minimum at due” at the due date', () => {
  expect(judge(['answered', 'answered', 'asked'], { rule: 'minimum' })).toBe(true)
  expect(judge(['answered', 'answered', 'asked'], { rule: 'minimum-at-due' })).toBe(false)
  expect(judge(['answered', 'answered', 'asked'], { rule: 'minimum-at-due', dueDateReached: true })).toBe(true)
})

test('below the minimum no rule makes a report', () => {
  const states = fc.constantFrom<RefereeState>(
    'named',
    'asked',
    'started',
    'by-phone',
    'declined',
    'bounced',
    'stopped',
    'forgotten',
  )
  fc.assert(
    fc.property(
      fc.array(states, { maxLength: 10 }),
      fc.integer({ min: 0, max: 1 }),
      fc.constantFrom<CompletionFacts['rule']>('all-answered', 'minimum', 'minimum-at-due'),
      fc.boolean(),
      (others, answered, rule, dueDateReached) => {
        const referees = [...others, ...Array.from({ length: answered }, () => 'answered' as const)]
        expect(judge(referees, { rule, dueDateReached, namedAll: true })).toBe(false)
      },
    ),
  )
})
