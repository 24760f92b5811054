import type { CoreDb } from '../context.ts'
import { departmentsOfFields, type FieldRow, findFieldRow, officesOfFields } from './fields.store.ts'
import { type OptionRow, optionsOfFields } from './options.store.ts'

/** A definition with what belongs to it. */
export interface CustomField {
  readonly row: FieldRow
  /** Those that can be chosen, in their order. */
  readonly options: readonly OptionRow[]
  /** The field holds there alone; none means everywhere. */
  readonly officeIds: readonly number[]
  readonly departmentIds: readonly number[]
}

export async function hydrateFields(db: CoreDb, rows: readonly FieldRow[]): Promise<CustomField[]> {
  const ids = rows.map(({ id }) => id)
  const options = await optionsOfFields(db, ids)
  const offices = await officesOfFields(db, ids)
  const departments = await departmentsOfFields(db, ids)
  return rows.map((row) => ({
    row,
    options: options.filter((one) => one.custom_field_id === row.id && one.active),
    officeIds: offices.filter((one) => one.custom_field_id === row.id).map((one) => one.office_id),
    departmentIds: departments.filter((one) => one.custom_field_id === row.id).map((one) => one.department_id),
  }))
}

/** Deleted fields are found as well. */
export async function findField(db: CoreDb, id: number): Promise<CustomField | undefined> {
  const row = await findFieldRow(db, id)
  return row && (await hydrateFields(db, [row]))[0]
}
