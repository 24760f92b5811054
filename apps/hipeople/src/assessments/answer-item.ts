import { after, type HiDb, type House } from '../house.ts'
import { type AttemptRow, keepAnswer } from './attempts.store.ts'
import { graceMs } from './start-attempt.ts'

/** Longer free texts are refused by the page; this is the last bound. */
export const longestText = 10_000

export interface GivenItemAnswer {
  readonly itemKey: string
  readonly chosen: number | null
  readonly text: string
}

/** Whether answers still count: the attempt runs, and its time is not up. */
export function takesAnswers(attempt: Pick<AttemptRow, 'state' | 'deadline_at'>, now: Date): boolean {
  return attempt.state === 'running' && (attempt.deadline_at === null || now <= after(attempt.deadline_at, graceMs))
}

/** Keeps an answer; sent twice, it is kept once. Answers false when it came too late, or is none of the attempt's items or options. */
export async function answerItem(
  tx: HiDb,
  house: House,
  { attempt, given }: { attempt: AttemptRow; given: GivenItemAnswer },
): Promise<boolean> {
  const now = house.clock.now()
  const item = attempt.sheet?.find(({ key }) => key === given.itemKey)
  if (!item || !takesAnswers(attempt, now)) return false
  const chosen = given.chosen !== null && item.options[given.chosen] !== undefined ? given.chosen : null
  const text = item.kind === 'text' ? given.text.slice(0, longestText) : ''
  await keepAnswer(tx, { attempt_id: attempt.id, item_key: item.key, chosen, text, at: now })
  return true
}
