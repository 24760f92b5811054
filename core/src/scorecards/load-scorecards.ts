import type { CoreDb } from '../context.ts'
import { loadUserRefs } from '../people/index.ts'
import type { Scorecard } from './scorecard.ts'
import { findScorecardRow, type ScorecardRow, scorecardRowsOf } from './scorecards.store.ts'

/** Whole scorecards of these rows, in their order. */
export async function hydrateScorecards(db: CoreDb, rows: readonly ScorecardRow[]): Promise<Scorecard[]> {
  const users = await loadUserRefs(
    db,
    rows.flatMap((row) => [row.interviewer_id, row.submitted_by_id]),
  )
  const userOf = (id: number | null) => (id === null ? null : (users.get(id) ?? null))
  return rows.map((row) => ({
    id: row.id,
    applicationId: row.application_id,
    candidateId: row.candidate_id,
    interviewName: row.interview_name,
    step: row.job_interview_id === null || row.step_name === null ? null : { id: row.job_interview_id, name: row.step_name },
    interviewer: userOf(row.interviewer_id),
    submittedBy: userOf(row.submitted_by_id),
    interviewedAt: row.interviewed_at,
    submittedAt: row.submitted_at,
    recommendation: row.overall_recommendation,
    keyTakeaways: row.key_takeaways,
    privateNotes: row.private_notes,
    attributes: row.attributes,
    answers: row.answers,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

export async function findScorecard(db: CoreDb, id: number): Promise<Scorecard | undefined> {
  const row = await findScorecardRow(db, id)
  return row && (await hydrateScorecards(db, [row]))[0]
}

/** All of these applications, oldest first. */
export async function scorecardsOf(db: CoreDb, applicationIds: readonly number[]): Promise<Scorecard[]> {
  return hydrateScorecards(db, await scorecardRowsOf(db, applicationIds))
}
