export {
  countFlows,
  countPending,
  dropOfferFlow,
  findFlowOfApproval,
  findOfferFlow,
  findUnapprovedFlow,
  type PendingFilter,
  pageOfFlowRows,
  pageOfPending,
} from './approvals.store.ts'
export { type Decided, type Decision, decide, type Place } from './decide.ts'
export { decideOnJob } from './decide-job.ts'
export type { Approval, ApprovalFlow, ApprovalStatus, ApproverGroup, FlowType, PendingApproval } from './flow.ts'
export { findFlow, hydrateFlows } from './load-flows.ts'
export { startOfferFlow } from './offer-flow.ts'
export { type NewFlow, replaceApprover, replaceFlow } from './replace-flow.ts'
export { requestApproval, whyNotAskable } from './request.ts'
