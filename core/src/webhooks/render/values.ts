import { type FieldDefinition, valuesOf, valueTypeWord } from '../../custom-fields/index.ts'
import type { UserRef } from '../../people/index.ts'
import type { CustomValues } from '../../tables/index.ts'

/** Events write instants without milliseconds. */
export function seconds(instant: string): string
export function seconds(instant: string | null): string | null
export function seconds(instant: string | null): string | null {
  return instant === null ? null : instant.replace(/\.\d{3}Z$/, 'Z')
}

/** Educations and employments write their days the American way; the day is the one in UTC, as it was stored. */
export function americanDay(instant: string | null): string | null {
  const match = instant === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(instant)
  return match ? `${match[2]}/${match[3]}/${match[1]}` : null
}

export function personOf(user: UserRef | null) {
  return user === null ? null : { id: user.id, email: user.email, name: user.name, employee_id: user.employeeId }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** All fields of one kind under their immutable keys; unset is null, or an empty list where several values are possible. */
export function fieldsOf(definitions: readonly FieldDefinition[], fieldType: string, values: CustomValues) {
  return Object.fromEntries(
    valuesOf(definitions, fieldType, values).map(({ definition, value }) => [
      definition.nameKey,
      {
        name: definition.name,
        type: valueTypeWord(definition),
        value: (value ?? (definition.valueType === 'multi_select' ? [] : null)) as Json,
      },
    ]),
  )
}
