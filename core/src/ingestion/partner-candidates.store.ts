import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'

/** Remembers what a partner calls somebody whom they brought. */
export async function keepExternalId(
  tx: CoreDb,
  row: { candidate_id: number; external_id: string; api_key_id: number },
): Promise<void> {
  await tx.insertInto('partner_candidates').values(row).execute()
}

/** What the partner of a key calls these candidates; a key that was rotated is the same partner's. */
export async function externalIdsOf(db: CoreDb, keyId: number, candidateIds: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ candidate_id: number; external_id: string }>`
    with recursive line as (
      select id, rotated_from_id from recruiting.api_keys where id = ${keyId}
      union select k.id, k.rotated_from_id from recruiting.api_keys k join line on k.id = line.rotated_from_id
    )
    select candidate_id, external_id from recruiting.partner_candidates
    where candidate_id = any(${candidateIds}) and api_key_id in (select id from line)`.execute(db)
  return new Map(rows.map((row) => [row.candidate_id, row.external_id]))
}

/** What the key stands for: its partner's name, or else what it was described as. */
export async function partnerOf(db: CoreDb, keyId: number): Promise<string> {
  const { partner, description } = await db
    .selectFrom('api_keys')
    .select(['partner', 'description'])
    .where('id', '=', keyId)
    .executeTakeFirstOrThrow()
  return partner ?? description
}

/** Open jobs, and whether a post of each stands on the job board. */
export async function openJobs(db: CoreDb) {
  const { rows } = await sql<{ id: number; name: string; confidential: boolean; public: boolean }>`
    select j.id, j.name, j.confidential,
      not j.confidential and exists (
        select 1 from recruiting.job_posts p where p.job_id = j.id and p.live and p.active and p.external) as public
    from recruiting.jobs j where j.status = 'open' and not j.is_template order by j.id`.execute(db)
  return rows
}

/** Jobs on whose hiring team the user is, or on which they have a role. */
export async function jobIdsOfUser(db: CoreDb, userId: number): Promise<Set<number>> {
  const { rows } = await sql<{ job_id: number }>`
    select job_id from recruiting.hiring_team where user_id = ${userId}
    union select job_id from recruiting.user_job_permissions where user_id = ${userId}`.execute(db)
  return new Set(rows.map((row) => row.job_id))
}

/** The pools in use with their stages, both in their order. */
export async function poolsInUse(db: CoreDb) {
  return db.selectFrom('prospect_pools').select(['id', 'name']).where('active', '=', true).orderBy('id').execute()
}

/** The token of the link to a job that credits a user and names a source; the one that is there, or else a new one. */
export async function holdTrackingLink(
  tx: CoreDb,
  link: { token: string; jobId: number; sourceId: number; userId: number; at: Date },
): Promise<{ token: string; postId: number | null }> {
  await sql`select id from recruiting.jobs where id = ${link.jobId} for update`.execute(tx)
  const found = await tx
    .selectFrom('tracking_links')
    .select(['token', 'job_post_id as postId'])
    .where('job_id', '=', link.jobId)
    .where('source_id', '=', link.sourceId)
    .where('credited_to', '=', link.userId)
    .orderBy('id')
    .executeTakeFirst()
  if (found) return found
  const post = await tx
    .selectFrom('job_posts')
    .select('id')
    .where('job_id', '=', link.jobId)
    .where('live', '=', true)
    .where('active', '=', true)
    .where('external', '=', true)
    .orderBy('id')
    .executeTakeFirst()
  const postId = post?.id ?? null
  const { jobId, sourceId, userId, token, at } = link
  const row = {
    token,
    job_id: jobId,
    job_post_id: postId,
    source_id: sourceId,
    credited_to: userId,
    created_at: at,
    updated_at: at,
  }
  await tx.insertInto('tracking_links').values(row).execute()
  return { token, postId }
}
