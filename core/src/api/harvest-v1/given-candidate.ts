import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationInput } from '@orangery/contract/kernel'
import type { NewCandidate } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import { applyFieldWrites, loadFieldDefinitions, loadFieldOptions } from '../../custom-fields/index.ts'
import { fullName } from '../../people/index.ts'
import { findUserRow } from '../../users/index.ts'
import { validationError } from './errors.ts'
import { userIdFrom } from './given-users.ts'

type Given = OperationInput<HarvestV1['candidates.create']>['body']

/** The person in a body, with users and fields looked up. */
export async function candidateFrom(core: CoreContext, given: Given): Promise<NewCandidate> {
  for (const [index, education] of (given.educations ?? []).entries())
    for (const name of ['school_id', 'discipline_id', 'degree_id'] as const)
      if (education[name] != null)
        throw validationError([{ message: `${name} ${education[name]} does not exist.`, field: `educations[${index}][${name}]` }])
  return {
    firstName: given.first_name,
    lastName: given.last_name,
    company: given.company ?? null,
    title: given.title ?? null,
    isPrivate: given.is_private ?? false,
    phoneNumbers: given.phone_numbers ?? [],
    addresses: given.addresses ?? [],
    emailAddresses: given.email_addresses ?? [],
    websiteAddresses: given.website_addresses ?? [],
    socialMediaAddresses: given.social_media_addresses ?? [],
    tags: given.tags ?? [],
    customValues: await fieldsFrom(core, given),
    recruiterId: await userIdFrom(core, given.recruiter, 'recruiter'),
    coordinatorId: await userIdFrom(core, given.coordinator, 'coordinator'),
    educations: (given.educations ?? []).map((one) => ({
      school: null,
      degree: null,
      discipline: null,
      start: one.start_date ?? monthStart(one.start_year, one.start_month),
      end: one.end_date ?? monthStart(one.end_year, one.end_month),
    })),
    employments: (given.employments ?? []).map((one) => ({
      company: one.company_name,
      title: one.title,
      start: one.start_date,
      end: one.end_date ?? null,
    })),
  }
}

function monthStart(year: number | null | undefined, month: number | null | undefined): Date | null {
  return year == null ? null : new Date(Date.UTC(year, (month ?? 1) - 1, 1))
}

async function fieldsFrom(core: CoreContext, given: Given) {
  const writes = given.custom_fields ?? []
  if (writes.length === 0) return {}
  const definitions = await loadFieldDefinitions(core.db)
  const options = await loadFieldOptions(core.db)
  const users = new Map<number, { id: number; name: string; email: string }>()
  for (const write of writes) {
    const user =
      typeof write.value === 'number' && Number.isSafeInteger(write.value) ? await findUserRow(core.db, write.value) : undefined
    if (user) users.set(user.id, { id: user.id, name: fullName(user), email: user.primary_email })
  }
  return applyFieldWrites({ definitions, options, users }, { fieldType: 'candidate', values: {}, writes })
}
