// Public documentation: https://developers.greenhouse.io/harvest.html#offices
import { createUnit } from '../../../units/index.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'
import { officeAnswer } from './offices.retrieve.ts'

export const createOffice: Handler<'offices.create'> = async ({ core, actor, user, body }) => {
  requireSiteAdmin(user, 'add offices')
  const unit = {
    name: body.name,
    parentId: body.parent_id,
    externalParentId: body.external_parent_id,
    location: body.location,
    primaryContactId: body.primary_contact_user_id,
    externalId: body.external_id,
  }
  const id = await createUnit(core, actor, { kind: 'office', unit })
  return officeAnswer(core, id)
}
