import type { CustomValues } from '../tables/index.ts'

export interface FieldDefinition {
  readonly id: number
  readonly fieldType: string
  readonly name: string
  /** Immutable; stays when the field is renamed. */
  readonly nameKey: string
  readonly valueType: string
  readonly private: boolean
  readonly required: boolean
  /** Of an offer field: whether a changed value starts a new version. */
  readonly triggersNewVersion: boolean
  /** Where the field holds; none, or left out, means everywhere. */
  readonly officeIds?: readonly number[]
  readonly departmentIds?: readonly number[]
  /** What options were once called, which records still say, and what they are called now. */
  readonly renamed?: Readonly<Record<string, string>>
}

export interface FieldValue {
  readonly definition: FieldDefinition
  readonly value: unknown
}

/** The active fields of one kind of record with this record's values; null where none is set. */
export function valuesOf(definitions: readonly FieldDefinition[], fieldType: string, values: CustomValues): FieldValue[] {
  return definitions
    .filter((definition) => definition.fieldType === fieldType)
    .map((definition) => ({ definition, value: readValue(definition, values) }))
}

function readValue({ nameKey, renamed }: FieldDefinition, values: CustomValues): unknown {
  const value = Object.hasOwn(values, nameKey) ? (values[nameKey] ?? null) : null
  if (!renamed) return value
  const present = (one: unknown) => (typeof one === 'string' && Object.hasOwn(renamed, one) ? renamed[one] : one)
  return Array.isArray(value) ? value.map(present) : present(value)
}

/** The key of `custom_fields` follows the visible name, as the public API has it; `keyed_custom_fields` holds the immutable key. */
export function visibleKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** The type word of a value: definitions say yes_no, keyed values say boolean. */
export function valueTypeWord(definition: FieldDefinition): string {
  return definition.valueType === 'yes_no' ? 'boolean' : definition.valueType
}

/** Where a job is. */
export interface FieldPlace {
  readonly department: { readonly id: number } | null
  readonly offices: readonly { readonly id: number }[]
}

/** The first required field of this kind of record that has no value, among those that hold for the job's place. */
export function missingRequired(
  definitions: readonly FieldDefinition[],
  fieldType: string,
  { values, place }: { values: CustomValues; place: FieldPlace },
): FieldDefinition | undefined {
  return valuesOf(definitions, fieldType, values).find(
    ({ definition, value }) => definition.required && value === null && holdsAt(definition, place),
  )?.definition
}

function holdsAt({ officeIds = [], departmentIds = [] }: FieldDefinition, { department, offices }: FieldPlace): boolean {
  const inOffice = officeIds.length === 0 || offices.some(({ id }) => officeIds.includes(id))
  const inDepartment = departmentIds.length === 0 || (department !== null && departmentIds.includes(department.id))
  return inOffice && inDepartment
}
