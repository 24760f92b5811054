import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'

export interface LogFilter {
  readonly show: 'all' | 'today' | 'failing'
  /** Start of the viewer's day, for `today`. */
  readonly since: Date
  readonly hookId?: number
  readonly candidateId?: number
}

function filtered(db: CoreDb, filter: LogFilter) {
  let query = db.selectFrom('deliveries as d')
  if (filter.show === 'today') query = query.where('d.fact_at', '>=', filter.since)
  if (filter.show === 'failing') query = query.where('d.state', '<>', 'delivered').where('d.attempts', '>', 0)
  if (filter.hookId) query = query.where('d.web_hook_id', '=', filter.hookId)
  if (filter.candidateId) query = query.where('d.subject_kind', '=', 'candidate').where('d.subject_id', '=', filter.candidateId)
  return query
}

/** Newest first, with the hook, the person or job it is about, and the last answer. */
export async function listDeliveries(db: CoreDb, filter: LogFilter, page: { limit: number; beforeId?: number; id?: number }) {
  let query = filtered(db, filter)
    .innerJoin('web_hooks as h', 'h.id', 'd.web_hook_id')
    .leftJoin('candidates as c', (join) => join.onRef('c.id', '=', 'd.subject_id').on('d.subject_kind', '=', 'candidate'))
    .leftJoin('jobs as j', (join) => join.onRef('j.id', '=', 'd.subject_id').on('d.subject_kind', '=', 'job'))
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('delivery_attempts as a')
          .select(['a.status', 'a.error'])
          .whereRef('a.delivery_id', '=', 'd.id')
          .orderBy('a.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .selectAll('d')
    .select([
      'h.name as hook_name',
      'h.advanced as hook_advanced',
      'h.endpoint_url as hook_url',
      'last.status as last_status',
      'last.error as last_error',
      sql<string | null>`coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), j.name)`.as('about'),
    ])
    .orderBy('d.id', 'desc')
    .limit(page.limit)
  if (page.beforeId) query = query.where('d.id', '<', page.beforeId)
  if (page.id) query = query.where('d.id', '=', page.id)
  return query.execute()
}

export type LoggedDelivery = Awaited<ReturnType<typeof listDeliveries>>[number]

export async function countDeliveries(db: CoreDb, filter: LogFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export async function attemptsOf(db: CoreDb, deliveryId: number) {
  return db
    .selectFrom('delivery_attempts as a')
    .leftJoin('users as u', 'u.id', 'a.requested_by')
    .selectAll('a')
    .select(sql<string | null>`nullif(trim(u.first_name || ' ' || u.last_name), '')`.as('requester'))
    .where('a.delivery_id', '=', deliveryId)
    .orderBy('a.id')
    .execute()
}

/** Deliveries that these facts caused, with their last answer. */
export async function deliveriesOfEvents(db: CoreDb, eventIds: readonly number[]) {
  if (eventIds.length === 0) return []
  return db
    .selectFrom('deliveries as d')
    .innerJoin('web_hooks as h', 'h.id', 'd.web_hook_id')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('delivery_attempts as a')
          .select('a.status')
          .whereRef('a.delivery_id', '=', 'd.id')
          .orderBy('a.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'd.id',
      'd.event_id',
      'h.name as hook_name',
      'd.state',
      'd.attempts',
      'last.status as last_status',
      'd.note',
      'd.behind_id',
    ])
    .where('d.event_id', 'in', eventIds)
    .orderBy('d.id')
    .execute()
}

export async function listNotices(db: CoreDb) {
  return db.selectFrom('notices').selectAll().orderBy('id', 'desc').limit(50).execute()
}

export async function markNoticesRead(db: CoreDb, at: Date): Promise<void> {
  await db.updateTable('notices').set({ read_at: at }).where('read_at', 'is', null).execute()
}
