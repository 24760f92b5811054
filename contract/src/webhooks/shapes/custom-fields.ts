import { z } from 'zod'
import { text } from './values.ts'

/** Compensation fields say more beside their value. */
const field = z.strictObject({
  name: text,
  type: text,
  value: z.json(),
  compensation_type: text.nullable().optional(),
  frequency: text.nullable().optional(),
  rationale: text.nullable().optional(),
})

/**
 * All fields of a record under their immutable keys, private ones too. There is no second form as in Harvest.
 * An unset field has the value null, or an empty list where several values are possible.
 */
export const customFields = z.record(z.string(), field)

/** Openings without fields send an empty list instead of an empty object. */
export const openingFields = z.union([customFields, z.array(z.never())])
