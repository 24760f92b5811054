import { forbidden } from '../errors.ts'
import { type UserPermission, userPermissions } from './permissions.ts'
import type { ViewerUser } from './viewer.store.ts'

/** The signed-in person as the core knows them. */
export interface Viewer {
  readonly user: ViewerUser
  readonly permissions: ReadonlySet<UserPermission>
}

/** Refuses with the permission's label and the names of those who can grant it, as the no-permission page shows. */
export function requirePermission(viewer: Viewer, permission: UserPermission, grantors: readonly string[]): void {
  if (viewer.permissions.has(permission)) return
  const who = grantors.length ? ` ${grantors.slice(0, 3).join(', ')} can grant it.` : ''
  throw forbidden(`This needs the permission “${userPermissions[permission].label}”.${who}`, `needs:${permission}`)
}

export function requireSiteAdmin(viewer: Viewer): void {
  if (viewer.user.level !== 'site_admin') throw forbidden('This needs the level Site Admin.', 'needs:site-admin')
}
