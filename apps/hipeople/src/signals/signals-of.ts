import { answersOf } from '../answers/answers.store.ts'
import type { Signal } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import type { RefereeRow } from '../referees/referees.store.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { findSignals } from './find-signals.ts'
import { tracesOf } from './traces.store.ts'

/** The signals of a request as things are now. Answers filled in by phone leave no trace. */
export async function signalsOf(db: HiDb, request: RequestRow, referees: readonly RefereeRow[]): Promise<Omit<Signal, 'id'>[]> {
  const answered = referees.filter(({ state, on_behalf_by }) => state === 'answered' && on_behalf_by === null)
  const answers = await answersOf(
    db,
    answered.map(({ id }) => id),
  )
  const traces = await tracesOf(db, request.id)
  return findSignals({
    candidateName: request.candidate_name,
    traces: traces.map((trace) => ({
      refereeId: trace.referee_id,
      networkHash: trace.network_hash,
      browserHash: trace.browser_hash,
    })),
    referees: referees.map((referee) => ({
      id: referee.id,
      name: referee.name,
      secondsToAnswer: answered.includes(referee) ? secondsBetween(referee.started_at, referee.answered_at) : null,
      linkedinName: referee.verified === 'linkedin' ? referee.verified_name : null,
      texts: answers.filter((answer) => answer.referee_id === referee.id).map(({ text }) => text),
    })),
    questions: request.terms.questions.length,
  })
}

function secondsBetween(from: Date | null, to: Date | null): number | null {
  return from && to ? (to.getTime() - from.getTime()) / 1000 : null
}
