// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { openJobs } from '../../../ingestion/index.ts'
import { type IngestionHandler, managesJob } from '../call.ts'

/** Confidential jobs show to those alone who hire for them. */
export const listJobs: IngestionHandler<'jobs.list'> = async (call) =>
  (await openJobs(call.core.db))
    .filter((job) => !job.confidential || managesJob(call, job.id))
    .map((job) => ({ id: job.id, name: job.name, status: 'open', public: job.public }))
