// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { countJobs, hydrateJobs, pageOfJobRows } from '../../../jobs/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentJob } from '../present/job.ts'

export const listJobs: Handler<'jobs.list'> = async (call) => {
  const { core, query } = call
  const filter = {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
    requisitionId: query.requisition_id,
    openingId: query.opening_id,
    status: query.status,
    departmentId: query.department_id,
    externalDepartmentId: query.external_department_id,
    officeId: query.office_id,
    externalOfficeId: query.external_office_id,
    customFieldOptionId: query.custom_field_option_id,
  }
  const rows = await call.paged(await pageOfJobRows(core.db, filter, pageOf(call)), () => countJobs(core.db, filter))
  const fields = await loadFieldDefinitions(core.db)
  return (await hydrateJobs(core.db, rows)).map((job) => presentJob(job, fields))
}
