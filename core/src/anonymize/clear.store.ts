import { sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { ApplicationsTable } from '../tables/candidates.ts'

/** Sets columns of all applications of a person; of the prospects among them alone when asked. */
export async function clearApplications(
  tx: CoreDb,
  candidateId: number,
  { change, prospectsOnly }: { change: Updateable<ApplicationsTable>; prospectsOnly?: boolean },
): Promise<void> {
  let query = tx.updateTable('applications').set(change).where('candidate_id', '=', candidateId)
  if (prospectsOnly) query = query.where('prospect', '=', true)
  await query.execute()
}

/** The feed of one kind; notes about a rejection are a kind of their own. */
export async function clearFeed(
  tx: CoreDb,
  candidateId: number,
  kind: 'note' | 'rejection-note' | 'email' | 'activity',
): Promise<void> {
  const isRejectionNote = sql<boolean>`id in (
    select a.rejection_note_id from recruiting.applications a where a.candidate_id = ${candidateId} and a.rejection_note_id is not null)`
  let query = tx
    .deleteFrom('feed_items')
    .where('candidate_id', '=', candidateId)
    .where('kind', '=', kind === 'rejection-note' ? 'note' : kind)
  if (kind === 'note') query = query.where(sql<boolean>`not (${isRejectionNote})`)
  if (kind === 'rejection-note') query = query.where(isRejectionNote)
  await query.execute()
}

/** E-mails about a rejection, sent and waiting: a waiting one is not sent any more. */
export async function clearRejectionEmails(tx: CoreDb, candidateId: number): Promise<void> {
  await tx
    .deleteFrom('rejection_emails')
    .where('application_id', 'in', tx.selectFrom('applications').select('id').where('candidate_id', '=', candidateId))
    .execute()
}

/** Files of these types, or all. Answers where their bytes lie. */
export async function clearAttachments(tx: CoreDb, candidateId: number, types?: readonly string[]): Promise<string[]> {
  let query = tx.deleteFrom('attachments').where('candidate_id', '=', candidateId).returning('blob_key')
  if (types) query = query.where('type', 'in', types)
  return (await query.execute()).map((row) => row.blob_key)
}

export async function clearCareer(tx: CoreDb, candidateId: number, table: 'educations' | 'employments'): Promise<void> {
  await tx.deleteFrom(table).where('candidate_id', '=', candidateId).execute()
}

export async function clearStageMoves(tx: CoreDb, candidateId: number): Promise<void> {
  await tx
    .deleteFrom('stage_moves')
    .where('application_id', 'in', tx.selectFrom('applications').select('id').where('candidate_id', '=', candidateId))
    .execute()
}

/** What the partner who brought the person calls them. */
export async function clearExternalId(tx: CoreDb, candidateId: number): Promise<void> {
  await tx.deleteFrom('partner_candidates').where('candidate_id', '=', candidateId).execute()
}

/** Tests by partners, with their results and logs. */
export async function clearTakeHomeTests(tx: CoreDb, candidateId: number): Promise<void> {
  await tx
    .deleteFrom('take_home_tests')
    .where('application_id', 'in', tx.selectFrom('applications').select('id').where('candidate_id', '=', candidateId))
    .execute()
}

/** Offers of all applications: the current ones, or every version. */
export async function clearOffers(tx: CoreDb, candidateId: number, which: 'current' | 'every'): Promise<void> {
  let query = tx
    .deleteFrom('offers')
    .where('application_id', 'in', tx.selectFrom('applications').select('id').where('candidate_id', '=', candidateId))
  if (which === 'current') query = query.where('status', '<>', 'deprecated')
  await query.execute()
}

/** What the person said about themselves for statistics. */
export async function clearDemographics(tx: CoreDb, candidateId: number): Promise<void> {
  await tx
    .deleteFrom('demographic_answers')
    .where('application_id', 'in', tx.selectFrom('applications').select('id').where('candidate_id', '=', candidateId))
    .execute()
}

/** Interviews with their interviewers, and what was said of them. */
export async function clearInterviews(tx: CoreDb, candidateId: number): Promise<void> {
  for (const table of ['scorecards', 'scheduled_interviews'] as const)
    await tx
      .deleteFrom(table)
      .where('application_id', 'in', tx.selectFrom('applications').select('id').where('candidate_id', '=', candidateId))
      .execute()
}
