import type { RefereeState } from '../contract/index.ts'

/** Where a referee may go from where they stand. Nobody goes from `named` to `asked` without the candidate's confirmation. */
const moves: Readonly<Record<RefereeState, readonly RefereeState[]>> = {
  named: ['asked', 'by-phone'],
  asked: ['started', 'answered', 'by-phone', 'declined', 'bounced', 'stopped', 'forgotten'],
  started: ['answered', 'by-phone', 'declined', 'bounced', 'stopped', 'forgotten'],
  'by-phone': ['started', 'answered', 'asked', 'declined', 'stopped', 'forgotten'],
  answered: ['forgotten'],
  declined: ['forgotten'],
  bounced: ['asked', 'answered', 'stopped', 'forgotten'],
  stopped: ['asked', 'answered', 'forgotten'],
  forgotten: [],
}

export function mayMove(from: RefereeState, to: RefereeState): boolean {
  return moves[from].includes(to)
}

/** Still expected to say something. */
export const isAwaited = (state: RefereeState) => state === 'asked' || state === 'started' || state === 'by-phone'

/** Was asked at some time, however it went. */
export const wasAsked = (state: RefereeState) => state !== 'named'

/** Takes the place of a wanted referee; somebody else may be named for the others. */
export const counts = (state: RefereeState) => state === 'named' || isAwaited(state) || state === 'answered' || state === 'bounced'
