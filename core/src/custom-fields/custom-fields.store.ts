import type { CoreDb } from '../context.ts'
import type { FieldDefinition } from './custom-fields.ts'

/** Active definitions of all kinds, in their order. There are tens of them, so they are read whole. */
export async function loadFieldDefinitions(db: CoreDb): Promise<FieldDefinition[]> {
  const rows = await db
    .selectFrom('custom_fields')
    .select(['id', 'field_type', 'name', 'name_key', 'value_type', 'private', 'required', 'trigger_new_version'])
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fieldType: row.field_type,
    name: row.name,
    nameKey: row.name_key,
    valueType: row.value_type,
    private: row.private,
    required: row.required,
    triggersNewVersion: row.trigger_new_version,
  }))
}

/** Options of all fields; there are hundreds at most. */
export async function loadFieldOptions(db: CoreDb): Promise<{ id: number; customFieldId: number; name: string }[]> {
  const rows = await db.selectFrom('custom_field_options').select(['id', 'custom_field_id', 'name']).orderBy('position').execute()
  return rows.map((row) => ({ id: row.id, customFieldId: row.custom_field_id, name: row.name }))
}
