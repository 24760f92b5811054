import type { FieldType, ValueType } from '@orangery/contract/harvest-v1'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { type ArrangedOption, arrangeOptions, putOptions } from './change-options.ts'
import { freeKey, freeToken, givenToken, requireFreeName } from './field-rules.ts'
import {
  type FieldRow,
  insertField,
  lockFieldRow,
  lockFields,
  setFieldDepartments,
  setFieldOffices,
  unknownUnits,
  updateFieldRow,
} from './fields.store.ts'
import { hasOptions, hasSetting, takesValueType } from './kinds.ts'
import type { GivenOption } from './option-rules.ts'

/** What is left out stays, or is the usual; a setting that the kind of record does not have is passed over. */
export interface FieldSettings {
  /** Null takes it away. */
  readonly description?: string | null
  readonly private?: boolean | null
  readonly required?: boolean | null
  readonly requireApproval?: boolean | null
  readonly triggersNewVersion?: boolean | null
  readonly exposedInJobBoard?: boolean | null
  readonly apiOnly?: boolean | null
  /** These and no others; none means all. */
  readonly officeIds?: readonly number[] | null
  readonly departmentIds?: readonly number[] | null
  readonly options?: readonly GivenOption[] | null
}

export interface NewField extends FieldSettings {
  readonly name: string
  readonly fieldType: FieldType
  readonly valueType: ValueType
  readonly withToken?: boolean | null
}

export interface FieldChange extends FieldSettings {
  readonly name?: string | null
  /** Said again, never changed. */
  readonly fieldType?: string | null
  readonly valueType?: string | null
  /** All options that can be chosen, in their order: those without an id are new, those left out are deleted. */
  readonly arranged?: readonly ArrangedOption[] | undefined
  /** With or without braces; null takes it away. */
  readonly token?: string | null
}

/** A new field at the end of those of its kind of record. Answers its id. */
export async function createField(core: CoreContext, actor: Actor, given: NewField): Promise<number> {
  const { name, fieldType, valueType } = given
  if (!takesValueType(fieldType, valueType))
    throw refused('value-type', `A user attribute is a select, yes_no or user, not ${valueType}.`, 'value_type')
  return inTransaction(core.db, async (tx) => {
    const all = await lockFields(tx)
    requireFreeName(all, given)
    const last = all.filter((one) => one.active && one.field_type === fieldType).map((one) => one.position)
    const id = await insertField(tx, {
      name,
      field_type: fieldType,
      value_type: valueType,
      name_key: freeKey(all, given),
      position: Math.max(0, ...last) + 1,
      template_token: given.withToken ? freeToken(all, name) : null,
      ...columnsOf(fieldType, given),
    })
    if (hasOptions(valueType) && !given.options?.length)
      throw refused('options', `A field of the type ${valueType} needs options.`, 'custom_field_options')
    await putParts(tx, { id, fieldType, valueType }, given)
    await audit(core, tx, actor, { id, act: 'created', detail: { name, fieldType, valueType } })
    return id
  })
}

export async function updateField(
  core: CoreContext,
  actor: Actor,
  { id, change }: { id: number; change: FieldChange },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const all = await lockFields(tx)
    const row = requireField(all, id)
    if (!row.active) throw conflict('deleted', `${row.name} has been deleted and cannot be changed.`)
    requireSameTypes(row, change)
    await lockFieldRow(tx, id)
    if (change.name != null) requireFreeName(all, { id, fieldType: row.field_type, name: change.name })
    const columns = {
      ...columnsOf(row.field_type, change),
      ...(change.name == null ? {} : { name: change.name }),
      ...(change.token === undefined ? {} : { template_token: givenToken(all, { id, token: change.token }) }),
    }
    if (Object.keys(columns).length > 0) await updateFieldRow(tx, id, columns)
    await putParts(tx, { id, fieldType: row.field_type, valueType: row.value_type }, change)
    if (change.arranged && hasOptions(row.value_type)) await arrangeOptions(tx, id, change.arranged)
    await audit(core, tx, actor, { id, act: 'updated', detail: { fields: Object.keys(change) } })
  })
}

/** The field leaves every form and every new answer; records keep their values. Deleting again changes nothing. */
export async function deleteField(core: CoreContext, actor: Actor, id: number): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const row = requireField(await lockFields(tx), id)
    if (!row.active) return
    await updateFieldRow(tx, id, { active: false })
    await audit(core, tx, actor, { id, act: 'deleted', detail: { name: row.name } })
  })
}

function requireField(all: readonly FieldRow[], id: number): FieldRow {
  const row = all.find((one) => one.id === id)
  if (!row) throw notFound('custom field', id)
  return row
}

function requireSameTypes(row: FieldRow, { fieldType, valueType }: FieldChange): void {
  const no = (what: string, field: string) =>
    refused('type-stays', `${row.name} ${what}, which never changes. Delete the field and make another.`, field)
  if (fieldType != null && fieldType !== row.field_type) throw no(`is a field of the kind ${row.field_type}`, 'field_type')
  if (valueType != null && valueType !== row.value_type) throw no(`is of the type ${row.value_type}`, 'value_type')
}

/** The columns of the settings that are given and that this kind of record has. What an offer says is always private. */
function columnsOf(fieldType: string, given: FieldSettings) {
  const columns = {
    description: given.description === undefined ? undefined : given.description || null,
    private: fieldType === 'offer' ? true : (given.private ?? undefined),
    required: hasSetting(fieldType, 'required') ? (given.required ?? undefined) : undefined,
    require_approval: hasSetting(fieldType, 'requireApproval') ? (given.requireApproval ?? undefined) : undefined,
    trigger_new_version: hasSetting(fieldType, 'triggersNewVersion') ? (given.triggersNewVersion ?? undefined) : undefined,
    expose_in_job_board_api: hasSetting(fieldType, 'exposedInJobBoard') ? (given.exposedInJobBoard ?? undefined) : undefined,
    api_only: hasSetting(fieldType, 'apiOnly') ? (given.apiOnly ?? undefined) : undefined,
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<FieldRow>
}

async function putParts(
  tx: CoreDb,
  { id, fieldType, valueType }: { id: number; fieldType: string; valueType: string },
  given: FieldSettings,
): Promise<void> {
  if (hasSetting(fieldType, 'places')) {
    if (given.officeIds) await setFieldOffices(tx, id, await requireUnits(tx, 'offices', given.officeIds))
    if (given.departmentIds) await setFieldDepartments(tx, id, await requireUnits(tx, 'departments', given.departmentIds))
  }
  if (!given.options?.length) return
  if (!hasOptions(valueType))
    throw refused('no-options', `A field of the type ${valueType} has no options; only selects do.`, 'custom_field_options')
  await putOptions(tx, id, { options: given.options, field: 'custom_field_options', overwrite: true })
}

async function requireUnits(tx: CoreDb, table: 'offices' | 'departments', given: readonly number[]): Promise<number[]> {
  const ids = [...new Set(given)]
  const [unknown] = await unknownUnits(tx, table, ids)
  if (unknown === undefined) return ids
  const one = table.slice(0, -1)
  throw refused('unknown-unit', `There is no ${one} with the id ${unknown}.`, `${one}_ids`)
}

async function audit(
  core: CoreContext,
  tx: CoreDb,
  actor: Actor,
  { id, act, detail }: { id: number; act: string; detail: Record<string, unknown> },
): Promise<void> {
  await recordAudit(tx, {
    actor,
    act: `custom-field.${act}`,
    subject: { kind: 'custom-field', id },
    at: core.clock.now(),
    detail,
  })
}
