// Public documentation: https://developers.greenhouse.io/harvest.html#custom-field-options
import { updateOptions } from '../../../custom-fields/index.ts'
import type { Handler } from '../call.ts'
import { requireManagesFields } from '../rights.ts'

export const updateCustomFieldOptions: Handler<'custom_field_options.update'> = async ({ core, actor, user, params, body }) => {
  await requireManagesFields(core, user)
  await updateOptions(core, actor, { fieldId: params.id, changes: body.options })
  return { success: true }
}
