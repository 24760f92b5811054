import { type FieldDefinition, valuesOf, valueTypeWord, visibleKey } from '../../../custom-fields/index.ts'
import type { UserRef } from '../../../people/index.ts'
import type { CustomValues } from '../../../tables/index.ts'

/** Instants in UTC with milliseconds. */
export function instant(date: Date): string
export function instant(date: Date | null): string | null
export function instant(date: Date | null): string | null {
  return date === null ? null : date.toISOString()
}

export function person(user: UserRef): ReturnType<typeof presentPerson>
export function person(user: UserRef | null): ReturnType<typeof presentPerson> | null
export function person(user: UserRef | null) {
  return user === null ? null : presentPerson(user)
}

function presentPerson(user: UserRef) {
  return { id: user.id, first_name: user.firstName, last_name: user.lastName, name: user.name, employee_id: user.employeeId }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Both read forms: by the visible name, and by the immutable key with name and type. */
export function customFields(definitions: readonly FieldDefinition[], fieldType: string, values: CustomValues) {
  const fields = valuesOf(definitions, fieldType, values)
  return {
    custom_fields: Object.fromEntries(fields.map(({ definition, value }) => [visibleKey(definition.name), value as Json])),
    keyed_custom_fields: Object.fromEntries(
      fields.map(({ definition, value }) => [
        definition.nameKey,
        { name: definition.name, type: valueTypeWord(definition), value: value as Json },
      ]),
    ),
  }
}
