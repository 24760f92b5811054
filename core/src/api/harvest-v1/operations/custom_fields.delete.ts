// Public documentation: https://developers.greenhouse.io/harvest.html#custom-fields
import { deleteField } from '../../../custom-fields/index.ts'
import type { Handler } from '../call.ts'
import { requireManagesFields } from '../rights.ts'

export const deleteCustomField: Handler<'custom_fields.delete'> = async ({ core, actor, user, params }) => {
  await requireManagesFields(core, user)
  await deleteField(core, actor, params.id)
  return { success: `Custom Field ID ${params.id} has been deleted.` }
}
