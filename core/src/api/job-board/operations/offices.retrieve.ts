// Public documentation: https://developers.greenhouse.io/job-board.html#offices
import type { BoardHandler } from '../call.ts'
import { notOnBoard } from '../errors.ts'
import { loadUnits, noOffice, presentOffice } from '../units.ts'

export const retrieveOffice: BoardHandler<'offices.retrieve'> = async ({ core, params, query }) => {
  const asked = { ...(await loadUnits(core)), form: query.render_as }
  const office = params.office_id === 0 ? noOffice : asked.offices.get(params.office_id)
  if (!office) throw notOnBoard('Office')
  return presentOffice(core, asked, office)
}
