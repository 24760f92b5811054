// The small answers to writes. How success is said differs from place to place; the places say which.
import { z } from 'zod'
import { flag, text } from './values.ts'

export const success = z.strictObject({ success: flag })
export const successInWords = z.strictObject({ success: z.enum(['true']) })
export const message = z.strictObject({ message: text })
export const successMessage = z.strictObject({ success: flag, message: text })

/** An error, in every case but the one below. */
export const refusal = z.strictObject({
  message: text,
  errors: z.array(z.strictObject({ message: text, field: text })).optional(),
})

/** A refusal by the state of a record may come without a message on top. */
export const stateRefusal = z.strictObject({ errors: z.array(z.strictObject({ message: text, field: text.optional() })) })
