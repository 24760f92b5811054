import { jobRows } from '../../jobs/index.ts'
import { type IngestionCall, managesJob } from './call.ts'
import { IngestionError } from './errors.ts'

/** The open job with that id. One that is confidential does not exist for whoever does not hire for it. */
export async function requireOpenJob(
  call: Pick<IngestionCall<'jobs.list'>, 'core' | 'user' | 'ownJobs'>,
  id: number,
  field: string,
) {
  const [job] = await jobRows(call.core.db, [id])
  if (!job || job.status !== 'open' || job.is_template || (job.confidential && !managesJob(call, id)))
    throw new IngestionError(404, [{ message: `There is no open job with the id ${id}.`, field }])
  return job
}
