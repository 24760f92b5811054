// Public documentation: https://developers.greenhouse.io/harvest.html#email-templates
import { countEmailTemplates, pageOfEmailTemplates } from '../../../organization/index.ts'
import { loadUserRefs } from '../../../people/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentEmailTemplate } from '../present/email-template.ts'

export const listEmailTemplates: Handler<'email_templates.list'> = async (call) => {
  const { core, query } = call
  const filter = {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
  }
  const rows = await call.paged(await pageOfEmailTemplates(core.db, filter, pageOf(call)), () =>
    countEmailTemplates(core.db, filter),
  )
  const users = await loadUserRefs(
    core.db,
    rows.map((row) => row.user_id),
  )
  return rows.map((row) => presentEmailTemplate(row, users))
}
