// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { applicationsOf, countApplications, pageOfApplicationRows } from '../../../applications/index.ts'
import { fileLinks } from '../../../attachments/index.ts'
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentApplication } from '../present/application.ts'

export const listApplications: Handler<'applications.list'> = async (call) => {
  const { core, query } = call
  const filter = {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    lastActivityAfter: query.last_activity_after,
    jobId: query.job_id,
    status: query.status,
  }
  const rows = await call.paged(await pageOfApplicationRows(core.db, filter, pageOf(call)), () =>
    countApplications(core.db, filter),
  )
  const applications = await applicationsOf(core.db, rows)
  const links = fileLinks(core)
  const fields = await loadFieldDefinitions(core.db)
  return applications.map((application) => presentApplication(links, application, fields))
}
