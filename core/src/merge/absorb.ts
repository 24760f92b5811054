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

interface Pair {
  readonly primaryId: number
  readonly duplicateId: number
}

/** Where both are candidates on one job: the duplicate's application, and the primary's that stays. */
export function twinsOf(applications: readonly ApplicationRow[], pair: Pair): Absorbed[] {
  const candidates = applications.filter((row) => !row.prospect)
  const kept = new Map(candidates.filter((row) => row.candidate_id === pair.primaryId).map((row) => [row.job_ids[0], row]))
  return candidates
    .filter((row) => row.candidate_id === pair.duplicateId)
    .flatMap((deleted) => {
      const twin = kept.get(deleted.job_ids[0])
      return twin ? [{ deleted, kept: twin }] : []
    })
}

/** Deletes the duplicate's application of each pair of twins, once its parts hang on the other. */
export async function absorbTwins(
  tx: CoreDb,
  actor: Actor,
  given: { applications: readonly ApplicationRow[]; pair: Pair; at: Date },
): Promise<Absorbed[]> {
  const { applications, pair, at } = given
  const twins = twinsOf(applications, pair)
  // Several of the duplicate's may go into one of the primary's; each finds what the one before left there.
  const standing = new Map(twins.map(({ kept }) => [kept.id, kept]))
  for (const { deleted, kept: twin } of twins) {
    const kept = standing.get(twin.id)!
    const change = { answers: answersOfBoth(kept, deleted), custom_values: { ...deleted.custom_values, ...kept.custom_values } }
    await recordDeletion(tx, { row: deleted, actor, at })
    await moveParts(tx, { from: deleted.id, to: kept.id, at })
    await updateApplication(tx, kept.id, {
      answers: JSON.stringify(change.answers),
      custom_values: JSON.stringify(change.custom_values),
      updated_at: at,
      last_activity_at: at,
    })
    await deleteApplicationRow(tx, deleted.id)
    standing.set(kept.id, { ...kept, ...change })
  }
  return twins
}

function answersOfBoth(kept: ApplicationRow, deleted: ApplicationRow): StoredAnswer[] {
  const answered = new Set(kept.answers.map(({ question }) => question))
  return [...kept.answers, ...deleted.answers.filter(({ question }) => !answered.has(question))]
}
