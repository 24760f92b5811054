import { refused } from '../errors.ts'
import type { CustomValues } from '../tables/index.ts'
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
    } else values[definition.nameKey] = convert(context, definition, { write, field })
  }
  return values
}

function convert(
  context: WriteContext,
  definition: FieldDefinition,
  { write, field }: { write: FieldWrite; field: string },
): unknown {
  const no = (what: string) => refused('custom-value', `${definition.name} ${what}.`, field)
  const { value } = write
  switch (definition.valueType) {
    case 'short_text':
    case 'long_text':
    case 'url':
      if (typeof value !== 'string' || value === '') throw no('must be text; to clear it, send delete_value: "true"')
      return value
    case 'yes_no':
      if (value === true || value === 'true') return true
      if (value === false || value === 'false') return false
      throw no('must be true or false')
    case 'number':
      return numberOf(value, no)
    case 'date':
      if (typeof value !== 'string' || !isDay(value)) throw no(`must be a day such as 2031-05-04; ${JSON.stringify(value)} is none`)
      return value
    case 'single_select':
      return optionOf(context, definition, value)?.name ?? raise(no(`has no option ${JSON.stringify(value)}`))
    case 'multi_select':
      if (!Array.isArray(value)) throw no('must be a list of option ids')
      return value.map((one) => optionOf(context, definition, one)?.name ?? raise(no(`has no option ${JSON.stringify(one)}`)))
    case 'currency':
      if (!isCurrency(write.unit)) throw no('needs a unit such as EUR')
      return { amount: numberOf(value, no), unit: write.unit }
    case 'number_range':
      return rangeOf(write, no)
    case 'currency_range':
      if (!isCurrency(write.unit)) throw no('needs a unit such as EUR')
      return { ...rangeOf(write, no), unit: write.unit }
    case 'user': {
      const user = context.users.get(Number(value))
      if (!user) throw no(`needs the id of a user; ${JSON.stringify(value)} is none`)
      return { name: user.name, email: user.email, user_id: user.id }
    }
    default:
      throw no(`has the type ${definition.valueType}, which cannot be written`)
  }
}

function raise(error: Error): never {
  throw error
}

function numberOf(value: unknown, no: (what: string) => Error): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) throw no(`must be a number; ${JSON.stringify(value)} is none`)
  return number
}

function rangeOf(write: FieldWrite, no: (what: string) => Error) {
  const range = { min_value: numberOf(write.min_value, no), max_value: numberOf(write.max_value, no) }
  if (range.min_value >= range.max_value) throw no('needs a min_value below its max_value')
  return range
}

/** A single select takes an option's id or its exact text, a multi select ids; the text is taken there as well. */
function optionOf(context: WriteContext, definition: FieldDefinition, value: unknown): FieldOption | undefined {
  return context.options.find(
    (option) => option.customFieldId === definition.id && (option.id === Number(value) || option.name === value),
  )
}

function isCurrency(unit: string | null | undefined): unit is string {
  return /^[A-Z]{3}$/.test(unit ?? '')
}

/** A day that the calendar has: 31 February is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
