import { inSession } from '@orangery/platform'
import type { Attachment } from '../attachments/index.ts'
import { loadAttachments } from '../attachments/index.ts'
import type { CoreDb } from '../context.ts'
import { type Department, loadDepartments, loadOffices, type Office } from '../jobs/index.ts'
import { loadUserRefs } from '../people/index.ts'
import type { Application, NamedRef } from './application.ts'
import { type ApplicationRow, loadNames, loadReasons } from './applications.store.ts'

/** Whole applications of these rows, in their order, files included. */
export function applicationsOf(db: CoreDb, rows: readonly ApplicationRow[]): Promise<Application[]> {
  return hydrateApplications(db, rows, loadAttachments)
}

type LoadFiles = (db: CoreDb, candidateIds: readonly number[]) => Promise<readonly Attachment[]>

/** Turns rows into applications with a handful of statements, however many there are. */
export function hydrateApplications(
  db: CoreDb,
  rows: readonly ApplicationRow[],
  files: readonly Attachment[] | LoadFiles,
): Promise<Application[]> {
  return inSession(db, (session) => hydrate(session, rows, files))
}

async function hydrate(
  db: CoreDb,
  rows: readonly ApplicationRow[],
  given: readonly Attachment[] | LoadFiles,
): Promise<Application[]> {
  const [users, names, reasons, files, departments, offices] = await Promise.all([
    loadUserRefs(
      db,
      rows.flatMap((row) => [row.credited_to_id, row.recruiter_id, row.coordinator_id, row.prospect_owner_id]),
    ),
    loadNames(db, {
      jobs: rows.flatMap((row) => row.job_ids),
      job_stages: rows.map((row) => row.stage_id),
      sources: rows.map((row) => row.source_id),
      prospect_pools: rows.map((row) => row.prospect_pool_id),
      prospect_stages: rows.map((row) => row.prospect_stage_id),
    }),
    loadReasons(
      db,
      rows.map((row) => row.rejection_reason_id),
    ),
    typeof given === 'function' ? given(db, [...new Set(rows.map((row) => row.candidate_id))]) : given,
    // Few prospects are thought of for a department or an office; where none is, the two lists are not read.
    rows.some((row) => row.prospective_department_id !== null) ? loadDepartments(db) : new Map(),
    rows.some((row) => row.prospective_office_id !== null) ? loadOffices(db) : new Map(),
  ])
  const at = <T>(map: Map<number, T>, id: number | null): T | null => (id === null ? null : (map.get(id) ?? null))
  return rows.map((row) => ({
    id: row.id,
    candidateId: row.candidate_id,
    prospect: row.prospect,
    jobs: row.job_ids.map((id) => names.jobs.get(id)).filter((job): job is NamedRef => job !== undefined),
    jobPostId: row.job_post_id,
    status: row.status,
    stage: at(names.job_stages, row.stage_id),
    stageEnteredAt: row.stage_entered_at,
    appliedAt: row.applied_at,
    updatedAt: row.updated_at,
    lastActivityAt: row.last_activity_at,
    rejectedAt: row.rejected_at,
    rejectionReason: at(reasons, row.rejection_reason_id),
    rejectionValues: row.rejection_values,
    hiredAt: row.hired_at,
    startsAt: row.starts_at,
    openingId: row.opening_id,
    location: row.location,
    source: at(names.sources, row.source_id),
    creditedTo: at(users, row.credited_to_id),
    recruiter: at(users, row.recruiter_id),
    coordinator: at(users, row.coordinator_id),
    prospectDetail: {
      pool: at(names.prospect_pools, row.prospect_pool_id),
      stage: at(names.prospect_stages, row.prospect_stage_id),
      owner: at(users, row.prospect_owner_id),
    },
    prospectiveDepartment: at<Department>(departments, row.prospective_department_id),
    prospectiveOffice: at<Office>(offices, row.prospective_office_id),
    answers: row.answers,
    customValues: row.custom_values,
    attachments: files.filter((file) => file.applicationId === row.id),
  }))
}
