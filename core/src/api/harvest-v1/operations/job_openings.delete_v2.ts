// Public documentation: https://developers.greenhouse.io/harvest.html#job-openings
import { deleteOpenings as remove } from '../../../jobs/index.ts'
import type { Call, Handler } from '../call.ts'

export const deleteOpenings: Handler<'job_openings.delete_v2'> = destroyOpenings

/** A success when at least one went, or none was named. */
export async function destroyOpenings({
  core,
  actor,
  params,
  body,
}: Pick<Call<'job_openings.delete_v2'>, 'core' | 'actor' | 'params' | 'body'>) {
  const { deleted, failed } = await remove(core, actor, { jobId: params.job_id, ids: body.ids })
  return { success: deleted.length > 0 || failed.length === 0, deleted_ids: deleted, failed_ids: failed }
}
