import type { CoreContext } from '../../context.ts'
import type { FieldDefinition } from '../../custom-fields/index.ts'
import type { Job, JobSnapshot, Opening, TeamRole } from '../../jobs/index.ts'
import type { Frozen } from '../../snapshots/index.ts'
import { fieldsOf, seconds } from './values.ts'

function departmentsOf(job: Frozen<Job>) {
  return job.department ? [{ id: job.department.id, name: job.department.name, external_id: job.department.externalId }] : []
}

function officesOf(job: Frozen<Job>) {
  return job.offices.map((office) => ({
    id: office.id,
    name: office.name,
    location: office.location,
    external_id: office.externalId,
  }))
}

function membersOf(job: Frozen<Job>, role: TeamRole) {
  return job.team
    .filter((member) => member.role === role)
    .map((member) => ({ user_id: member.user.id, employee_id: member.user.employeeId }))
}

interface Rest {
  readonly fields: readonly FieldDefinition[]
  readonly jobPostId: number | null
}

export function renderJobOfApplication(core: CoreContext, job: Frozen<Job>, rest: Rest) {
  return { ...renderBasics(job, rest), url: `${core.publicUrl}/recruiting/jobs/${job.id}` }
}

/** A job in the events about jobs: with its openings, without its address. */
export function renderJob({ job, ...rest }: Frozen<JobSnapshot>) {
  return {
    ...renderBasics(job, rest),
    openings: job.openings.map((opening) => ({
      id: opening.id,
      opening_id: opening.openingId,
      custom_fields: openingFields(opening, rest.fields),
    })),
  }
}

/** An organisation without fields of openings sends an empty list. */
export function openingFields(opening: Frozen<Opening>, fields: readonly FieldDefinition[]) {
  const hasFields = fields.some((field) => field.fieldType === 'opening')
  return hasFields ? fieldsOf(fields, 'opening', opening.customValues) : []
}

function renderBasics(job: Frozen<Job>, rest: Rest) {
  return {
    id: job.id,
    name: job.name,
    requisition_id: job.requisitionId,
    notes: job.notes,
    confidential: job.confidential,
    job_post_id: rest.jobPostId,
    status: job.status,
    created_by_id: job.createdById,
    created_at: seconds(job.createdAt),
    opened_at: seconds(job.openedAt),
    closed_at: seconds(job.closedAt),
    departments: departmentsOf(job),
    offices: officesOf(job),
    hiring_team: {
      hiring_managers: membersOf(job, 'hiring_manager'),
      sourcers: membersOf(job, 'sourcer'),
      recruiters: membersOf(job, 'recruiter'),
      coordinators: membersOf(job, 'coordinator'),
    },
    custom_fields: fieldsOf(rest.fields, 'job', job.customValues),
  }
}

/** The singular job of a hire, from the days when nothing else was known. */
export function renderSingularJob(job: Frozen<Job>, fields: readonly FieldDefinition[]) {
  return {
    id: job.id,
    name: job.name,
    open_date: seconds(job.openedAt),
    close_date: seconds(job.closedAt),
    requisition_id: job.requisitionId,
    departments: departmentsOf(job),
    offices: officesOf(job),
    custom_fields: fieldsOf(fields, 'job', job.customValues),
  }
}
