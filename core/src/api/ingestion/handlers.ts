import type { IngestionHandlers } from './call.ts'
import { createCandidates } from './operations/candidates.create.ts'
import { retrieveCandidates } from './operations/candidates.retrieve.ts'
import { retrieveCurrentUser } from './operations/current_user.retrieve.ts'
import { listJobs } from './operations/jobs.list.ts'
import { listPools } from './operations/prospect_pools.list.ts'
import { createTrackingLink } from './operations/tracking_link.create.ts'

export const handlers: IngestionHandlers = {
  'candidates.retrieve': retrieveCandidates,
  'candidates.create': createCandidates,
  'current_user.retrieve': retrieveCurrentUser,
  'jobs.list': listJobs,
  'tracking_link.create': createTrackingLink,
  'prospect_pools.list': listPools,
}
