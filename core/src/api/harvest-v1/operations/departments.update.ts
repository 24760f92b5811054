// Public documentation: https://developers.greenhouse.io/harvest.html#departments
import { updateUnit } from '../../../units/index.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'
import { departmentAnswer } from './departments.retrieve.ts'

export const updateDepartment: Handler<'departments.update'> = async ({ core, actor, user, params, body }) => {
  requireSiteAdmin(user, 'edit departments')
  const change = { id: params.id, name: body.name, externalId: body.external_id }
  await updateUnit(core, actor, { kind: 'department', change })
  return departmentAnswer(core, params.id)
}
