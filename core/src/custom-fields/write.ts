import { refused } from '../errors.ts'
import type { CustomValues } from '../tables/index.ts'
import { convertValue } from './convert-value.ts'
import type { FieldDefinition } from './custom-fields.ts'

/** One field as the public API writes it. */
export interface FieldWrite {
  readonly id?: number | null
  readonly name_key?: string | null
  readonly value?: unknown
  readonly min_value?: number | string | null
  readonly max_value?: number | string | null
  readonly unit?: string | null
  readonly delete_value?: string | null
}

export interface FieldOption {
  readonly id: number
  readonly customFieldId: number
  readonly name: string
}

export interface FieldUser {
  readonly id: number
  readonly name: string
  readonly email: string
}

/** What the definitions refer to: their options, and users for fields of that type. */
export interface WriteContext {
  readonly definitions: readonly FieldDefinition[]
  readonly options: readonly FieldOption[]
  readonly users: ReadonlyMap<number, FieldUser>
}

/** Applies writes to a record's values and answers the new ones. Throws for the first write that does not fit its field. */
export function applyFieldWrites(
  context: WriteContext,
  given: { fieldType: string; values: CustomValues; writes: readonly FieldWrite[]; at?: string },
): CustomValues {
  const values = { ...given.values }
  for (const [index, write] of given.writes.entries()) {
    const field = given.at ? `${given.at}[custom_fields][${index}]` : `custom_fields[${index}]`
    const definition = context.definitions.find(
      (one) => one.fieldType === given.fieldType && (write.id != null ? one.id === write.id : one.nameKey === write.name_key),
    )
    if (!definition) throw refused('custom-field', `There is no ${given.fieldType} field ${write.id ?? write.name_key}.`, field)
    if (write.delete_value === 'true') {
      if (definition.required) throw refused('required-field', `${definition.name} is required and cannot be cleared.`, field)
      delete values[definition.nameKey]
    } else values[definition.nameKey] = convertValue(context, definition, { write, field })
  }
  return values
}
