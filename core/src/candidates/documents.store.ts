import { oneOf, prepared } from '@orangery/platform'
import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import { countOfAll, idAt } from '../tables/row-counts.store.ts'
import type { CandidateFilter } from './candidates.store.ts'
import { isFiltered, pageOfCandidateIds } from './candidates.store.ts'

/** A candidate's place in the cupboard of ready documents. */
export interface DocumentRow {
  readonly id: number
  /** To be handed back with a body that was made; a candidate changed meanwhile has another. */
  readonly version: string
  readonly epoch: number
  /** Null when it has to be made. */
  readonly body: string | null
}

const columns = sql`d.candidate_id as id, d.version::text as version, e.epoch, case when d.epoch = e.epoch then d.body end as body`
const places = sql`recruiting.candidate_documents d cross join recruiting.document_epoch e`

/** One page of documents, ids ascending, and for the whole list how many candidates there are. */
export async function pageOfDocuments(
  db: CoreDb,
  filter: CandidateFilter,
  page: IdPage & { counted: boolean },
): Promise<{ rows: DocumentRow[]; count: number | undefined }> {
  if (isFiltered(filter)) return { rows: await documentsOf(db, await pageOfCandidateIds(db, filter, page)), count: undefined }
  const place =
    page.afterId !== undefined
      ? sql`where d.candidate_id > ${page.afterId}`
      : page.offset
        ? sql`where d.candidate_id >= ${idAt('candidates', page.offset)}`
        : sql``
  const { rows } = await sql<DocumentRow & { count: number | null }>`${sql.raw(prepared)}
    select ${columns}, ${page.counted ? countOfAll('candidates') : sql`null::bigint`} as count
    from ${places} ${place} order by d.candidate_id limit ${page.limit}`.execute(db)
  return { rows, count: rows[0]?.count ?? undefined }
}

/** The documents of these candidates, ids ascending. */
export async function documentsOf(db: CoreDb, ids: readonly number[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<DocumentRow>`${sql.raw(prepared)}
    select ${columns} from ${places} where ${oneOf('d.candidate_id', ids)} order by d.candidate_id`.execute(db)
  return rows
}

/**
 * Keeps bodies that were made from what was read after their row. One whose candidate changed meanwhile, or is being changed, is
 * left out: nobody waits for a copy.
 */
export async function keepDocuments(db: CoreDb, made: readonly (DocumentRow & { body: string })[]): Promise<void> {
  if (made.length === 0) return
  await sql`
    with given as (
      select * from unnest(${made.map((one) => one.id)}::bigint[], ${made.map((one) => one.version)}::xid8[],
        ${made.map((one) => one.epoch)}::bigint[], ${made.map((one) => one.body)}::text[]) as t (id, version, epoch, body)
    ), free as (
      select d.candidate_id from recruiting.candidate_documents d join given on given.id = d.candidate_id and given.version = d.version
      for no key update of d skip locked
    )
    update recruiting.candidate_documents d set body = given.body, epoch = given.epoch
    from given join free on free.candidate_id = given.id
    where d.candidate_id = given.id and d.version = given.version`.execute(db)
}

/** Says in which form this program makes documents; those of another form are stale from now on. */
export async function noteDocumentForm(db: CoreDb, form: string): Promise<void> {
  await db.updateTable('document_epoch').set({ form, epoch: sql`epoch + 1` }).where('form', '<>', form).execute()
}

/** Where making documents ahead stands: the epoch, and the candidate behind whom it goes on; null when nothing is left to do. */
export async function placeOfSweep(db: CoreDb): Promise<{ epoch: number; afterId: number } | null> {
  const { epoch, sweep_epoch, swept_to } = await db.selectFrom('document_epoch').selectAll().executeTakeFirstOrThrow()
  if (sweep_epoch !== epoch) return { epoch, afterId: 0 }
  return swept_to === -1 ? null : { epoch, afterId: swept_to }
}

/** `to` is -1 when all candidates were passed. */
export async function noteSwept(db: CoreDb, swept: { epoch: number; to: number }): Promise<void> {
  await db.updateTable('document_epoch').set({ sweep_epoch: swept.epoch, swept_to: swept.to }).execute()
}

/** Rows behind `afterId` that have no document of the present epoch. */
export async function missingDocuments(db: CoreDb, afterId: number, limit: number): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select ${columns} from ${places}
    where d.candidate_id > ${afterId} and (d.body is null or d.epoch <> e.epoch) order by d.candidate_id limit ${limit}`.execute(db)
  return rows
}
