// Public documentation: https://developers.greenhouse.io/harvest.html#approvals
import { countPending, pageOfPending } from '../../../approvals/index.ts'
import { findUserRow } from '../../../users/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentPending } from '../present/approval.ts'

export const listPendingApprovals: Handler<'approvals.pending_for_user'> = async (call) => {
  const { core, params, query } = call
  if (!(await findUserRow(core.db, params.user_id))) throw resourceNotFound()
  const filter = { userId: params.user_id, kind: query.type }
  const rows = await pageOfPending(core.db, filter, pageOf(call))
  return (await call.paged(rows, () => countPending(core.db, filter))).map(presentPending)
}
