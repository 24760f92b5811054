import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import { countOfAll, countOfStatus } from '../tables/row-counts.store.ts'

export interface HomeFigures {
  readonly open_jobs: number
  readonly candidates: number
  readonly active_applications: number
  readonly applied_this_week: number
  readonly hired_this_month: number
}

export async function homeFigures(db: CoreDb, since: { week: Date; month: Date }): Promise<HomeFigures> {
  const { rows } = await sql<HomeFigures>`
    select
      (select count(*)::int from recruiting.jobs where status = 'open') as open_jobs,
      ${countOfAll('candidates')} as candidates,
      ${countOfStatus('active')} as active_applications,
      (select count(*)::int from recruiting.applications where applied_at >= ${since.week}) as applied_this_week,
      (select count(*)::int from recruiting.applications where hired_at >= ${since.month}) as hired_this_month`.execute(db)
  return rows[0]!
}

/** Active applications of open jobs that have stood longest in their stage. */
export async function longestWaiting(db: CoreDb, limit: number) {
  const { rows } = await sql<{
    candidate_id: number
    application_id: number
    first_name: string
    last_name: string
    job_id: number
    job_name: string
    stage: string
    since: Date
  }>`
    select a.candidate_id, a.id as application_id, c.first_name, c.last_name, j.id as job_id, j.name as job_name, s.name as stage, a.stage_entered_at as since
    from recruiting.jobs j
    join recruiting.job_stages s on s.job_id = j.id and s.position > 0
    cross join lateral (
      select id, candidate_id, stage_entered_at from recruiting.applications
      where stage_id = s.id and status = 'active' and not prospect order by stage_entered_at, id limit ${limit}
    ) a
    join recruiting.candidates c on c.id = a.candidate_id
    where j.status = 'open'
    order by a.stage_entered_at, a.id limit ${limit}`.execute(db)
  return rows
}

/** The newest activities of the feed, with who they are about. */
export async function recentActivity(db: CoreDb, limit: number) {
  return db
    .selectFrom('feed_items as f')
    .innerJoin('candidates as c', 'c.id', 'f.candidate_id')
    .leftJoin('users as u', 'u.id', 'f.user_id')
    .select([
      'f.candidate_id',
      'c.first_name',
      'c.last_name',
      'f.subject',
      'f.body',
      'f.created_at',
      sql<string | null>`nullif(trim(u.first_name || ' ' || u.last_name), '')`.as('actor'),
    ])
    .where('f.kind', '=', 'activity')
    .orderBy('f.created_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute()
}

/** What the shell shows beside its navigation. */
export async function shellCounts(db: CoreDb) {
  const { rows } = await sql<{
    open_jobs: number
    failing_hooks: number
    web_hooks: number
    unread_notices: number
    users: number
    keys: number
  }>`
    select
      (select count(*)::int from recruiting.jobs where status = 'open') as open_jobs,
      (select count(distinct web_hook_id)::int from recruiting.deliveries where state = 'waiting' and attempts > 0) as failing_hooks,
      (select count(*)::int from recruiting.web_hooks where deleted_at is null) as web_hooks,
      (select count(*)::int from recruiting.notices where read_at is null) as unread_notices,
      (select count(*)::int from recruiting.users) as users,
      (select count(*)::int from recruiting.api_keys where revoked_at is null) as keys`.execute(db)
  return rows[0]!
}
