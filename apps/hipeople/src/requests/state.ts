import type { RequestState } from '../contract/index.ts'
import type { RequestRow } from './requests.store.ts'

type Stored = RequestRow['state']

/**
 * Where a check may go from where it stands. Closing and reopening are no moves: they are the times in closed_at, and leave the state
 * as it was.
 */
const moves: Readonly<Record<Stored, readonly Stored[]>> = {
  // A check that takes the references of another one is complete without an invite.
  scheduled: ['no-email', 'invited', 'complete'],
  'no-email': ['scheduled', 'invited', 'complete'],
  // A member may make a report out of answers taken by phone before the candidate has finished naming people.
  invited: ['collecting', 'complete'],
  collecting: ['complete'],
  complete: [],
}

export function mayMove(from: Stored, to: Stored): boolean {
  return moves[from].includes(to)
}

type Standing = Pick<RequestRow, 'state' | 'closed_at'>

/** What people see: a check that was closed before its report is closed; a report stays one. */
export function shownState({ state, closed_at }: Standing): RequestState {
  return closed_at !== null && state !== 'complete' ? 'closed' : state
}

/** Whether anything may still be sent or answered. */
export function isOpen({ closed_at }: Pick<RequestRow, 'closed_at'>): boolean {
  return closed_at === null
}

/** Whether the candidate may name referees now. */
export function takesReferees(request: Standing): boolean {
  return isOpen(request) && (request.state === 'invited' || request.state === 'collecting')
}
