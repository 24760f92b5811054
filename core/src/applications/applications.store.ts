import { oneOf } from '@orangery/platform'
import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { ApplicationsTable } from '../tables/candidates.ts'
import { countedUpTo, idAt, rowsInAll } from '../tables/row-counts.store.ts'
import type { NamedRef } from './application.ts'

export type ApplicationRow = Selectable<ApplicationsTable>

export interface ApplicationFilter {
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly lastActivityAfter?: Date
  readonly jobId?: number
  readonly status?: string
}

function filtered(db: CoreDb, filter: ApplicationFilter) {
  let query = db.selectFrom('applications')
  if (filter.createdBefore) query = query.where('created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('created_at', '>=', filter.createdAfter)
  if (filter.lastActivityAfter) query = query.where('last_activity_at', '>=', filter.lastActivityAfter)
  if (filter.jobId) query = query.where(sql<boolean>`job_ids @> array[${filter.jobId}]::bigint[]`)
  if (filter.status) query = query.where(sql<boolean>`status = ${filter.status}`)
  return query
}

export async function pageOfApplicationRows(db: CoreDb, filter: ApplicationFilter, page: IdPage): Promise<ApplicationRow[]> {
  let query = filtered(db, filter).selectAll().orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset)
    query = isFiltered(filter) ? query.offset(page.offset) : query.where('id', '>=', idAt('applications', page.offset))
  return query.execute()
}

