// Public documentation: https://developers.greenhouse.io/harvest.html#user-permissions
import { addFuturePermission } from '../../../users/index.ts'
import { type Handler, noContent } from '../call.ts'
import { placeIds } from '../given-user.ts'
import { presentFuturePermission } from '../present/user.ts'
import { requireSiteAdmin } from '../rights.ts'

/** No office means every office, no department every department. */
export const addUserFutureJobPermission: Handler<'user_permissions.add_future_job'> = async (call) => {
  const { core, actor, body } = call
  requireSiteAdmin(call.user, 'give rights over jobs')
  const one = <T>(value: T | null | undefined) => (value == null ? undefined : [value])
  const offices = await placeIds(core, 'office', {
    ids: one(body.office_id),
    external: one(body.external_office_id),
    fields: { ids: 'office_id', external: 'external_office_id' },
  })
  const departments = await placeIds(core, 'department', {
    ids: one(body.department_id),
    external: one(body.external_department_id),
    fields: { ids: 'department_id', external: 'external_department_id' },
  })
  const made = await addFuturePermission(core, actor, {
    userId: call.params.id,
    officeId: offices?.[0] ?? null,
    departmentId: departments?.[0] ?? null,
    roleId: body.user_role_id,
  })
  return made === null ? noContent : presentFuturePermission(made)
}
