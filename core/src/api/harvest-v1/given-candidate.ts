import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationInput } from '@orangery/contract/kernel'
import type { CandidateEdit, NewCandidate, NewEducation } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import { fieldWriter as writerOf } from '../../custom-fields/index.ts'
import type { CustomValues } from '../../tables/index.ts'
import { validationError } from './errors.ts'
import { educationFrom, employmentFrom } from './given-career.ts'
import { userIdFrom } from './given-users.ts'

type Given = Omit<OperationInput<HarvestV1['candidates.create']>['body'], 'applications'>
type GivenEdit = OperationInput<HarvestV1['candidates.update']>['body']

/** The person in a body, with users and fields looked up. */
export async function candidateFrom(core: CoreContext, given: Given): Promise<NewCandidate> {
  const educations: NewEducation[] = []
  for (const [index, one] of (given.educations ?? []).entries())
    educations.push(await educationFrom(core, one, `educations[${index}]`))
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
    tags: tagsFrom(given.tags ?? []),
    customValues: (await fieldWriter(core, 'candidate', given))({}),
    recruiterId: await userIdFrom(core, given.recruiter, 'recruiter'),
    coordinatorId: await userIdFrom(core, given.coordinator, 'coordinator'),
    educations,
    employments: (given.employments ?? []).map(employmentFrom),
  }
}

/** What is changed of a person. Null leaves what stands, but for company and title, which it takes away. */
export async function editFrom(core: CoreContext, given: GivenEdit): Promise<CandidateEdit> {
  const recruiterId = await userIdFrom(core, given.recruiter, 'recruiter')
  const coordinatorId = await userIdFrom(core, given.coordinator, 'coordinator')
  const customValues = (given.custom_fields ?? []).length > 0 ? await fieldWriter(core, 'candidate', given) : undefined
  const kept = {
    firstName: given.first_name,
    lastName: given.last_name,
    isPrivate: given.is_private,
    phoneNumbers: given.phone_numbers,
    addresses: given.addresses,
    emailAddresses: given.email_addresses,
    websiteAddresses: given.website_addresses,
    socialMediaAddresses: given.social_media_addresses,
    tags: given.tags == null ? null : tagsFrom(given.tags),
    customValues,
    recruiterId,
    coordinatorId,
  }
  const cleared = { company: given.company, title: given.title }
  return {
    ...(Object.fromEntries(Object.entries(kept).filter(([, value]) => value != null)) as CandidateEdit),
    ...(Object.fromEntries(Object.entries(cleared).filter(([, value]) => value !== undefined)) as CandidateEdit),
  }
}

function tagsFrom(tags: readonly string[]): string[] {
  return tags.map((tag, index) => {
    if (!tag.trim()) throw validationError([{ message: 'A tag of blanks is none.', field: `tags[${index}]` }])
    return tag.trim()
  })
}

/** Applies the custom fields of a body to the values that stand, with users and options looked up; `at` leads the names of refusals. */
export async function fieldWriter(
  core: CoreContext,
  fieldType: string,
  given: { custom_fields?: GivenEdit['custom_fields'] },
  at = '',
): Promise<(values: CustomValues) => CustomValues> {
  return writerOf(core.db, fieldType, given.custom_fields ?? [], at)
}
