// Public documentation: https://developers.greenhouse.io/harvest.html#offices
import type { CoreContext } from '../../../context.ts'
import { loadOffices } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentOffice, presentOfficeTree } from '../present/units.ts'

export const retrieveOffice: Handler<'offices.retrieve'> = async ({ core, params, query }) => {
  if (query.render_as !== 'tree') return officeAnswer(core, params.id)
  const all = await loadOffices(core.db)
  const office = all.get(params.id)
  if (!office) throw resourceNotFound()
  return presentOfficeTree(office, all)
}

export async function officeAnswer(core: CoreContext, id: number) {
  const all = await loadOffices(core.db)
  const office = all.get(id)
  if (!office) throw resourceNotFound()
  return presentOffice(office, all)
}
