// Public documentation: https://developers.greenhouse.io/harvest.html#custom-fields
import { updateField } from '../../../custom-fields/index.ts'
import type { Handler } from '../call.ts'
import { givenFieldSettings } from '../given-field.ts'
import { fieldAnswer } from '../present/custom-field.ts'
import { requireManagesFields } from '../rights.ts'

export const updateCustomField: Handler<'custom_fields.update'> = async ({ core, actor, user, params, body }) => {
  await requireManagesFields(core, user)
  const change = {
    name: body.name,
    fieldType: body.field_type,
    valueType: body.value_type,
    token: body.template_token_string,
    ...givenFieldSettings(body),
  }
  await updateField(core, actor, { id: params.id, change })
  return [await fieldAnswer(core, params.id)]
}
