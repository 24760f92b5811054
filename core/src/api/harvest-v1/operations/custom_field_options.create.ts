// Public documentation: https://developers.greenhouse.io/harvest.html#custom-field-options
import { addOptions } from '../../../custom-fields/index.ts'
import type { Handler } from '../call.ts'
import { requireManagesFields } from '../rights.ts'

export const createCustomFieldOptions: Handler<'custom_field_options.create'> = async ({ core, actor, user, params, body }) => {
  await requireManagesFields(core, user)
  await addOptions(core, actor, { fieldId: params.id, options: body.options })
  return { success: true }
}
