// Public documentation: https://developers.greenhouse.io/harvest.html#approvals
import { countFlows, hydrateFlows, pageOfFlowRows } from '../../../approvals/index.ts'
import { jobRows } from '../../../jobs/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentFlow } from '../present/approval.ts'

/** The flows of the job's offers are among them. */
export const listApprovalsForJob: Handler<'approvals.list_for_job'> = async (call) => {
  const { core, params } = call
  if ((await jobRows(core.db, [params.id])).length === 0) throw resourceNotFound()
  const rows = await pageOfFlowRows(core.db, params.id, pageOf(call))
  return (await hydrateFlows(core.db, await call.paged(rows, () => countFlows(core.db, params.id)))).map(presentFlow)
}
