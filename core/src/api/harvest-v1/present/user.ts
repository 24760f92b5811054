import { fullName } from '../../../people/index.ts'
import type { UserRow } from '../../../users/index.ts'
import { instant } from './values.ts'

/** Users are not attached to offices or departments here; both lists are kept, and empty. */
export function presentUser(user: UserRow, rest: { emails: readonly string[]; linkedCandidateIds: readonly number[] }) {
  return {
    id: user.id,
    name: fullName(user),
    first_name: user.first_name,
    last_name: user.last_name,
    primary_email_address: user.primary_email,
    updated_at: instant(user.updated_at),
    created_at: instant(user.created_at),
    disabled: user.disabled_at !== null,
    site_admin: user.level === 'site_admin',
    emails: [user.primary_email, ...rest.emails.filter((email) => email !== user.primary_email)],
    employee_id: user.employee_id,
    linked_candidate_ids: [...rest.linkedCandidateIds],
    offices: [],
    departments: [],
  }
}
