import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { CustomFieldsTable } from '../tables/organization.ts'

export type FieldRow = Selectable<CustomFieldsTable>

export async function pageOfFieldRows(
  db: CoreDb,
  filter: { fieldType: string; includeInactive?: boolean },
  page: IdPage,
): Promise<FieldRow[]> {
  let query = db.selectFrom('custom_fields').selectAll().where('field_type', '=', filter.fieldType).orderBy('id').limit(page.limit)
  if (!filter.includeInactive) query = query.where('active', '=', true)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  return query.execute()
}

/** Active fields of every kind, in their order. */
export async function activeFieldRows(db: CoreDb): Promise<FieldRow[]> {
  return db.selectFrom('custom_fields').selectAll().where('active', '=', true).orderBy('position').orderBy('id').execute()
}

export async function findFieldRow(db: CoreDb, id: number): Promise<FieldRow | undefined> {
  return db.selectFrom('custom_fields').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whoever changes a field or its options waits here. Writing values goes on. */
export async function lockFieldRow(tx: CoreDb, id: number): Promise<FieldRow | undefined> {
  return tx.selectFrom('custom_fields').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** Until the transaction ends nobody else changes a definition, so that names and keys stay unique. Reading goes on. */
export async function lockFields(tx: CoreDb): Promise<FieldRow[]> {
  await sql`lock table recruiting.custom_fields in share row exclusive mode`.execute(tx)
  return tx.selectFrom('custom_fields').selectAll().orderBy('id').execute()
}

export async function insertField(tx: CoreDb, row: Insertable<CustomFieldsTable>): Promise<number> {
  return (await tx.insertInto('custom_fields').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateFieldRow(tx: CoreDb, id: number, change: Updateable<CustomFieldsTable>): Promise<void> {
  await tx.updateTable('custom_fields').set(change).where('id', '=', id).execute()
}

export async function officesOfFields(db: CoreDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db.selectFrom('custom_field_offices').selectAll().where('custom_field_id', 'in', ids).orderBy('office_id').execute()
}

export async function departmentsOfFields(db: CoreDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('custom_field_departments')
    .selectAll()
    .where('custom_field_id', 'in', ids)
    .orderBy('department_id')
    .execute()
}

export async function setFieldOffices(tx: CoreDb, id: number, officeIds: readonly number[]): Promise<void> {
  await tx.deleteFrom('custom_field_offices').where('custom_field_id', '=', id).execute()
  if (officeIds.length > 0)
    await tx
      .insertInto('custom_field_offices')
      .values(officeIds.map((office_id) => ({ custom_field_id: id, office_id })))
      .execute()
}

export async function setFieldDepartments(tx: CoreDb, id: number, departmentIds: readonly number[]): Promise<void> {
  await tx.deleteFrom('custom_field_departments').where('custom_field_id', '=', id).execute()
  if (departmentIds.length > 0)
    await tx
      .insertInto('custom_field_departments')
      .values(departmentIds.map((department_id) => ({ custom_field_id: id, department_id })))
      .execute()
}

/** Which of these ids no unit has. */
export async function unknownUnits(db: CoreDb, table: 'offices' | 'departments', ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const known = await db.selectFrom(table).select('id').where('id', 'in', ids).execute()
  return ids.filter((id) => !known.some((one) => one.id === id))
}
