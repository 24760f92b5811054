import {
  addCustomField,
  type ConfiguredField,
  changeCustomField,
  deleteCustomField,
  fieldKind,
  fieldValueType,
  listCustomFields,
} from '@orangery/contract/recruiting'
import {
  activeFieldRows,
  type CustomField,
  createField,
  deleteField,
  hasSetting,
  hydrateFields,
  takesValueType,
  updateField,
} from '../../custom-fields/index.ts'
import { answer, done } from './web-call.ts'

function present({ row, options }: CustomField): ConfiguredField {
  return {
    id: row.id,
    name: row.name,
    key: row.name_key,
    valueType: row.value_type,
    description: row.description,
    private: row.private,
    required: row.required,
    startsVersion: row.trigger_new_version,
    token: row.template_token === null ? null : `{{${row.template_token}}}`,
    options: options.map(({ id, name }) => ({ id, name })),
  }
}

const list = answer(listCustomFields, async ({ core }) => {
  const fields = await hydrateFields(core.db, await activeFieldRows(core.db))
  return {
    kinds: fieldKind.options.map((kind) => ({
      kind,
      fields: fields.filter(({ row }) => row.field_type === kind).map(present),
      valueTypes: fieldValueType.options.filter((one) => takesValueType(kind, one)),
      canBeRequired: hasSetting(kind, 'required'),
      canStartVersion: hasSetting(kind, 'triggersNewVersion'),
      alwaysPrivate: kind === 'offer',
    })),
  }
})

const add = answer(addCustomField, async ({ core, actor, body }) => ({
  id: await createField(core, actor, {
    name: body.name,
    fieldType: body.kind,
    valueType: body.valueType,
    withToken: body.withToken,
    options: body.options?.map((name, index) => ({ name, priority: index + 1 })),
    description: body.description,
    private: body.private,
    required: body.required,
    triggersNewVersion: body.startsVersion,
  }),
}))

const change = answer(changeCustomField, async ({ core, actor, params, body }) => {
  await updateField(core, actor, {
    id: params.id,
    change: {
      name: body.name,
      arranged: body.options,
      description: body.description,
      private: body.private,
      required: body.required,
      triggersNewVersion: body.startsVersion,
    },
  })
  return done
})

const deleted = answer(deleteCustomField, async ({ core, actor, params }) => {
  await deleteField(core, actor, params.id)
  return done
})

export const customFieldBindings = [list, add, change, deleted]
