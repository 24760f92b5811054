import type { Actor } from '../actor.ts'
import { loadNames } from '../applications/index.ts'
import type { CoreDb } from '../context.ts'
import { forbidden } from '../errors.ts'
import { findUserRow, jobRolesOf } from '../users/index.ts'

/** A Site Admin may merge anybody; a Job Admin those whose jobs they administer, all in one role. The refusal names the job. */
export async function requireMergeRights(tx: CoreDb, actor: Actor, jobIds: readonly number[]): Promise<void> {
  const user = actor.userId === null ? undefined : await findUserRow(tx, actor.userId)
  if (user?.level === 'site_admin') return
  const roles = user ? await jobRolesOf(tx, user.id) : []
  if (roles.length === 0) throw forbidden('Only Site Admins, and Job Admins of all jobs of both profiles, may merge candidates.')
  const roleOn = new Map(roles.filter((one) => one.type === 'job_admin').map((one) => [one.jobId, one.roleId]))
  const [first] = jobIds
  const unequal = jobIds.find((id) => !roleOn.has(id) || roleOn.get(id) !== roleOn.get(first!))
  if (unequal === undefined) return
  const name = (await loadNames(tx, { jobs: [unequal] })).jobs.get(unequal)?.name ?? `with the id ${unequal}`
  throw forbidden(`The user ${user?.id} has not the same rights over all jobs of both profiles: the job ${name} stands in the way.`)
}
