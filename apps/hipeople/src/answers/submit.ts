import { DomainError } from '@orangery/app-kit'
import type { Question, Relationship } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { notVerified } from '../linkedin/verify-referee.ts'
import { tellAnswered } from '../notifications/notify.ts'
import type { Pair } from '../referees/change-referee.ts'
import { refereesOf, updateReferee } from '../referees/referees.store.ts'
import { mayMove, wasAsked } from '../referees/state.ts'
import { dropReminders } from '../reminders/plan.ts'
import { considerCompletion } from '../requests/complete.ts'
import { updateRequest } from '../requests/requests.store.ts'
import { tell } from '../timeline/timeline.store.ts'
import { answersOf, type GivenAnswer, saveAnswer } from './answers.store.ts'
import { missing } from './read-answer.ts'
import { topicsIn } from './sensitive.ts'

/** Keeps a draft. The first one marks that the referee has begun. */
export async function saveDraft(
  tx: HiDb,
  house: House,
  { request, referee }: Pair,
  draft: { answer?: GivenAnswer; relationship?: Relationship },
): Promise<void> {
  const at = house.clock.now()
  if (draft.answer) await saveAnswer(tx, referee.id, { ...draft.answer, topics: topicsIn(draft.answer.text), at })
  const begins = mayMove(referee.state, 'started')
  const change = {
    ...(draft.relationship ? { relationship_confirmed: draft.relationship } : {}),
    ...(begins ? ({ state: 'started', started_at: referee.started_at ?? at } as const) : {}),
  }
  if (Object.keys(change).length > 0) await updateReferee(tx, referee.id, change)
  if (begins) await updateRequest(tx, request.id, { last_step_at: at })
}

/** Questions that must be answered and are not, in the order of the form. */
export function openQuestions(questions: readonly Question[], answers: readonly GivenAnswer[]): Question[] {
  return questions.filter((question) =>
    missing(
      question,
      answers.find(({ questionKey }) => questionKey === question.key),
    ),
  )
}

/**
 * Makes drafts final, once: the rows of request and referee are locked by the caller, and a second submission finds the referee answered
 * and changes nothing. Answers whether this one counted.
 */
export async function submitAnswers(tx: HiDb, house: House, pair: Pair, given: { onBehalfBy: string | null }): Promise<boolean> {
  const { request, referee } = pair
  if (referee.state === 'answered') return false
  if (!mayMove(referee.state, 'answered'))
    throw new DomainError('referee-state', 'This reference is not awaited any more.', { kind: 'conflict' })
  const rows = (await answersOf(tx, [referee.id])).map(asGiven)
  const [open] = openQuestions(request.terms.questions, rows)
  if (open || referee.relationship_confirmed === null)
    throw new DomainError('incomplete', `Still open: ${open ? open.text : 'how you know each other'}.`, { kind: 'conflict' })
  const now = house.clock.now()
  const answered = { ...referee, state: 'answered', answered_at: now, on_behalf_by: given.onBehalfBy } as const
  await updateReferee(tx, referee.id, {
    state: 'answered',
    answered_at: now,
    on_behalf_by: given.onBehalfBy,
    // Who is on the phone has signed in nowhere.
    ...(given.onBehalfBy ? notVerified : {}),
  })
  await dropReminders(tx, house, { requestId: request.id, refereeId: referee.id, reason: 'Answered.' })
  await updateRequest(tx, request.id, { last_step_at: now })
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at: now,
    text: given.onBehalfBy ? `${referee.name} answered by phone` : `${referee.name} answered`,
    by: given.onBehalfBy,
  })
  const all = await refereesOf(tx, [request.id])
  const asked = all.filter(({ state }) => wasAsked(state)).length
  await tellAnswered(tx, house, {
    request,
    referee: answered,
    answered: all.filter(({ state }) => state === 'answered').length,
    asked,
  })
  await considerCompletion(tx, house, { requestId: request.id, late: referee.id })
  return true
}

export function asGiven(row: {
  question_key: string
  rating: number | null
  choice: string | null
  text: string
  did_not_see: boolean
}): GivenAnswer {
  return { questionKey: row.question_key, rating: row.rating, choice: row.choice, text: row.text, didNotSee: row.did_not_see }
}
