// Public documentation: https://developers.greenhouse.io/harvest.html#eeoc
import { pageOfEeocRows } from '../../../eeoc/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentEeoc } from '../present/eeoc.ts'

export const listEeoc: Handler<'eeoc.list'> = async (call) => {
  const { core, query } = call
  const filter = { submittedBefore: query.submitted_before, submittedAfter: query.submitted_after }
  const rows = await call.paged(await pageOfEeocRows(core.db, filter, pageOf(call)), async () => 0)
  return rows.map(presentEeoc)
}
