// Public documentation: https://developers.greenhouse.io/harvest.html#custom-field-options
import { findField, pageOfOptionRows } from '../../../custom-fields/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentOption } from '../present/custom-field.ts'

export const listCustomFieldOptions: Handler<'custom_field_options.list'> = async (call) => {
  const { core, params, query } = call
  if (!(await findField(core.db, params.id))) throw resourceNotFound()
  const { type = 'active' } = query
  const filter = { fieldId: params.id, ...(type === 'all' ? {} : { active: type === 'active' }) }
  return (await call.paged(await pageOfOptionRows(core.db, filter, pageOf(call)), async () => 0)).map(presentOption)
}
