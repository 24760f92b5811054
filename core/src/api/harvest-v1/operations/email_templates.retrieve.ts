// Public documentation: https://developers.greenhouse.io/harvest.html#email-templates
import { findEmailTemplate } from '../../../organization/index.ts'
import { loadUserRefs } from '../../../people/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentEmailTemplate } from '../present/email-template.ts'

export const retrieveEmailTemplate: Handler<'email_templates.retrieve'> = async ({ core, params }) => {
  const template = await findEmailTemplate(core.db, params.id)
  if (!template) throw resourceNotFound()
  return presentEmailTemplate(template, await loadUserRefs(core.db, [template.user_id]))
}