function isFiltered(filter: ApplicationFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

/** How many applications fit; undefined beyond what is counted. */
export async function countApplications(db: CoreDb, filter: ApplicationFilter): Promise<number | undefined> {
  return isFiltered(filter) ? countedUpTo(db, filtered(db, filter).select('id')) : rowsInAll(db, 'applications')
}

/** All applications of these candidates, newest first. */
export async function applicationRowsOf(db: CoreDb, candidateIds: readonly number[]): Promise<ApplicationRow[]> {
  if (candidateIds.length === 0) return []
  return db.selectFrom('applications').selectAll().where(oneOf('candidate_id', candidateIds)).orderBy('id', 'desc').execute()
}

export async function findApplicationRow(db: CoreDb, id: number): Promise<ApplicationRow | undefined> {
  return db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * The row as it stands once its candidate and itself are locked, in that order; undefined when it is gone, or went to another
 * candidate while the lock was waited for.
 */
export async function lockApplication(tx: CoreDb, id: number): Promise<ApplicationRow | undefined> {
  return tx
    .selectFrom('applications as a')
    .innerJoin('candidates as c', 'c.id', 'a.candidate_id')
    .selectAll('a')
    .where('a.id', '=', id)
    .forNoKeyUpdate(['c', 'a'])
    .executeTakeFirst()
}

export async function insertApplication(db: CoreDb, row: Insertable<ApplicationsTable>): Promise<ApplicationRow> {
  return db.insertInto('applications').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function updateApplication(db: CoreDb, id: number, change: Updateable<ApplicationsTable>): Promise<void> {
  await db.updateTable('applications').set(change).where('id', '=', id).execute()
}

/** Whatever belongs to it goes with it; the feed stays. */
export async function deleteApplicationRow(tx: CoreDb, id: number): Promise<void> {
  await tx.deleteFrom('applications').where('id', '=', id).execute()
}

/** Something happened about it that changed none of its own columns. */
export async function touchApplication(db: CoreDb, id: number, at: Date): Promise<void> {
  await updateApplication(db, id, { last_activity_at: at })
}

/** The move and what is remembered of it, in one statement. */
export async function moveToStage(
  tx: CoreDb,
  move: { applicationId: number; fromStageId: number | null; toStageId: number; actorUserId: number | null; at: Date },
): Promise<void> {
  const { applicationId, fromStageId, toStageId, actorUserId, at } = move
  await sql`
    with moved as (
      update recruiting.applications set stage_id = ${toStageId}, stage_entered_at = ${at}, updated_at = ${at}, last_activity_at = ${at}
      where id = ${applicationId}
    )
    insert into recruiting.stage_moves (application_id, from_stage_id, to_stage_id, actor_user_id, at)
    values (${applicationId}, ${fromStageId}, ${toStageId}, ${actorUserId}, ${at})`.execute(tx)
}

export async function insertStageMove(
  db: CoreDb,
  move: {
    application_id: number
    from_stage_id: number | null
    to_stage_id: number | null
    actor_user_id: number | null
    at: Date
  },
): Promise<void> {
  await db.insertInto('stage_moves').values(move).execute()
}

/** Stage moves of these applications with the names of stages and actors, oldest first. */
export async function loadStageMoves(db: CoreDb, applicationIds: readonly number[]) {
  if (applicationIds.length === 0) return []
  return db
    .selectFrom('stage_moves as move')
    .leftJoin('job_stages as source', 'source.id', 'move.from_stage_id')
    .leftJoin('job_stages as target', 'target.id', 'move.to_stage_id')
    .leftJoin('users as actor', 'actor.id', 'move.actor_user_id')
    .select([
      'move.application_id',
      'move.at',
      'source.name as from_name',
      'target.name as to_name',
      sql<string | null>`nullif(trim(actor.first_name || ' ' || actor.last_name), '')`.as('actor_name'),
    ])
    .where('move.application_id', 'in', applicationIds)
    .orderBy('move.id')
    .execute()
}

const namedTables = ['jobs', 'job_stages', 'sources', 'prospect_pools', 'prospect_stages'] as const
type NamedTable = (typeof namedTables)[number]

/** The names of what applications name, by table and id, in one statement. */
export async function loadNames(
  db: CoreDb,
  ids: Readonly<Partial<Record<NamedTable, readonly (number | null)[]>>>,
): Promise<Record<NamedTable, Map<number, NamedRef>>> {
  const parts = namedTables.flatMap((table) => {
    if (!ids[table]) return []
    const wanted = [...new Set(ids[table].filter((id) => id !== null))]
    return sql`select ${sql.lit(table)} as "table", id, name from ${sql.table(`recruiting.${table}`)} where id = any(${wanted})`
  })
  const { rows } = await sql<NamedRef & { table: NamedTable }>`${sql.join(parts, sql` union all `)}`.execute(db)
  const names = Object.fromEntries(namedTables.map((table) => [table, new Map()])) as Record<NamedTable, Map<number, NamedRef>>
  for (const { table, id, name } of rows) names[table].set(id, { id, name })
  return names
}

export async function loadReasons(db: CoreDb, ids: Iterable<number | null>) {
  const wanted = [...new Set([...ids].filter((id): id is number => id !== null))]
  if (wanted.length === 0) return new Map<number, { id: number; name: string; type: NamedRef }>()
  const rows = await db
    .selectFrom('rejection_reasons')
    .select(['id', 'name', 'type_id', 'type_name'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, type: { id: row.type_id, name: row.type_name } }]))
}

export async function insertRejectionEmail(
  db: CoreDb,
  email: { application_id: number; subject: string; body: string; send_at: Date },
): Promise<number> {
  const { id } = await db.insertInto('rejection_emails').values(email).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Stops what has not gone out yet; answers how many that were. */
export async function stopRejectionEmails(db: CoreDb, applicationId: number, at: Date): Promise<number> {
  const result = await db
    .updateTable('rejection_emails')
    .set({ stopped_at: at })
    .where('application_id', '=', applicationId)
    .where('sent_at', 'is', null)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Claims one e-mail for sending: true once, false when it went out or was stopped. */
export async function claimRejectionEmail(db: CoreDb, id: number, at: Date) {
  return db
    .updateTable('rejection_emails')
    .set({ sent_at: at })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('stopped_at', 'is', null)
    .returning(['application_id', 'subject', 'body'])
    .executeTakeFirst()
}

/** Closes an opening for a hire; false when it was closed already. */
export async function closeOpening(
  db: CoreDb,
  opening: { id: number; applicationId: number; closeReasonId: number | null; at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('job_openings')
    .set({ status: 'closed', closed_at: opening.at, application_id: opening.applicationId, close_reason_id: opening.closeReasonId })
    .where('id', '=', opening.id)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function reopenOpening(db: CoreDb, id: number): Promise<void> {
  await db
    .updateTable('job_openings')
    .set({ status: 'open', closed_at: null, application_id: null, close_reason_id: null })
    .where('id', '=', id)
    .execute()
}

/** The job's oldest open opening. */
export async function firstOpenOpening(db: CoreDb, jobId: number): Promise<number | null> {
  const row = await db
    .selectFrom('job_openings')
    .select('id')
    .where('job_id', '=', jobId)
    .where('status', '=', 'open')
    .orderBy('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function findOpening(db: CoreDb, id: number) {
  return db.selectFrom('job_openings').select(['id', 'job_id', 'status']).where('id', '=', id).executeTakeFirst()
}

export async function findCloseReason(db: CoreDb, id: number) {
  return db.selectFrom('close_reasons').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
}
