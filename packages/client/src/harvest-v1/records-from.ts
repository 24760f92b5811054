// From the wire to records. Keys that old samples leave out are taken as empty.
import type {
  Application,
  Attachment,
  Candidate,
  CustomFields,
  EmailNote,
  Feed,
  HiringRole,
  HiringTeamMember,
  Job,
  JobPost,
  Named,
  Note,
  Person,
  RejectionReason,
  Stage,
  User,
} from '../records.ts'
import type { Answer } from './session.ts'

type WireApplication = Answer<'applications.retrieve'>
type WireCandidate = Answer<'candidates.retrieve'>
type WireNote = Answer<'candidates.add_note'>

const date = (text: string) => new Date(text)
const dateOrNull = (text: string | null | undefined) => (text == null ? null : new Date(text))
const named = ({ id, name }: Named): Named => ({ id, name })

function person(wire: WireApplication['recruiter']): Person | null {
  if (wire == null) return null
  return {
    id: wire.id,
    name: wire.name,
    firstName: wire.first_name,
    lastName: wire.last_name,
    employeeId: wire.employee_id ?? null,
  }
}

function attachment(wire: WireApplication['attachments'][number]): Attachment {
  return { filename: wire.filename, url: wire.url, type: wire.type, createdAt: dateOrNull(wire.created_at) }
}

function customFields(wire: WireApplication['keyed_custom_fields']): CustomFields {
  return Object.fromEntries(Object.entries(wire ?? {}).flatMap(([key, field]) => (field === null ? [] : [[key, field]])))
}

export function application(wire: WireApplication): Application {
  return {
    id: wire.id,
    candidateId: wire.candidate_id,
    isProspect: wire.prospect,
    status: wire.status,
    stage: wire.current_stage === null ? null : named(wire.current_stage),
    jobs: wire.jobs.map(named),
    jobPostId: wire.job_post_id ?? null,
    appliedAt: date(wire.applied_at),
    rejectedAt: dateOrNull(wire.rejected_at),
    lastActivityAt: date(wire.last_activity_at),
    source: wire.source === null ? null : { id: wire.source.id, name: wire.source.public_name },
    creditedTo: person(wire.credited_to),
    recruiter: person(wire.recruiter),
    coordinator: person(wire.coordinator),
    rejectionReason: wire.rejection_reason === null ? null : named(wire.rejection_reason),
    answers: wire.answers,
    customFields: customFields(wire.keyed_custom_fields),
    attachments: (wire.attachments ?? []).map(attachment),
  }
}

export function candidate(wire: WireCandidate): Candidate {
  return {
    id: wire.id,
    firstName: wire.first_name,
    lastName: wire.last_name,
    company: wire.company,
    title: wire.title,
    isPrivate: wire.is_private,
    canEmail: wire.can_email,
    emails: wire.email_addresses,
    phones: wire.phone_numbers,
    addresses: wire.addresses,
    websites: wire.website_addresses,
    socialMedia: wire.social_media_addresses.map(({ value }) => value),
    tags: wire.tags,
    recruiter: person(wire.recruiter),
    coordinator: person(wire.coordinator),
    createdAt: date(wire.created_at),
    updatedAt: date(wire.updated_at),
    lastActivityAt: date(wire.last_activity),
    customFields: customFields(wire.keyed_custom_fields),
    attachments: wire.attachments.map(attachment),
    applications: wire.applications.map(application),
  }
}

export function note(wire: WireNote): Note {
  return { id: wire.id, createdAt: date(wire.created_at), body: wire.body, author: person(wire.user), visibility: wire.visibility }
}

type WireEmail = Answer<'activity_feed.retrieve'>['emails'][number] | Answer<'candidates.add_email_note'>

/** The copies are a text in the feed and a list in the answer to a new one. */
export function emailNote(wire: WireEmail): EmailNote {
  const cc = typeof wire.cc === 'string' || wire.cc === null ? wire.cc : wire.cc.join(', ')
  const { id, subject, body, from, to } = wire
  return { id, createdAt: date(wire.created_at), subject, body, from, to, cc, author: person(wire.user) }
}

export function feed(wire: Answer<'activity_feed.retrieve'>): Feed {
  return {
    notes: wire.notes.map(note),
    emails: wire.emails.map(emailNote),
    activities: wire.activities.map(({ id, created_at, subject, body, user }) => ({
      id,
      createdAt: date(created_at),
      subject,
      body,
      actor: person(user),
    })),
  }
}

export function job(wire: Answer<'jobs.retrieve'>): Job {
  return {
    id: wire.id,
    name: wire.name,
    requisitionId: wire.requisition_id,
    status: wire.status,
    isConfidential: wire.confidential,
    createdAt: date(wire.created_at),
    openedAt: dateOrNull(wire.opened_at),
    closedAt: dateOrNull(wire.closed_at),
    departments: wire.departments.map(named),
    offices: wire.offices.map(named),
    customFields: customFields(wire.keyed_custom_fields),
  }
}

export function stage(wire: Answer<'job_stages.retrieve'>): Stage {
  return { id: wire.id, jobId: wire.job_id, name: wire.name, priority: wire.priority, isActive: wire.active ?? true }
}

export function jobPost(wire: Answer<'job_posts.list'>[number]): JobPost {
  return {
    id: wire.id,
    jobId: wire.job_id,
    title: wire.title,
    location: wire.location?.name ?? null,
    isLive: wire.live,
    isActive: wire.active,
    isInternal: wire.internal,
  }
}

export function hiringTeam(wire: Answer<'jobs.hiring_team'>): HiringTeamMember[] {
  const members = (role: HiringRole, list: readonly { user_id: number; active: boolean; responsible?: boolean }[]) =>
    list.map(({ user_id, active, responsible }) => ({
      userId: user_id,
      role,
      isActive: active,
      isResponsible: responsible ?? false,
    }))
  return [
    ...members('hiring-manager', wire.hiring_managers),
    ...members('recruiter', wire.recruiters),
    ...members('coordinator', wire.coordinators),
    ...members('sourcer', wire.sourcers),
  ]
}

export function rejectionReason(wire: Answer<'rejection_reasons.list'>[number]): RejectionReason {
  return { id: wire.id, name: wire.name, kind: wire.type.name }
}

export function user(wire: Answer<'users.retrieve'>): User {
  return {
    id: wire.id,
    name: wire.name,
    firstName: wire.first_name,
    lastName: wire.last_name,
    email: wire.primary_email_address,
    emails: wire.emails,
    employeeId: wire.employee_id,
    isDisabled: wire.disabled,
    isSiteAdmin: wire.site_admin,
  }
}
