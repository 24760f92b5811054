// Public documentation: https://developers.greenhouse.io/harvest.html#departments

import { loadDepartments } from '../../../jobs/index.ts'
import { countUnits, pageOfUnits } from '../../../units/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentDepartment, presentDepartmentTree } from '../present/units.ts'

/** As trees, the pages hold the departments at the top; with an external id, the one that has it. */
export const listDepartments: Handler<'departments.list'> = async (call) => {
  const { core, query } = call
  const asTree = query.render_as === 'tree'
  const { external_id: externalId } = query
  const filter = externalId === undefined ? { topOnly: asTree } : { externalId }
  const page = await call.paged(await pageOfUnits(core.db, 'department', { filter, page: pageOf(call) }), () =>
    countUnits(core.db, 'department', filter),
  )
  const all = await loadDepartments(core.db)
  const shown = page.flatMap(({ id }) => all.get(id) ?? [])
  return shown.map((one) => (asTree ? presentDepartmentTree(one, all) : presentDepartment(one, all)))
}
