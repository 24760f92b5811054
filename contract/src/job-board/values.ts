import { z } from 'zod'
import { flagText, id, idText, text, whole } from '../harvest-v1/shapes/values.ts'

export const nothingAsked = z.object({})

export const onBoard = z.object({ board_token: text })

/** Departments, offices and posts on the board, by their id. Zero is the place of what belongs nowhere. */
export const unitOnBoard = <Name extends string>(name: Name) =>
  z.object({ board_token: text, [name]: z.union([idText, z.literal('0').transform(() => 0)]).meta({ kind: 'integer' }) } as {
    board_token: typeof text
  } & { [Key in Name]: z.ZodType<number> })

/** True adds what the name says; anything else but false is refused. */
export const asked = flagText.optional()

export const renderAs = z.object({ render_as: z.enum(['list', 'tree']).default('list') })

/** An instant with its offset from UTC and without parts of a second. */
export const offsetInstant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/, 'Must be an instant such as 2031-05-04T09:30:00+00:00')
  .meta({ kind: 'string' })

export const place = z.strictObject({ name: text.nullable() })

/** A post as departments, offices and sections name it. */
export const listedPost = z.strictObject({
  id,
  title: text,
  location: place,
  updated_at: offsetInstant,
  absolute_url: text,
  language: text,
})

export { id, text, whole }
