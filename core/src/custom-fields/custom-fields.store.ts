import type { CoreDb } from '../context.ts'
import type { FieldDefinition } from './custom-fields.ts'

/** Active definitions of all kinds, in their order. There are tens of them, so they are read whole. */
export async function loadFieldDefinitions(db: CoreDb): Promise<FieldDefinition[]> {
  const rows = await db
    .selectFrom('custom_fields')
    .select(['id', 'field_type', 'name', 'name_key', 'value_type', 'private'])
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
  }))
}
