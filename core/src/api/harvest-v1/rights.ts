import type { UserRow } from '../../users/index.ts'
import { HarvestError } from './errors.ts'

/** Refuses with 403 what only a Site Admin may have done in their name. */
export function requireSiteAdmin(user: UserRow | null, what: string): void {
  if (user?.level !== 'site_admin')
    throw new HarvestError(403, { message: `The user ${user?.id} of On-Behalf-Of may not ${what}; a Site Admin may.` })
}
