// Public documentation: https://developers.greenhouse.io/job-board.html#offices
import type { BoardHandler } from '../call.ts'
import { holdsOfficeless, loadUnits, noOffice, presentOffice, unitsToShow } from '../units.ts'

export const listOffices: BoardHandler<'offices.list'> = async ({ core, query }) => {
  const asked = { ...(await loadUnits(core)), form: query.render_as }
  const rest = holdsOfficeless(asked.posts) && noOffice
  return { offices: unitsToShow(asked.offices, { form: asked.form, rest }).map((one) => presentOffice(core, asked, one)) }
}
