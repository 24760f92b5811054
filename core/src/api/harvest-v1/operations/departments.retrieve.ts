// Public documentation: https://developers.greenhouse.io/harvest.html#departments
import type { CoreContext } from '../../../context.ts'
import { loadDepartments } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentDepartment, presentDepartmentTree } from '../present/units.ts'

export const retrieveDepartment: Handler<'departments.retrieve'> = async ({ core, params, query }) => {
  if (query.render_as !== 'tree') return departmentAnswer(core, params.id)
  const all = await loadDepartments(core.db)
  const department = all.get(params.id)
  if (!department) throw resourceNotFound()
  return presentDepartmentTree(department, all)
}

export async function departmentAnswer(core: CoreContext, id: number) {
  const all = await loadDepartments(core.db)
  const department = all.get(id)
  if (!department) throw resourceNotFound()
  return presentDepartment(department, all)
}
