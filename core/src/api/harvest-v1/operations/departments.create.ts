// Public documentation: https://developers.greenhouse.io/harvest.html#departments
import { createUnit } from '../../../units/index.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'
import { departmentAnswer } from './departments.retrieve.ts'

export const createDepartment: Handler<'departments.create'> = async ({ core, actor, user, body }) => {
  requireSiteAdmin(user, 'add departments')
  const unit = {
    name: body.name,
    parentId: body.parent_id,
    externalParentId: body.external_parent_id,
    externalId: body.external_id,
  }
  const id = await createUnit(core, actor, { kind: 'department', unit })
  return departmentAnswer(core, id)
}
