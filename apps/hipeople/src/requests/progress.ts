import type { Progress } from '../contract/index.ts'
import { closeReasonLabels } from '../contract/index.ts'
import type { RefereeRow } from '../referees/referees.store.ts'
import { wasAsked } from '../referees/state.ts'
import type { RequestRow } from './requests.store.ts'
import { shownState } from './state.ts'

type Standing = Pick<RequestRow, 'state' | 'closed_at' | 'close_reason' | 'module' | 'terms' | 'mail_note' | 'reused_from'>

/** One line and one bar that say how far a check is. */
export function progressOf(request: Standing, referees: readonly Pick<RefereeRow, 'state'>[]): Progress {
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
