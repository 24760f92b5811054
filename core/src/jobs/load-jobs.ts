import { inSession } from '@orangery/platform'
import type { CoreDb } from '../context.ts'
import { fullName } from '../people/index.ts'
import type { Department, Job, Office } from './job.ts'
import { allDepartments, allOffices, findJobRow, type JobRow, officeIdsOf, openingsOf, teamOf } from './jobs.store.ts'

/** Turns rows into whole jobs, in the order of the rows. */
export function hydrateJobs(db: CoreDb, rows: readonly JobRow[]): Promise<Job[]> {
  return inSession(db, (session) => hydrate(session, rows))
}

async function hydrate(db: CoreDb, rows: readonly JobRow[]): Promise<Job[]> {
  const ids = rows.map((row) => row.id)
  const [departments, offices, officeIds, openings, team] = await Promise.all([
    loadDepartments(db),
    loadOffices(db),
    officeIdsOf(db, ids),
    openingsOf(db, ids),
    teamOf(db, ids),
  ])
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    requisitionId: row.requisition_id,
    notes: row.notes,
    confidential: row.confidential,
    status: row.status,
    isTemplate: row.is_template,
    copiedFromId: row.copied_from_id,
    department: row.department_id === null ? null : (departments.get(row.department_id) ?? null),
    offices: officeIds
      .filter((one) => one.job_id === row.id)
      .map((one) => offices.get(one.office_id))
      .filter((office): office is Office => office !== undefined),
    customValues: row.custom_values,
    createdById: row.created_by,
    createdAt: row.created_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    updatedAt: row.updated_at,
    openings: openings
      .filter((one) => one.job_id === row.id)
      .map((one) => ({
        id: one.id,
        openingId: one.opening_id,
        status: one.status,
        openedAt: one.opened_at,
        closedAt: one.closed_at,
        applicationId: one.application_id,
        closeReason: one.close_reason_id === null ? null : { id: one.close_reason_id, name: one.close_reason_name ?? '' },
        customValues: one.custom_values,
      })),
    team: team
      .filter((one) => one.job_id === row.id)
      .map((one) => ({
        user: {
          id: one.user_id,
          firstName: one.first_name,
          lastName: one.last_name,
          name: fullName(one),
          email: one.primary_email,
          employeeId: one.employee_id,
        },
        active: one.disabled_at === null,
        role: one.role,
        responsible: one.responsible,
      })),
  }))
}

export async function findJob(db: CoreDb, id: number): Promise<Job | undefined> {
  const row = await findJobRow(db, id)
  return row ? (await hydrateJobs(db, [row]))[0] : undefined
}

export async function loadDepartments(db: CoreDb): Promise<Map<number, Department>> {
  const rows = await allDepartments(db)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        parentId: row.parent_id,
        childIds: rows.filter((child) => child.parent_id === row.id).map((child) => child.id),
        externalId: row.external_id,
      },
    ]),
  )
}

export async function loadOffices(db: CoreDb): Promise<Map<number, Office>> {
  const rows = await allOffices(db)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        location: row.location,
        primaryContactUserId: row.primary_contact_user_id,
        parentId: row.parent_id,
        childIds: rows.filter((child) => child.parent_id === row.id).map((child) => child.id),
        externalId: row.external_id,
      },
    ]),
  )
}
