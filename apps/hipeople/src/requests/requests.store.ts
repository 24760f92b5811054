import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { ModuleId, RequestState } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import type { RequestsTable } from '../tables/request-tables.ts'

export type RequestRow = Selectable<RequestsTable>

/** Undefined when a request of the same cause is there. */
export async function insertRequest(tx: HiDb, row: Insertable<RequestsTable>): Promise<RequestRow | undefined> {
  return tx
    .insertInto('requests')
    .values(row)
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .returningAll()
    .executeTakeFirst()
}

export async function requestById(db: HiDb, id: number): Promise<RequestRow | undefined> {
  return db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Open checks of a candidate to which they were invited, oldest first: what their page shows. */
export async function openInvitesOf(db: HiDb, candidateId: number): Promise<RequestRow[]> {
  return db
    .selectFrom('requests')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .where('closed_at', 'is', null)
    .where('erased_at', 'is', null)
    .where('state', 'in', ['invited', 'collecting', 'complete'])
    .where('invited_at', 'is not', null)
    .orderBy('id')
    .execute()
}

/** The check behind one sending of an ATS. */
export async function requestByPushRef(db: HiDb, ref: string): Promise<RequestRow | undefined> {
  return db.selectFrom('requests').selectAll().where('push_ref', '=', ref).executeTakeFirst()
}

/** Holds the request until the transaction ends: whatever changes a request or its referees begins here. */
export async function lockRequest(tx: HiDb, id: number): Promise<RequestRow | undefined> {
  return tx.selectFrom('requests').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateRequest(tx: HiDb, id: number, change: Updateable<RequestsTable>): Promise<void> {
  await tx.updateTable('requests').set(change).where('id', '=', id).execute()
}

/** Requests of one module of a role for these applications, newest first. */
export async function earlierRequests(
  db: HiDb,
  applicationIds: readonly number[],
  { roleId, module }: { roleId: number; module: ModuleId },
): Promise<RequestRow[]> {
  if (applicationIds.length === 0) return []
  return db
    .selectFrom('requests')
    .selectAll()
    .where('application_id', 'in', [...applicationIds])
    .where('role_id', '=', roleId)
    .where('module', '=', module)
    .orderBy('id', 'desc')
    .execute()
}

export async function requestsOfApplication(db: HiDb, applicationId: number): Promise<RequestRow[]> {
  return db.selectFrom('requests').selectAll().where('application_id', '=', applicationId).orderBy('id').execute()
}

export async function requestsOfCandidate(db: HiDb, candidateId: number): Promise<RequestRow[]> {
  return db.selectFrom('requests').selectAll().where('candidate_id', '=', candidateId).orderBy('id').execute()
}

/** One decision at a time per application, also while there is no request to lock. Held until the transaction ends. */
export async function lockApplication(tx: HiDb, applicationId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hipeople.application:${applicationId}`}, 0))`.execute(tx)
}

/** How many invites wait for a time from here on. */
export async function countWaitingInvites(db: HiDb, from: Date): Promise<number> {
  const row = await db
    .selectFrom('requests')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'scheduled')
    .where('closed_at', 'is', null)
    .where('invite_at', '>=', from)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Open checks whose invite should have gone by now. */
export async function overdueInvites(db: HiDb, now: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('requests')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('closed_at', 'is', null)
    .where('invite_at', '<=', now)
    .orderBy('invite_at')
    .execute()
  return rows.map((row) => row.id)
}

export async function requestsWithoutEmail(db: HiDb, filter: { candidateId?: number; limit: number }): Promise<RequestRow[]> {
  let query = db.selectFrom('requests').selectAll().where('state', '=', 'no-email').where('closed_at', 'is', null)
  if (filter.candidateId !== undefined) query = query.where('candidate_id', '=', filter.candidateId)
  return query.orderBy('id').limit(filter.limit).execute()
}

/** Keeps where the candidate stands, as the last event said. */
export async function noteStage(tx: HiDb, applicationId: number, stageName: string | null): Promise<void> {
  await tx.updateTable('requests').set({ stage_name: stageName }).where('application_id', '=', applicationId).execute()
}

/** Where the candidate stood at the last event that was heard; null when no check of the application says. */
export async function stageOf(db: HiDb, applicationId: number): Promise<string | null> {
  const row = await db
    .selectFrom('requests')
    .select('stage_name')
    .where('application_id', '=', applicationId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.stage_name ?? null
}

/** Ids of requests made before a time whose data are still there. */
export async function requestsToErase(db: HiDb, before: Date, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('requests')
    .select('id')
    .where('created_at', '<', before)
    .where('erased_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export interface RequestFilter {
  readonly roleId?: number
  /** Undefined for all. */
  readonly visibleRoleIds?: readonly number[]
  readonly candidateId?: number
  readonly state?: RequestState
  readonly module?: ModuleId
  readonly q?: string
  readonly before?: { at: Date; id: number }
  readonly limit: number
}

/** Newest step first, by keyset. */
export async function listRequests(db: HiDb, filter: RequestFilter): Promise<(RequestRow & { role_title: string })[]> {
  let query = db
    .selectFrom('requests')
    .innerJoin('roles', 'roles.id', 'requests.role_id')
    .selectAll('requests')
    .select('roles.title as role_title')
    .orderBy('requests.last_step_at', 'desc')
    .orderBy('requests.id', 'desc')
    .limit(filter.limit)
  const { roleId, visibleRoleIds, candidateId, state, module, q, before } = filter
  if (roleId !== undefined) query = query.where('requests.role_id', '=', roleId)
  if (visibleRoleIds) query = query.where('requests.role_id', 'in', visibleRoleIds.length > 0 ? [...visibleRoleIds] : [0])
  if (candidateId !== undefined) query = query.where('requests.candidate_id', '=', candidateId)
  if (module) query = query.where('requests.module', '=', module)
  if (state === 'closed') query = query.where('requests.closed_at', 'is not', null).where('requests.state', '<>', 'complete')
  else if (state === 'complete') query = query.where('requests.state', '=', 'complete')
  else if (state) query = query.where('requests.state', '=', state).where('requests.closed_at', 'is', null)
  if (q) query = query.where('requests.candidate_name', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`)
  if (before)
    query = query.where(sql<boolean>`(requests.last_step_at, requests.id) < (${before.at}::timestamptz, ${before.id}::bigint)`)
  return query.execute()
}
