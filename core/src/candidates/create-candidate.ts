import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import {
  createApplication,
  createProspectApplication,
  type NewApplication,
  type NewProspectApplication,
} from '../applications/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import type { ContactValue, CustomValues } from '../tables/index.ts'
import { holdTagsByName } from '../tags/index.ts'
import { insertCandidate, lockCandidate, touchCandidate } from './candidates.store.ts'
import { insertEducations, insertEmployments } from './careers.store.ts'
import { searchWords } from './search-words.ts'

export interface NewCandidate {
  readonly firstName: string
  readonly lastName: string
  readonly company?: string | null
  readonly title?: string | null
  readonly isPrivate?: boolean
  readonly phoneNumbers?: readonly ContactValue[]
  readonly addresses?: readonly ContactValue[]
  readonly emailAddresses?: readonly ContactValue[]
  readonly websiteAddresses?: readonly ContactValue[]
  readonly socialMediaAddresses?: readonly ContactValue[]
  readonly tags?: readonly string[]
  readonly customValues?: CustomValues
  readonly recruiterId?: number | null
  readonly coordinatorId?: number | null
  readonly educations?: readonly NewEducation[]
  readonly employments?: readonly NewEmployment[]
}

export interface NewEducation {
  readonly school: string | null
  readonly degree: string | null
  readonly discipline: string | null
  readonly start: Date | null
  readonly end: Date | null
}

export interface NewEmployment {
  readonly company: string | null
  readonly title: string | null
  readonly start: Date | null
  readonly end: Date | null
}

/** Either kind of application, for a person who has no id yet. */
export type GivenApplication =
  | { candidate: Omit<NewApplication, 'candidateId'> }
  | { prospect: Omit<NewProspectApplication, 'candidateId'> }

/** A new person with the applications that come with them, in one transaction. Answers the ids. */
export async function createCandidate(
  core: CoreContext,
  actor: Actor,
  given: { candidate: NewCandidate; applications: readonly GivenApplication[] },
): Promise<{ candidateId: number; applicationIds: number[] }> {
  return inTransaction(core.db, async (tx) => {
    const at = core.clock.now()
    const candidateId = await insertPerson(tx, given.candidate, at)
    const applicationIds: number[] = []
    for (const one of given.applications) applicationIds.push((await create(tx, actor, { one, candidateId, at })).id)
    return { candidateId, applicationIds }
  })
}

/** One more application, of either kind, for a known candidate. Answers its id. */
export async function addApplication(
  core: CoreContext,
  actor: Actor,
  given: GivenApplication & { candidateId: number },
): Promise<number> {
  const { candidateId } = given
  return inTransaction(core.db, async (tx) => {
    if (!(await lockCandidate(tx, candidateId))) throw notFound('candidate', candidateId)
    const at = core.clock.now()
    const row = await create(tx, actor, { one: given, candidateId, at })
    await touchCandidate(tx, candidateId, at)
    return row.id
  })
}

function create(tx: CoreDb, actor: Actor, { one, candidateId, at }: { one: GivenApplication; candidateId: number; at: Date }) {
  return 'prospect' in one
    ? createProspectApplication(tx, actor, { application: { ...one.prospect, candidateId }, at })
    : createApplication(tx, actor, { application: { ...one.candidate, candidateId }, at })
}

async function insertPerson(tx: CoreDb, person: NewCandidate, at: Date): Promise<number> {
  if (!person.firstName.trim()) throw refused('first-name', 'The first name is empty or only blanks.', 'first_name')
  if (!person.lastName.trim()) throw refused('last-name', 'The last name is empty or only blanks.', 'last_name')
  const list = (values: readonly ContactValue[] | undefined) => JSON.stringify(values ?? [])
  const id = await insertCandidate(
    tx,
    {
      first_name: person.firstName,
      last_name: person.lastName,
      company: person.company ?? null,
      title: person.title ?? null,
      is_private: person.isPrivate ?? false,
      recruiter_id: person.recruiterId ?? null,
      coordinator_id: person.coordinatorId ?? null,
      phone_numbers: list(person.phoneNumbers),
      addresses: list(person.addresses),
      email_addresses: list(person.emailAddresses),
      website_addresses: list(person.websiteAddresses),
      social_media_addresses: list(person.socialMediaAddresses),
      tags: await holdTagsByName(tx, person.tags ?? []),
      custom_values: JSON.stringify(person.customValues ?? {}),
      created_at: at,
      updated_at: at,
      last_activity_at: at,
    },
    searchWords(
      person.firstName,
      person.lastName,
      person.company,
      person.title,
      ...(person.emailAddresses ?? []).map((one) => one.value),
    ),
  )
  await insertEducations(tx, id, person.educations ?? [])
  await insertEmployments(tx, id, person.employments ?? [])
  return id
}
