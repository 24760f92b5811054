import { ingestCandidates, retrieveIngested } from './candidates.ts'
import { retrieveCurrentUser } from './current-user.ts'
import { listOpenJobs } from './jobs.ts'
import { listPools } from './prospect-pools.ts'
import { createTrackingLink } from './tracking-links.ts'

export type { GivenPerson } from './candidates.ts'
export { ingestionRefusal } from './errors.ts'
export type { IngestionOperation } from './operation.ts'

/** Every call of candidate ingestion, by its id. */
export const ingestion = {
  [retrieveIngested.id]: retrieveIngested,
  [ingestCandidates.id]: ingestCandidates,
  [retrieveCurrentUser.id]: retrieveCurrentUser,
  [listOpenJobs.id]: listOpenJobs,
  [createTrackingLink.id]: createTrackingLink,
  [listPools.id]: listPools,
}

export type Ingestion = typeof ingestion
export type IngestionId = keyof Ingestion
