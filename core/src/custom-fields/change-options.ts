import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { type FieldRow, lockFieldRow } from './fields.store.ts'
import { hasOptions } from './kinds.ts'
import { type GivenOption, type OptionChange, plannedAdditions, plannedChanges } from './option-rules.ts'
import { insertOptions, optionsOfFields, retireOptions, updateOptionRows } from './options.store.ts'

/** New options of a select field. A name that is there already is passed over. */
export async function addOptions(
  core: CoreContext,
  actor: Actor,
  { fieldId, options }: { fieldId: number; options: readonly GivenOption[] },
): Promise<void> {
  await withField(core, actor, { fieldId, act: 'options-added' }, async (tx) => {
    await putOptions(tx, fieldId, { options, field: 'options' })
    return { names: options.map(({ name }) => name) }
  })
}

/** Adds options inside the caller's transaction; with `overwrite`, those that are there take the place that is given. */
export async function putOptions(
  tx: CoreDb,
  fieldId: number,
  { options, field, overwrite }: { options: readonly GivenOption[]; field: string; overwrite?: boolean },
): Promise<void> {
  const known = await optionsOfFields(tx, [fieldId])
  const { added, changed } = plannedAdditions(known, options, { field, ...(overwrite ? { overwrite } : {}) })
  await insertOptions(
    tx,
    added.map(({ name, priority, external_id }) => ({
      custom_field_id: fieldId,
      name,
      position: priority,
      external_id: external_id || null,
    })),
  )
  await updateOptionRows(tx, changed)
}

/** An option in a whole list of them; one without an id is new. */
export interface ArrangedOption {
  readonly id?: number | undefined
  readonly name: string
}

/** Makes these the options that can be chosen, in this order, inside the caller's transaction. */
export async function arrangeOptions(tx: CoreDb, fieldId: number, arranged: readonly ArrangedOption[]): Promise<void> {
  if (arranged.length === 0) throw refused('options', 'A select needs at least one option.', 'options')
  const known = await optionsOfFields(tx, [fieldId])
  const placed = arranged.map((option, index) => ({ ...option, priority: index + 1 }))
  const changes = placed.flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ id, ...rest }]))
  const left = known.filter(({ id, active }) => active && !changes.some((one) => one.id === id))
  await updateOptionRows(tx, plannedChanges(known, changes))
  await retireOptions(
    tx,
    left.map(({ id }) => id),
  )
  const added = placed.filter(({ id }) => id === undefined)
  await putOptions(tx, fieldId, { options: added, field: 'options' })
}

/** Records that have a renamed option read its new name from now on. */
export async function updateOptions(
  core: CoreContext,
  actor: Actor,
  { fieldId, changes }: { fieldId: number; changes: readonly OptionChange[] },
): Promise<void> {
  await withField(core, actor, { fieldId, act: 'options-updated' }, async (tx) => {
    await updateOptionRows(tx, plannedChanges(await optionsOfFields(tx, [fieldId]), changes))
    return { ids: changes.map(({ id }) => id) }
  })
}

/** Options that are offered no more; records that have one keep it. Answers how many were deleted and how many were not there. */
export async function deleteOptions(
  core: CoreContext,
  actor: Actor,
  { fieldId, ids }: { fieldId: number; ids: readonly number[] },
): Promise<{ deleted: number; missing: number }> {
  const wanted = new Set(ids)
  let deleted = 0
  await withField(core, actor, { fieldId, act: 'options-deleted' }, async (tx) => {
    const known = await optionsOfFields(tx, [fieldId])
    const found = known.filter(({ id, active }) => active && wanted.has(id)).map(({ id }) => id)
    await retireOptions(tx, found)
    deleted = found.length
    return { ids: found }
  })
  return { deleted, missing: wanted.size - deleted }
}

/** Does something to the options of a select field that is not deleted. */
async function withField(
  core: CoreContext,
  actor: Actor,
  { fieldId, act }: { fieldId: number; act: string },
  change: (tx: CoreDb) => Promise<Record<string, unknown>>,
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    requireOptions(await lockFieldRow(tx, fieldId), fieldId)
    const detail = await change(tx)
    await recordAudit(tx, {
      actor,
      act: `custom-field.${act}`,
      subject: { kind: 'custom-field', id: fieldId },
      at: core.clock.now(),
      detail,
    })
  })
}

function requireOptions(field: FieldRow | undefined, id: number): void {
  if (!field) throw notFound('custom field', id)
  if (!field.active) throw conflict('deleted', `${field.name} has been deleted; its options stay as they are.`)
  if (!hasOptions(field.value_type))
    throw refused('no-options', `${field.name} is of the type ${field.value_type}; only selects have options.`, 'id')
}
