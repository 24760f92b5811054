import { z } from 'zod'
import { givenId, givenJson, givenText, text } from './values.ts'

/** The value of a custom field: its form follows from the field's type, see `fieldValue`. */
export const fieldValue = z.json()

/** Values by key, as people see them. */
export const customFields = z.record(z.string(), fieldValue)

/** The same with name and type, under keys that never change. An unset field has the value null. */
export const keyedCustomFields = z.record(z.string(), z.strictObject({ name: text, type: text, value: fieldValue }).nullable())

/** One field as it is written. `value` takes the option's id or exact text, a user's id, a day, …; `delete_value: "true"` clears. */
export const customFieldWrite = z
  .object({
    id: givenId.nullish(),
    name_key: givenText.nullish(),
    value: givenJson.optional(),
    min_value: z.union([z.number(), givenText]).nullish(),
    max_value: z.union([z.number(), givenText]).nullish(),
    unit: givenText.nullish(),
    delete_value: givenText.nullish(),
  })
  .refine((field) => field.id != null || field.name_key != null, 'Must name the field by id or name_key')
  .meta({ kind: 'custom_field_write' })

export const customFieldWrites = z.array(customFieldWrite)
