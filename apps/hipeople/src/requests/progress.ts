import type { AttemptRow } from '../assessments/attempts.store.ts'
import { newestAttempts } from '../assessments/state.ts'
import type { Progress } from '../contract/index.ts'
import { closeReasonLabels } from '../contract/index.ts'
import type { RefereeRow } from '../referees/referees.store.ts'
import { wasAsked } from '../referees/state.ts'
import type { RequestRow } from './requests.store.ts'
import { shownState } from './state.ts'

type Standing = Pick<
  RequestRow,
  'state' | 'closed_at' | 'close_reason' | 'module' | 'terms' | 'mail_note' | 'reused_from' | 'score' | 'time_wish'
>

/** One line and one bar that say how far a check is. */
export function progressOf(
  request: Standing,
  referees: readonly Pick<RefereeRow, 'state'>[],
  attempts: readonly Pick<AttemptRow, 'state' | 'test_id' | 'number'>[] = [],
): Progress {
  if (request.module === 'assessment') return assessmentProgress(request, attempts)
  const answered = referees.filter(({ state }) => state === 'answered').length
  const asked = referees.filter(({ state }) => wasAsked(state)).length
  const of = Math.max(request.terms.wanted, answered)
  const at = (state: Progress['state'], text: string, tone: Progress['tone'], done = answered): Progress => ({
    module: request.module,
    state,
    text,
    tone,
    done,
    of,
  })
  const state = shownState(request)
  switch (state) {
    case 'scheduled':
      return at(state, request.reused_from === null ? 'Invite waits' : 'Waits for references given for another job', 'waiting')
    case 'no-email':
      return at(state, 'No e-mail, not invited', 'failed')
    case 'invited':
      return request.mail_note ? at(state, request.mail_note, 'failed') : at(state, 'Invited, no referees named yet', 'waiting')
    case 'collecting':
      return at(state, `${answered} of ${asked} answered`, answered > 0 ? 'accent' : 'waiting')
    case 'complete':
      if (request.reused_from !== null) return at(state, 'Report ready, references reused', 'done', of)
      return at(state, answered < asked ? `Report ready, ${answered} of ${asked} answered` : 'Report ready', 'done', of)
    default:
      return at(
        state,
        `Closed: ${request.close_reason ? closeReasonLabels[request.close_reason].toLowerCase() : 'by hand'}`,
        'neutral',
      )
  }
}

function assessmentProgress(request: Standing, all: readonly Pick<AttemptRow, 'state' | 'test_id' | 'number'>[]): Progress {
  const attempts = newestAttempts(all)
  const over = attempts.filter((one) => one.state === 'done').length
  const running = attempts.some((one) => one.state === 'running')
  const state = shownState(request)
  const at = (text: string, tone: Progress['tone'], done = over): Progress => ({
    module: request.module,
    state,
    text,
    tone,
    done,
    of: Math.max(1, attempts.length),
  })
  switch (state) {
    case 'scheduled':
      return at('Invite waits', 'waiting')
    case 'no-email':
      return at('No e-mail, not invited', 'failed')
    case 'invited':
      return request.mail_note ? at(request.mail_note, 'failed') : at('Invited, not begun', 'waiting')
    case 'collecting':
      if (request.time_wish !== null) return at('Asks for more time', 'waiting')
      return at(`${over} of ${attempts.length} tests over${running ? ', one runs' : ''}`, over > 0 ? 'accent' : 'waiting')
    case 'complete':
      return at(request.score === null ? 'Complete, no score' : `Complete, score ${request.score}`, 'done')
    default:
      return at(`Closed: ${request.close_reason ? closeReasonLabels[request.close_reason].toLowerCase() : 'by hand'}`, 'neutral')
  }
}
