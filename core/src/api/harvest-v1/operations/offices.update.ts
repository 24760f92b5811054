// Public documentation: https://developers.greenhouse.io/harvest.html#offices
import { updateUnit } from '../../../units/index.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'
import { officeAnswer } from './offices.retrieve.ts'

export const updateOffice: Handler<'offices.update'> = async ({ core, actor, user, params, body }) => {
  requireSiteAdmin(user, 'edit offices')
  const change = { id: params.id, name: body.name, location: body.location, externalId: body.external_id }
  await updateUnit(core, actor, { kind: 'office', change })
  return officeAnswer(core, params.id)
}
