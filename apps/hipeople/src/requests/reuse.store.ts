import { sql } from 'kysely'
import type { HiDb } from '../house.ts'
import type { RequestRow } from './requests.store.ts'

/**
 * The check of the same candidate that asks the same version of the same questions, may serve again by its own terms and by those of
 * `request`, and is finished or under way. A finished one comes first. Its row is not locked.
 */
export async function findSource(db: HiDb, request: RequestRow, now: Date): Promise<RequestRow | undefined> {
  const { questionnaireId, questionnaireVersion, reuseDays } = request.terms
  if (reuseDays === 0) return undefined
  return db
    .selectFrom('requests')
    .selectAll()
    .where('candidate_id', '=', request.candidate_id)
    .where('application_id', '<>', request.application_id)
    .where('module', '=', request.module)
    .where('reused_from', 'is', null)
    .where('erased_at', 'is', null)
    .where(sql<boolean>`(terms->>'questionnaireId')::bigint = ${questionnaireId}`)
    .where(sql<boolean>`(terms->>'questionnaireVersion')::int = ${questionnaireVersion}`)
    .where(sql<boolean>`(terms->>'reuseDays')::int > 0`)
    .where(({ and, eb, or }) =>
      or([
        and([
          eb('state', '=', 'complete'),
          sql<boolean>`completed_at + least(${reuseDays}::int, (terms->>'reuseDays')::int) * interval '1 day' >= ${now}::timestamptz`,
        ]),
        and([eb('closed_at', 'is', null), eb('state', 'in', ['invited', 'collecting'])]),
      ]),
    )
    .orderBy(sql`state = 'complete'`, 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Checks that take their references from this one, or wait to; locked, in the order of their ids. */
export async function lockFollowers(tx: HiDb, sourceId: number): Promise<RequestRow[]> {
  return tx.selectFrom('requests').selectAll().where('reused_from', '=', sourceId).orderBy('id').forUpdate().execute()
}
