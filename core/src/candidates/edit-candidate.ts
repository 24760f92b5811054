import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { refused } from '../errors.ts'
import type { ContactValue, CustomValues } from '../tables/index.ts'
import { holdTagsByName } from '../tags/index.ts'
import { type CandidateRow, updateCandidate } from './candidates.store.ts'
import { changeCandidate } from './change-candidate.ts'
import { searchWords } from './search-words.ts'

/** What is left out stays. */
export interface CandidateEdit {
  readonly firstName?: string
  readonly lastName?: string
  readonly company?: string | null
  readonly title?: string | null
  readonly isPrivate?: boolean
  readonly phoneNumbers?: readonly ContactValue[]
  readonly addresses?: readonly ContactValue[]
  readonly emailAddresses?: readonly ContactValue[]
  readonly websiteAddresses?: readonly ContactValue[]
  readonly socialMediaAddresses?: readonly ContactValue[]
  readonly tags?: readonly string[]
  /** Makes the new values of the custom fields from those that stand. */
  readonly customValues?: (now: CustomValues) => CustomValues
  readonly recruiterId?: number
  readonly coordinatorId?: number
}

export async function editCandidate(core: CoreContext, actor: Actor, given: { candidateId: number; edit: CandidateEdit }) {
  const { candidateId, edit } = given
  if (edit.firstName !== undefined && !edit.firstName.trim())
    throw refused('first-name', 'The first name is only blanks.', 'first_name')
  if (edit.lastName !== undefined && !edit.lastName.trim()) throw refused('last-name', 'The last name is only blanks.', 'last_name')
  let tags: string[] | undefined
  await changeCandidate(core, actor, {
    candidateId,
    act: 'candidate.updated',
    before: async (tx) => {
      if (edit.tags) tags = await holdTagsByName(tx, edit.tags)
    },
    rule: async (tx, row) => {
      const change = { ...columnsOf(edit, row), ...(tags ? { tags } : {}) }
      const fields = Object.keys(change)
      if (fields.length > 0) await updateCandidate(tx, candidateId, change, wordsAfter(edit, row))
      return { detail: fields.length > 0 ? { fields } : null, result: undefined }
    },
  })
}

function columnsOf(edit: CandidateEdit, row: CandidateRow) {
  const columns = {
    first_name: edit.firstName,
    last_name: edit.lastName,
    company: edit.company,
    title: edit.title,
    is_private: edit.isPrivate,
    recruiter_id: edit.recruiterId,
    coordinator_id: edit.coordinatorId,
    phone_numbers: json(edit.phoneNumbers),
    addresses: json(edit.addresses),
    email_addresses: json(edit.emailAddresses),
    website_addresses: json(edit.websiteAddresses),
    social_media_addresses: json(edit.socialMediaAddresses),
    custom_values: json(edit.customValues?.(row.custom_values)),
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}

function wordsAfter(edit: CandidateEdit, row: CandidateRow): string[] {
  return searchWords(
    edit.firstName ?? row.first_name,
    edit.lastName ?? row.last_name,
    edit.company === undefined ? row.company : edit.company,
    edit.title === undefined ? row.title : edit.title,
    ...(edit.emailAddresses ?? row.email_addresses).map((one) => one.value),
  )
}
