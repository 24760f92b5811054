import type { FieldDefinition } from '../../../custom-fields/index.ts'
import {
  type Department,
  type Job,
  type JobPost,
  type Office,
  type Opening,
  readQuestions,
  type Stage,
  type TeamRole,
} from '../../../jobs/index.ts'
import { customFields, instant, person } from './values.ts'

/** A department as jobs and prospects hold it. */
export function presentDepartment(department: Department) {
  return {
    id: department.id,
    name: department.name,
    parent_id: department.parentId,
    child_ids: [...department.childIds],
    external_id: department.externalId,
  }
}

export function presentOffice(office: Office) {
  return {
    id: office.id,
    name: office.name,
    location: { name: office.location },
    primary_contact_user_id: office.primaryContactUserId,
    parent_id: office.parentId,
    child_ids: [...office.childIds],
    external_id: office.externalId,
  }
}

export function presentJob(job: Job, fields: readonly FieldDefinition[]) {
  const team = (role: TeamRole) => job.team.filter((member) => member.role === role)
  const responsible = (role: TeamRole) => team(role).map((member) => ({ ...person(member.user), responsible: member.responsible }))
  return {
    id: job.id,
    name: job.name,
    requisition_id: job.requisitionId,
    notes: job.notes,
    confidential: job.confidential,
    status: job.status,
    created_at: instant(job.createdAt),
    opened_at: instant(job.openedAt),
    closed_at: instant(job.closedAt),
    updated_at: instant(job.updatedAt),
    is_template: job.isTemplate,
    copied_from_id: job.copiedFromId,
    departments: job.department ? [presentDepartment(job.department)] : [],
    offices: job.offices.map(presentOffice),
    ...customFields(fields, 'job', job.customValues),
    hiring_team: {
      hiring_managers: team('hiring_manager').map((member) => person(member.user)),
      recruiters: responsible('recruiter'),
      coordinators: responsible('coordinator'),
      sourcers: team('sourcer').map((member) => person(member.user)),
    },
    openings: job.openings.map(presentOpening),
  }
}

export function presentOpening(opening: Opening) {
  return {
    id: opening.id,
    opening_id: opening.openingId,
    status: opening.status,
    opened_at: instant(opening.openedAt),
    closed_at: instant(opening.closedAt),
    application_id: opening.applicationId,
    close_reason: opening.closeReason,
  }
}

export function presentHiringTeam(job: Job) {
  const team = (role: TeamRole) => job.team.filter((member) => member.role === role)
  const plain = (role: TeamRole) => team(role).map((member) => ({ user_id: member.user.id, active: member.active }))
  const responsible = (role: TeamRole) =>
    team(role).map((member) => ({ user_id: member.user.id, active: member.active, responsible: member.responsible }))
  return {
    hiring_managers: plain('hiring_manager'),
    recruiters: responsible('recruiter'),
    coordinators: responsible('coordinator'),
    sourcers: plain('sourcer'),
  }
}

export function presentStage(stage: Stage) {
  return {
    id: stage.id,
    name: stage.name,
    created_at: instant(stage.createdAt),
    updated_at: instant(stage.updatedAt),
    active: stage.active,
    job_id: stage.jobId,
    priority: stage.position,
    interviews: stage.interviews.map((interview) => ({
      id: interview.id,
      name: interview.name,
      schedulable: interview.schedulable,
      estimated_minutes: interview.schedulable ? interview.estimatedMinutes : null,
      default_interviewer_users: [],
      interview_kit: { id: interview.id, content: interview.kitContent, questions: [...interview.questions] },
    })),
  }
}

const locationTypes = {
  text: { id: 1, name: 'Free Text' },
  office: { id: 2, name: 'Office' },
  list: { id: 3, name: 'Custom List' },
}

/** `full_content` also gives the internal text; the plain form carries the public one alone. */
export function presentJobPost(post: JobPost) {
  return {
    id: post.id,
    title: post.title,
    location: {
      id: post.id,
      name: post.location,
      office_id: post.officeId,
      job_post_custom_location_id: post.customLocationId,
      job_post_location_type: locationTypes[post.officeId !== null ? 'office' : post.customLocationId !== null ? 'list' : 'text'],
    },
    internal: post.internal,
    external: post.external,
    active: post.active,
    live: post.live,
    first_published_at: instant(post.firstPublishedAt),
    job_id: post.jobId,
    content: post.content,
    internal_content: post.internalContent,
    updated_at: instant(post.updatedAt),
    created_at: instant(post.createdAt),
    demographic_question_set_id: post.demographicQuestionSetId,
    questions: readQuestions(post.questions).map(({ customFieldId: _, ...question }) => question),
  }
}
