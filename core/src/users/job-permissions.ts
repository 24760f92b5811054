import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { jobRows, loadDepartments, loadOffices } from '../jobs/index.ts'
import {
  deleteFuturePermission,
  deleteJobPermission,
  findRole,
  putFuturePermission,
  putJobPermission,
} from './job-permissions.store.ts'
import { lockUser } from './users.store.ts'

/** The role of a user on one job, in place of the one that was. Null for a Site Admin, who needs none: nothing is done. */
export async function addJobPermission(core: CoreContext, actor: Actor, given: { userId: number; jobId: number; roleId: number }) {
  return changeRights(core, actor, {
    userId: given.userId,
    act: 'user.job-permission-added',
    rule: async (tx) => {
      const [job] = await jobRows(tx, [given.jobId])
      if (!job) throw refused('job', `There is no job with the id ${given.jobId}.`, 'job_id')
      if (job.confidential)
        throw refused('confidential-job', `The job ${job.name} is confidential; its rights cannot be given here.`, 'job_id')
      await requireRole(tx, given.roleId)
      return putJobPermission(tx, { user_id: given.userId, job_id: given.jobId, user_role_id: given.roleId })
    },
  })
}

/** The role that a user gets on every new job of an office and a department; null means any. Null for a Site Admin, as above. */
export async function addFuturePermission(
  core: CoreContext,
  actor: Actor,
  given: { userId: number; officeId: number | null; departmentId: number | null; roleId: number },
) {
  const { userId, officeId, departmentId, roleId } = given
  return changeRights(core, actor, {
    userId,
    act: 'user.future-job-permission-added',
    rule: async (tx) => {
      const office = officeId === null ? undefined : (await loadOffices(tx)).get(officeId)
      if (officeId !== null && !office) throw refused('office', `There is no office with the id ${officeId}.`, 'office_id')
      const department = departmentId === null ? undefined : (await loadDepartments(tx)).get(departmentId)
      if (departmentId !== null && !department)
        throw refused('department', `There is no department with the id ${departmentId}.`, 'department_id')
      await requireRole(tx, roleId)
      const row = { user_id: userId, office_id: officeId, department_id: departmentId, user_role_id: roleId }
      const { id } = await putFuturePermission(tx, row)
      return {
        id,
        ...row,
        external_office_id: office?.externalId ?? null,
        external_department_id: department?.externalId ?? null,
      }
    },
  })
}

async function requireRole(tx: CoreDb, id: number): Promise<void> {
  if (!(await findRole(tx, id))) throw refused('user-role', `There is no user role with the id ${id}.`, 'user_role_id')
}

async function changeRights<T>(
  core: CoreContext,
  actor: Actor,
  change: { userId: number; act: string; rule: (tx: CoreDb) => Promise<T & { id: number }> },
): Promise<(T & { id: number }) | null> {
  return inTransaction(core.db, async (tx) => {
    const user = await lockUser(tx, change.userId)
    if (!user) throw notFound('user', change.userId)
    if (user.level === 'site_admin') return null
    const made = await change.rule(tx)
    await recordAudit(tx, {
      actor,
      act: change.act,
      subject: { kind: 'user', id: user.id },
      at: core.clock.now(),
      detail: { permission: made.id },
    })
    return made
  })
}

/** Takes a permission of either kind away; one that the user does not have is not found. */
export async function removePermission(
  core: CoreContext,
  actor: Actor,
  given: { userId: number; id: number; kind: 'job' | 'future-job' },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    if (!(await lockUser(tx, given.userId))) throw notFound('user', given.userId)
    const remove = given.kind === 'job' ? deleteJobPermission : deleteFuturePermission
    if (!(await remove(tx, given))) throw notFound(`${given.kind} permission of this user`, given.id)
    await recordAudit(tx, {
      actor,
      act: `user.${given.kind}-permission-removed`,
      subject: { kind: 'user', id: given.userId },
      at: core.clock.now(),
      detail: { permission: given.id },
    })
  })
}
