import type { Application } from '../../../applications/index.ts'
import type { FileLinks } from '../../../attachments/index.ts'
import type { FieldDefinition } from '../../../custom-fields/index.ts'
import { presentAttachment } from './attachment.ts'
import { presentDepartment, presentOffice } from './job.ts'
import { customFields, instant, person } from './values.ts'

export function presentApplication(links: FileLinks, application: Application, fields: readonly FieldDefinition[]) {
  return {
    id: application.id,
    candidate_id: application.candidateId,
    prospect: application.prospect,
    applied_at: instant(application.appliedAt),
    rejected_at: instant(application.rejectedAt),
    last_activity_at: instant(application.lastActivityAt),
    location: application.location === null ? null : { address: application.location },
    source: application.source === null ? null : { id: application.source.id, public_name: application.source.name },
    credited_to: person(application.creditedTo),
    recruiter: person(application.recruiter),
    coordinator: person(application.coordinator),
    rejection_reason: application.rejectionReason,
    rejection_details:
      application.status === 'rejected' ? customFields(fields, 'rejection_question', application.rejectionValues) : null,
    jobs: application.jobs.map((job) => ({ id: job.id, name: job.name })),
    job_post_id: application.jobPostId,
    status: application.status,
    current_stage: application.stage === null ? null : { id: application.stage.id, name: application.stage.name },
    answers: application.answers.map((one) => ({ question: one.question, answer: one.answer })),
    prospective_office: application.prospectiveOffice && presentOffice(application.prospectiveOffice),
    prospective_department: application.prospectiveDepartment && presentDepartment(application.prospectiveDepartment),
    prospect_detail: presentProspect(application.prospectDetail),
    ...customFields(fields, 'application', application.customValues),
    attachments: application.attachments.map((file) => presentAttachment(links, file)),
  }
}

function presentProspect({ pool, stage, owner }: Application['prospectDetail']) {
  return { prospect_pool: pool, prospect_stage: stage, prospect_owner: owner && { id: owner.id, name: owner.name } }
}
