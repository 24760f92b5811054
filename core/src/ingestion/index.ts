export {
  externalIdsOf,
  holdTrackingLink,
  jobIdsOfUser,
  keepExternalId,
  openJobs,
  partnerOf,
  poolsInUse,
} from './partner-candidates.store.ts'
