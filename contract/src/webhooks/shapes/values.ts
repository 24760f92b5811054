// Payloads differ from Harvest in small ways; each difference stands here once.
import { z } from 'zod'

export const id = z.int().meta({ kind: 'integer' })
export const text = z.string()
export const flag = z.boolean()

/** Instants in UTC; most events leave the milliseconds out. */
export const timestamp = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/, 'Must be an instant such as 2031-05-04T09:30:00Z')
  .meta({ kind: 'timestamp' })

export const day = z.iso.date('Must be a day such as 2031-05-04').meta({ kind: 'date' })

/** Education, employment and the start of an offer write their days the American way. */
export const americanDay = z.string().regex(/^\d\d\/\d\d\/\d{4}$/, 'Must be a day such as 05/04/2031')

/** A user, without first and last name but with the address. */
export const person = z.strictObject({ id, email: text, name: text, employee_id: text.nullable() })

export const named = z.strictObject({ id, name: text })
