import type { CandidateRow } from '../candidates/index.ts'
import type { ContactValue, CustomValues } from '../tables/index.ts'

/** A value of the duplicate that the primary's outweighed. */
export interface LostValue {
  readonly field: string
  /** The immutable key, for a custom field. */
  readonly nameKey?: string
  readonly value: unknown
}

export interface Combined {
  readonly row: Pick<CandidateRow, Combining>
  readonly lost: readonly LostValue[]
}

type Combining =
  | 'company'
  | 'title'
  | 'is_private'
  | 'can_email'
  | 'recruiter_id'
  | 'coordinator_id'
  | 'phone_numbers'
  | 'addresses'
  | 'email_addresses'
  | 'website_addresses'
  | 'social_media_addresses'
  | 'tags'
  | 'custom_values'

type Person = Pick<CandidateRow, Combining | 'first_name' | 'last_name'>

/**
 * What the primary is after the merge. Where both say something the primary wins; what only the duplicate says is taken over;
 * lists hold what either had. Two flags protect the person and hold when either set them: private, and wants no mail.
 */
export function combine(primary: Person, duplicate: Person): Combined {
  const lost: LostValue[] = []
  const win = <T>(field: string, mine: T | null, theirs: T | null): T | null => {
    if (mine !== null && theirs !== null && mine !== theirs) lost.push({ field, value: theirs })
    return mine ?? theirs
  }
  win('Name', nameOf(primary), nameOf(duplicate))
  const row = {
    company: win('Company', primary.company, duplicate.company),
    title: win('Title', primary.title, duplicate.title),
    is_private: primary.is_private || duplicate.is_private,
    can_email: primary.can_email && duplicate.can_email,
    recruiter_id: win('Recruiter', primary.recruiter_id, duplicate.recruiter_id),
    coordinator_id: win('Coordinator', primary.coordinator_id, duplicate.coordinator_id),
    phone_numbers: either(primary.phone_numbers, duplicate.phone_numbers),
    addresses: either(primary.addresses, duplicate.addresses),
    email_addresses: either(primary.email_addresses, duplicate.email_addresses),
    website_addresses: either(primary.website_addresses, duplicate.website_addresses),
    social_media_addresses: either(primary.social_media_addresses, duplicate.social_media_addresses),
    tags: [...new Set([...primary.tags, ...duplicate.tags])],
    custom_values: valuesOfBoth(primary.custom_values, duplicate.custom_values, lost),
  }
  return { row, lost }
}

/** Values that differ in letters alone are one; the primary's spelling and label stand. */
function either(mine: readonly ContactValue[], theirs: readonly ContactValue[]): ContactValue[] {
  const known = new Set(mine.map(({ value }) => value.trim().toLowerCase()))
  return [...mine, ...theirs.filter(({ value }) => !known.has(value.trim().toLowerCase()))]
}

function valuesOfBoth(mine: CustomValues, theirs: CustomValues, lost: LostValue[]): CustomValues {
  for (const [nameKey, value] of Object.entries(theirs))
    if (nameKey in mine && JSON.stringify(mine[nameKey]) !== JSON.stringify(value)) lost.push({ field: nameKey, nameKey, value })
  return { ...theirs, ...mine }
}

function nameOf(person: Person): string {
  return `${person.first_name} ${person.last_name}`.trim()
}
