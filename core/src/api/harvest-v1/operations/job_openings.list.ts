// Public documentation: https://developers.greenhouse.io/harvest.html#job-openings
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { countOpenings, findJob, type Opening, pageOfOpenings } from '../../../jobs/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentOpening } from '../present/job.ts'
import { customFields } from '../present/values.ts'

const statuses: Readonly<Record<string, Opening['status']>> = { opened: 'open', closed: 'closed' }

export const listOpenings: Handler<'job_openings.list'> = async (call) => {
  const { core, params, query } = call
  if (!(await findJob(core.db, params.job_id))) throw resourceNotFound()
  const status = Object.hasOwn(statuses, query.status ?? '') ? statuses[query.status!] : undefined
  const filter = { jobId: params.job_id, ...(status ? { status } : {}) }
  const rows = await call.paged(await pageOfOpenings(core.db, filter, pageOf(call)), () => countOpenings(core.db, filter))
  const fields = await loadFieldDefinitions(core.db)
  return rows.map((opening) => ({ ...presentOpening(opening), ...customFields(fields, 'opening', opening.customValues) }))
}
