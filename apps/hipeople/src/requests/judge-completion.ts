import type { FinaliseRule, RefereeState } from '../contract/index.ts'
import { isAwaited } from '../referees/state.ts'

export interface CompletionFacts {
  readonly rule: FinaliseRule
  readonly wanted: number
  readonly minimum: number
  /** The candidate said why there are fewer than wanted. */
  readonly namedAll: boolean
  readonly referees: readonly RefereeState[]
  readonly dueDateReached: boolean
}

export type Completion = { readonly complete: true; readonly text: string } | { readonly complete: false; readonly text: string }

/**
 * Whether the report is made now without anybody asking for it. While fewer have answered than were wanted and the candidate may still name
 * somebody in place of those who declined, a check is not over because everybody asked so far has answered.
 */
export function judgeCompletion(facts: CompletionFacts): Completion {
  const answered = facts.referees.filter((state) => state === 'answered').length
  const awaited = facts.referees.filter((state) => isAwaited(state) || state === 'bounced').length
  const enough = answered >= facts.minimum
  const count = `${answered} answered, ${awaited} awaited, minimum ${facts.minimum}`
  if (!enough) return { complete: false, text: `The minimum is not reached: ${count}.` }
  if (facts.rule === 'minimum') return { complete: true, text: `The minimum is reached, and the role finalises then: ${count}.` }
  if (awaited === 0 && (answered >= facts.wanted || facts.namedAll))
    return { complete: true, text: `Everybody has answered: ${count}.` }
  if (facts.dueDateReached && (facts.rule === 'minimum-at-due' || awaited === 0))
    return { complete: true, text: `The due date is reached with the minimum: ${count}.` }
  return { complete: false, text: `The report waits for the others: ${count}.` }
}
