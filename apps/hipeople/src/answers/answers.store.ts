import type { Selectable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { AnswersTable } from '../tables/request-tables.ts'

export type AnswerRow = Selectable<AnswersTable>

export interface GivenAnswer {
  readonly questionKey: string
  readonly rating: number | null
  readonly choice: string | null
  readonly text: string
  readonly didNotSee: boolean
}

export async function saveAnswer(
  tx: HiDb,
  refereeId: number,
  answer: GivenAnswer & { topics: readonly string[]; at: Date },
): Promise<void> {
  const columns = {
    rating: answer.rating,
    choice: answer.choice,
    text: answer.text,
    did_not_see: answer.didNotSee,
    topics: JSON.stringify(answer.topics),
    updated_at: answer.at,
  }
  await tx
    .insertInto('answers')
    .values({ referee_id: refereeId, question_key: answer.questionKey, decision: null, redacted_text: null, ...columns })
    .onConflict((conflict) => conflict.columns(['referee_id', 'question_key']).doUpdateSet(columns))
    .execute()
}

export async function answersOf(db: HiDb, refereeIds: readonly number[]): Promise<AnswerRow[]> {
  if (refereeIds.length === 0) return []
  return db
    .selectFrom('answers')
    .selectAll()
    .where('referee_id', 'in', [...refereeIds])
    .execute()
}

/** False when there is no such answer. */
export async function decideAnswer(
  tx: HiDb,
  place: { refereeId: number; questionKey: string },
  decision: { decision: 'kept' | 'redacted'; redactedText: string | null; at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('answers')
    .set({ decision: decision.decision, redacted_text: decision.redactedText, updated_at: decision.at })
    .where('referee_id', '=', place.refereeId)
    .where('question_key', '=', place.questionKey)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function deleteAnswers(tx: HiDb, refereeIds: readonly number[]): Promise<void> {
  if (refereeIds.length === 0) return
  await tx
    .deleteFrom('answers')
    .where('referee_id', 'in', [...refereeIds])
    .execute()
}
