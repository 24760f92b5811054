// Public documentation: https://developers.greenhouse.io/harvest.html#approvals
import { findFlow } from '../../../approvals/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentFlow } from '../present/approval.ts'

export const retrieveApprovalFlow: Handler<'approvals.retrieve'> = async ({ core, params }) => {
  const flow = await findFlow(core.db, params.id)
  if (!flow) throw resourceNotFound()
  return presentFlow(flow)
}
