// Public documentation: https://developers.greenhouse.io/harvest.html#offices

import { loadOffices } from '../../../jobs/index.ts'
import { countUnits, pageOfUnits } from '../../../units/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentOffice, presentOfficeTree } from '../present/units.ts'

/** As trees, the pages hold the offices at the top; with an external id, the one that has it. */
export const listOffices: Handler<'offices.list'> = async (call) => {
  const { core, query } = call
  const asTree = query.render_as === 'tree'
  const { external_id: externalId } = query
  const filter = externalId === undefined ? { topOnly: asTree } : { externalId }
  const page = await call.paged(await pageOfUnits(core.db, 'office', { filter, page: pageOf(call) }), () =>
    countUnits(core.db, 'office', filter),
  )
  const all = await loadOffices(core.db)
  const shown = page.flatMap(({ id }) => all.get(id) ?? [])
  return shown.map((one) => (asTree ? presentOfficeTree(one, all) : presentOffice(one, all)))
}
