// Public documentation: https://developers.greenhouse.io/harvest.html#custom-field-options
import { deleteOptions } from '../../../custom-fields/index.ts'
import type { Handler } from '../call.ts'
import { requireManagesFields } from '../rights.ts'

/** Says how many were deleted and how many were not there, and never which. */
export const deleteCustomFieldOptions: Handler<'custom_field_options.delete'> = async ({ core, actor, user, params, body }) => {
  await requireManagesFields(core, user)
  const { deleted, missing } = await deleteOptions(core, actor, { fieldId: params.id, ids: body.option_ids })
  return { message: `${deleted} option(s) deleted. ${missing} option(s) not found.` }
}
