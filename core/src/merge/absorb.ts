import type { Actor } from '../actor.ts'
import { type ApplicationRow, deleteApplicationRow, recordDeletion, updateApplication } from '../applications/index.ts'
import type { CoreDb } from '../context.ts'
import type { StoredAnswer } from '../tables/index.ts'
import { moveParts } from './merge.store.ts'

/** An application that went, and the primary's on the same job that has its parts now. */
export interface Absorbed {
  readonly deleted: ApplicationRow
  readonly kept: ApplicationRow
}

/** Where both are candidates on one job, the primary's application stays; the other is deleted and its parts are kept there. */
export async function absorbTwins(
  tx: CoreDb,
  actor: Actor,
  given: { applications: readonly ApplicationRow[]; pair: { primaryId: number; duplicateId: number }; at: Date },
): Promise<Absorbed[]> {
  const { applications, pair, at } = given
  const onJob = (row: ApplicationRow) => (row.prospect ? undefined : row.job_ids[0])
  const absorbed: Absorbed[] = []
  const kept = new Map(
    applications.filter((row) => row.candidate_id === pair.primaryId && onJob(row) !== undefined).map((row) => [onJob(row), row]),
  )
  for (const deleted of applications.filter((row) => row.candidate_id === pair.duplicateId && !row.prospect)) {
    const twin = kept.get(onJob(deleted))
    if (!twin) continue
    const change = { answers: answersOfBoth(twin, deleted), custom_values: { ...deleted.custom_values, ...twin.custom_values } }
    await recordDeletion(tx, { row: deleted, actor, at })
    await moveParts(tx, { from: deleted.id, to: twin.id, at })
    await updateApplication(tx, twin.id, {
      answers: JSON.stringify(change.answers),
      custom_values: JSON.stringify(change.custom_values),
      updated_at: at,
      last_activity_at: at,
    })
    await deleteApplicationRow(tx, deleted.id)
    absorbed.push({ deleted, kept: { ...twin, ...change } })
    kept.set(onJob(deleted), { ...twin, ...change })
  }
  return absorbed
}

function answersOfBoth(kept: ApplicationRow, deleted: ApplicationRow): StoredAnswer[] {
  const answered = new Set(kept.answers.map(({ question }) => question))
  return [...kept.answers, ...deleted.answers.filter(({ question }) => !answered.has(question))]
}
