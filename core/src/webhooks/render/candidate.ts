import { fileLink } from '../../attachments/index.ts'
import type { Candidate } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import type { FieldDefinition } from '../../custom-fields/index.ts'
import type { Frozen } from '../../snapshots/index.ts'
import { americanDay, fieldsOf, personOf, seconds } from './values.ts'

/** Where a person reads the candidate; the id in it is the API's id. */
export function candidateUrl(core: CoreContext, candidateId: number): string {
  return `${core.publicUrl}/recruiting/candidates/${candidateId}`
}

export function renderCandidate(core: CoreContext, candidate: Frozen<Candidate>, fields: readonly FieldDefinition[]) {
  const labelled = (values: Frozen<Candidate>['emailAddresses']) =>
    values.map((one) => ({ value: one.value, type: one.type ?? 'other' }))
  return {
    id: candidate.id,
    first_name: candidate.firstName,
    last_name: candidate.lastName,
    title: candidate.title,
    company: candidate.company,
    created_at: seconds(candidate.createdAt),
    external_id: null,
    photo_url: null,
    url: candidateUrl(core, candidate.id),
    is_private: candidate.isPrivate,
    can_email: candidate.canEmail,
    phone_numbers: labelled(candidate.phoneNumbers),
    email_addresses: labelled(candidate.emailAddresses),
    addresses: labelled(candidate.addresses),
    website_addresses: labelled(candidate.websiteAddresses),
    social_media_addresses: candidate.socialMediaAddresses.map((one) => ({ value: one.value })),
    educations: candidate.educations.map((one) => ({
      school_name: one.schoolName,
      degree: one.degree,
      discipline: one.discipline,
      start_date: americanDay(one.startDate),
      end_date: americanDay(one.endDate),
    })),
    employments: candidate.employments.map((one) => ({
      company_name: one.companyName ?? '',
      title: one.title ?? '',
      start_date: americanDay(one.startDate),
      end_date: americanDay(one.endDate),
    })),
    recruiter: personOf(candidate.recruiter),
    coordinator: personOf(candidate.coordinator),
    attachments: candidate.attachments
      .filter((file) => file.visibility === 'public')
      .map((file) => ({ filename: file.filename, url: fileLink(core, file.id), type: file.type })),
    tags: candidate.tags,
    custom_fields: fieldsOf(fields, 'candidate', candidate.customValues),
  }
}

/** The event about a changed candidate alone leaves out two flags that all the others have. */
export function renderChangedCandidate(core: CoreContext, candidate: Frozen<Candidate>, fields: readonly FieldDefinition[]) {
  const { is_private: _private, can_email: _email, ...rest } = renderCandidate(core, candidate, fields)
  return rest
}
