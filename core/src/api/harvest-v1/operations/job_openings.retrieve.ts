// Public documentation: https://developers.greenhouse.io/harvest.html#job-openings
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { findOpening } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentOpening } from '../present/job.ts'
import { customFields } from '../present/values.ts'

export const retrieveOpening: Handler<'job_openings.retrieve'> = async ({ core, params }) => {
  const opening = await findOpening(core.db, { jobId: params.job_id, id: params.id })
  if (!opening) throw resourceNotFound()
  return { ...presentOpening(opening), ...customFields(await loadFieldDefinitions(core.db), 'opening', opening.customValues) }
}
