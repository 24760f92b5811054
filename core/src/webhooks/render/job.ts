import type { CoreContext } from '../../context.ts'
import type { FieldDefinition } from '../../custom-fields/index.ts'
import type { Job, TeamRole } from '../../jobs/index.ts'
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

export function renderJobOfApplication(
  core: CoreContext,
  job: Frozen<Job>,
  rest: { fields: readonly FieldDefinition[]; jobPostId: number | null },
) {
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
    url: `${core.publicUrl}/recruiting/jobs/${job.id}`,
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
