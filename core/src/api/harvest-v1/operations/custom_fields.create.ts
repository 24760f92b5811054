// Public documentation: https://developers.greenhouse.io/harvest.html#custom-fields
import { createField } from '../../../custom-fields/index.ts'
import type { Handler } from '../call.ts'
import { givenFieldSettings } from '../given-field.ts'
import { fieldAnswer } from '../present/custom-field.ts'
import { requireManagesFields } from '../rights.ts'

export const createCustomField: Handler<'custom_fields.create'> = async ({ core, actor, user, body }) => {
  await requireManagesFields(core, user)
  const id = await createField(core, actor, {
    name: body.name,
    fieldType: body.field_type,
    valueType: body.value_type,
    withToken: body.generate_email_token,
    ...givenFieldSettings(body),
  })
  return [await fieldAnswer(core, id)]
}
