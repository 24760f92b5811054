import { z } from 'zod'
import { flagText, instant } from './values.ts'

const perPage = z
  .string()
  .regex(/^([1-9]\d?|[1-4]\d\d|500)$/, 'Must be a whole number from 1 to 500')
  .transform(Number)
  .meta({ kind: 'integer' })

const page = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, 'Must be a whole number, 1 or more')
  .transform(Number)
  .meta({ kind: 'integer' })

/** `skip_count=true` leaves `rel="last"` out of Link, and spares the count. */
export const numberedPages = {
  per_page: perPage.default(100),
  page: page.default(1),
  skip_count: flagText.default(false),
}

/** The newer lists: Link holds only `rel="next"`, and what it says there is nobody's business but ours. */
export const cursorPages = { per_page: perPage.default(100), cursor: z.string().optional() }

/** From inclusive, to exclusive. */
export const createdWindow = { created_before: instant.optional(), created_after: instant.optional() }
export const updatedWindow = { updated_before: instant.optional(), updated_after: instant.optional() }
