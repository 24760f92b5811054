// Public documentation: https://developers.greenhouse.io/job-board.html#departments
import type { BoardHandler } from '../call.ts'
import { notOnBoard } from '../errors.ts'
import { loadUnits, noDepartment, presentDepartment } from '../units.ts'

export const retrieveDepartment: BoardHandler<'departments.retrieve'> = async ({ core, params, query }) => {
  const asked = { ...(await loadUnits(core)), form: query.render_as }
  const department = params.department_id === 0 ? noDepartment : asked.departments.get(params.department_id)
  if (!department) throw notOnBoard('Department')
  return presentDepartment(core, asked, department)
}
