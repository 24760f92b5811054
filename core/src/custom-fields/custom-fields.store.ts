import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { FieldDefinition } from './custom-fields.ts'

/** Active definitions of all kinds, in their order. There are tens of them, so they are read whole. */
export async function loadFieldDefinitions(db: CoreDb): Promise<FieldDefinition[]> {
  const rows = await db
    .selectFrom('custom_fields as f')
    .select(['f.id', 'f.field_type', 'f.name', 'f.name_key', 'f.value_type', 'f.private', 'f.required', 'f.trigger_new_version'])
    .select(
      sql<Record<string, string> | null>`(
        select jsonb_object_agg(former, o.name) from recruiting.custom_field_options o, unnest(o.former_names) former
        where o.custom_field_id = f.id)`.as('renamed'),
    )
    .select([
      sql<number[]>`array(select l.office_id from recruiting.custom_field_offices l where l.custom_field_id = f.id)`.as(
        'office_ids',
      ),
      sql<number[]>`array(select l.department_id from recruiting.custom_field_departments l where l.custom_field_id = f.id)`.as(
        'department_ids',
      ),
    ])
    .where('f.active', '=', true)
    .orderBy('f.position')
    .orderBy('f.id')
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
    ...(row.office_ids.length > 0 ? { officeIds: row.office_ids.map(Number) } : {}),
    ...(row.department_ids.length > 0 ? { departmentIds: row.department_ids.map(Number) } : {}),
    ...(row.renamed ? { renamed: row.renamed } : {}),
  }))
}

/** The ids of those fields of jobs that are shown on the job board; private ones never are. */
export async function fieldIdsOnBoard(db: CoreDb): Promise<Set<number>> {
  const rows = await db
    .selectFrom('custom_fields')
    .select('id')
    .where('field_type', '=', 'job')
    .where('active', '=', true)
    .where('private', '=', false)
    .where('expose_in_job_board_api', '=', true)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Options of all fields that can be chosen, in their order; there are hundreds at most. */
export async function loadFieldOptions(db: CoreDb): Promise<{ id: number; customFieldId: number; name: string }[]> {
  const rows = await db
    .selectFrom('custom_field_options')
    .select(['id', 'custom_field_id', 'name'])
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, customFieldId: row.custom_field_id, name: row.name }))
}
