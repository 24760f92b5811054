import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'

/** Locks both people, whoever is named first, in the order of their ids: two merges that cross come one after the other. */
export async function lockPair(tx: CoreDb, ids: readonly [number, number]): Promise<number[]> {
  const rows = await tx.selectFrom('candidates').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return rows.map((row) => row.id)
}

/** Everything that hangs on the person by id, but for the applications. */
export async function moveBelongings(tx: CoreDb, { from, to }: { from: number; to: number }): Promise<void> {
  for (const table of ['educations', 'employments', 'attachments', 'feed_items'] as const)
    await tx.updateTable(table).set({ candidate_id: to }).where('candidate_id', '=', from).execute()
}

/** Applications keep their ids and all that hangs on them. */
export async function moveApplications(tx: CoreDb, { from, to, at }: { from: number; to: number; at: Date }): Promise<void> {
  await tx.updateTable('applications').set({ candidate_id: to, updated_at: at }).where('candidate_id', '=', from).execute()
}

/** Hangs what an application holds on another of the same job, before the one goes. */
export async function moveParts(tx: CoreDb, { from, to, at }: { from: number; to: number; at: Date }): Promise<void> {
  for (const table of ['attachments', 'feed_items', 'scheduled_interviews', 'scorecards'] as const)
    await tx.updateTable(table).set({ application_id: to }).where('application_id', '=', from).execute()
  await sql`
    update recruiting.take_home_tests t set state = 'ended', ended_at = ${at}, end_reason = 'The profile was merged with another that has this test open'
    where t.application_id = ${from} and t.state in ('sending', 'sent') and exists (
      select 1 from recruiting.take_home_tests other
      where other.application_id = ${to} and other.stage_id = t.stage_id and other.state in ('sending', 'sent'))`.execute(tx)
  await tx.updateTable('take_home_tests').set({ application_id: to }).where('application_id', '=', from).execute()
  await moveOffers(tx, { from, to, at })
  // One set of answers per application: the one that stays keeps its own.
  for (const table of ['eeoc_answers', 'demographic_answers'] as const) {
    const answers = sql.table(`recruiting.${table}`)
    await sql`
      update ${answers} set application_id = ${to}
      where application_id = ${from} and not exists (select 1 from ${answers} where application_id = ${to})`.execute(tx)
  }
}

/** Versions follow those that are there; where both had a current offer, the one that stays is current. */
async function moveOffers(tx: CoreDb, { from, to, at }: { from: number; to: number; at: Date }): Promise<void> {
  await sql`
    update recruiting.offers o set application_id = ${to}, updated_at = ${at},
      version = o.version + (select coalesce(max(k.version), 0) from recruiting.offers k where k.application_id = ${to}),
      status = case when exists (select 1 from recruiting.offers k where k.application_id = ${to} and k.status <> 'deprecated')
        then 'deprecated' else o.status end
    where o.application_id = ${from}`.execute(tx)
}
