import { permissionsOf, userPermissions } from '../../access/index.ts'
import type { CoreContext } from '../../context.ts'
import type { UserRow } from '../../users/index.ts'
import { HarvestError } from './errors.ts'

/** Refuses with 403 what only a Site Admin may have done in their name. */
export function requireSiteAdmin(user: UserRow | null, what: string): void {
  if (user?.level !== 'site_admin')
    throw new HarvestError(403, { message: `The user ${user?.id} of On-Behalf-Of may not ${what}; a Site Admin may.` })
}

/** Refuses with 403 who neither is a Site Admin nor has the permission that speaks of offers. */
export async function requireManagesOffers(core: CoreContext, user: UserRow | null): Promise<void> {
  if (user?.level === 'site_admin') return
  if (user && (await permissionsOf(core.db, user.id)).includes('private-notes')) return
  const { label } = userPermissions['private-notes']
  throw new HarvestError(403, { message: `The user ${user?.id} of On-Behalf-Of lacks the permission “${label}”.` })
}
