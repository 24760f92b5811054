// Public documentation: https://developers.greenhouse.io/harvest.html#departments
import { updateDepartment as update } from '../../../departments/index.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'
import { departmentAnswer } from './departments.retrieve.ts'

export const updateDepartment: Handler<'departments.update'> = async ({ core, actor, user, params, body }) => {
  requireSiteAdmin(user, 'edit departments')
  await update(core, actor, { id: params.id, name: body.name, externalId: body.external_id })
  return departmentAnswer(core, params.id)
}
