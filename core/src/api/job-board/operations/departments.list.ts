// Public documentation: https://developers.greenhouse.io/job-board.html#departments
import type { BoardHandler } from '../call.ts'
import { holdsUndepartmented, loadUnits, noDepartment, presentDepartment, unitsToShow } from '../units.ts'

export const listDepartments: BoardHandler<'departments.list'> = async ({ core, query }) => {
  const asked = { ...(await loadUnits(core)), form: query.render_as }
  const rest = holdsUndepartmented(asked.posts) && noDepartment
  return {
    departments: unitsToShow(asked.departments, { form: asked.form, rest }).map((one) => presentDepartment(core, asked, one)),
  }
}
