import type { FileLinks } from '../../../attachments/index.ts'
import type { Candidate, Education, Employment } from '../../../candidates/index.ts'
import type { FieldDefinition } from '../../../custom-fields/index.ts'
import type { ContactValue } from '../../../tables/index.ts'
import { presentApplication } from './application.ts'
import { presentAttachment } from './attachment.ts'
import { customFields, instant, person } from './values.ts'

const labelled = (values: readonly ContactValue[]) => values.map((one) => ({ value: one.value, type: one.type ?? 'other' }))

export function presentCandidate(
  links: FileLinks,
  candidate: Candidate,
  { fields, linkedUserIds }: { fields: readonly FieldDefinition[]; linkedUserIds: readonly number[] },
) {
  return {
    id: candidate.id,
    first_name: candidate.firstName,
    last_name: candidate.lastName,
    company: candidate.company,
    title: candidate.title,
    created_at: instant(candidate.createdAt),
    updated_at: instant(candidate.updatedAt),
    last_activity: instant(candidate.lastActivityAt),
    is_private: candidate.isPrivate,
    photo_url: null,
    attachments: candidate.attachments.map((file) => presentAttachment(links, file)),
    application_ids: candidate.applications.map((application) => application.id),
    phone_numbers: labelled(candidate.phoneNumbers),
    addresses: labelled(candidate.addresses),
    email_addresses: labelled(candidate.emailAddresses),
    website_addresses: labelled(candidate.websiteAddresses),
    social_media_addresses: candidate.socialMediaAddresses.map((one) => ({ value: one.value })),
    recruiter: person(candidate.recruiter),
    coordinator: person(candidate.coordinator),
    can_email: candidate.canEmail,
    tags: [...candidate.tags],
    applications: candidate.applications.map((application) => presentApplication(links, application, fields)),
    educations: candidate.educations.map(presentEducation),
    employments: candidate.employments.map(presentEmployment),
    linked_user_ids: [...linkedUserIds],
    ...customFields(fields, 'candidate', candidate.customValues),
  }
}

export function presentEducation(one: Education) {
  return {
    id: one.id,
    school_name: one.schoolName,
    degree: one.degree,
    discipline: one.discipline,
    start_date: instant(one.startDate),
    end_date: instant(one.endDate),
  }
}

export function presentEmployment(one: Employment) {
  return {
    id: one.id,
    company_name: one.companyName ?? '',
    title: one.title ?? '',
    start_date: instant(one.startDate),
    end_date: instant(one.endDate),
  }
}
