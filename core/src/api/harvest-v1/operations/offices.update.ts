// Public documentation: https://developers.greenhouse.io/harvest.html#offices
import { updateOffice as update } from '../../../offices/index.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'
import { officeAnswer } from './offices.retrieve.ts'

export const updateOffice: Handler<'offices.update'> = async ({ core, actor, user, params, body }) => {
  requireSiteAdmin(user, 'edit offices')
  await update(core, actor, { id: params.id, name: body.name, location: body.location, externalId: body.external_id })
  return officeAnswer(core, params.id)
}
