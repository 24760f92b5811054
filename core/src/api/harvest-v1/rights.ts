import { permissionsOf, type UserPermission, userPermissions } from '../../access/index.ts'
import type { ApplicationRow } from '../../applications/index.ts'
import type { CoreContext } from '../../context.ts'
import { findJob } from '../../jobs/index.ts'
import { jobRolesOf, type UserRow } from '../../users/index.ts'
import { HarvestError } from './errors.ts'

/** Refuses with 403 what only a Site Admin may have done in their name. */
export function requireSiteAdmin(user: UserRow | null, what: string): void {
  if (user?.level !== 'site_admin')
    throw new HarvestError(403, { message: `The user ${user?.id} of On-Behalf-Of may not ${what}; a Site Admin may.` })
}

/** Refuses with 403 who neither is a Site Admin nor has the permission that speaks of offers. */
export function requireManagesOffers(core: CoreContext, user: UserRow | null): Promise<void> {
  return requirePermission(core, user, 'private-notes')
}

/** Refuses with 403 who neither is a Site Admin nor may manage custom fields. */
export function requireManagesFields(core: CoreContext, user: UserRow | null): Promise<void> {
  return requirePermission(core, user, 'custom-fields')
}

async function requirePermission(core: CoreContext, user: UserRow | null, permission: UserPermission): Promise<void> {
  if (user?.level === 'site_admin') return
  if (user && (await permissionsOf(core.db, user.id)).includes(permission)) return
  const { label } = userPermissions[permission]
  throw new HarvestError(403, { message: `The user ${user?.id} of On-Behalf-Of lacks the permission “${label}”.` })
}

/** A Site Admin has access to every job, others to those that they hire for or have a role on. */
export async function hasJobAccess(core: CoreContext, user: UserRow, jobId: number | null): Promise<boolean> {
  if (user.level === 'site_admin') return true
  const job = jobId === null ? undefined : await findJob(core.db, jobId)
  if (!job) return false
  return (
    job.team.some((member) => member.user.id === user.id) ||
    (await jobRolesOf(core.db, user.id)).some((one) => one.jobId === job.id)
  )
}

/** Refuses with 403 who has nothing to do with the application's job. */
export async function requireManagesApplication(
  core: CoreContext,
  user: UserRow | null,
  application: ApplicationRow,
): Promise<void> {
  if (user && (await hasJobAccess(core, user, application.job_ids[0] ?? null))) return
  throw new HarvestError(403, {
    message: `The user ${user?.id} of On-Behalf-Of cannot manage the application ${application.id}; a Site Admin and the job's hiring team can.`,
  })
}
