// Single values on the wire. What arrives is converted here: in a query everything is text, in a body ids and flags may be text too.
import { z } from 'zod'
import { storableMessage, unstorableAt } from '../../kernel/index.ts'

/** An id in a reply: a whole number, beyond 32 bits. */
export const id = z.int().meta({ kind: 'integer' })

export const text = z.string()
export const whole = z.int().meta({ kind: 'integer' })
export const flag = z.boolean()

/** An instant in a reply: UTC, with milliseconds in what we send and without in some of what others send. */
export const timestamp = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/, 'Must be an instant such as 2031-05-04T09:30:00.000Z')
  .meta({ kind: 'timestamp' })

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('Must be a day such as 2031-05-04').meta({ kind: 'date' })

const isStorable = (value: unknown) => unstorableAt(value) === undefined

/** Text as it may arrive, kept as it is. */
export const givenText = z.string().refine(isStorable, storableMessage)

/** Any JSON as it may arrive. */
export const givenJson = z.json().refine(isStorable, storableMessage)

export const filledText = givenText.refine((value) => value !== '', 'Must not be empty')

const idMessage = 'Must be a positive whole number'
const idDigits = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, idMessage)
  .transform(Number)
  .refine(Number.isSafeInteger, idMessage)

/** An id in a path or a query. */
export const idText = idDigits.meta({ kind: 'integer' })

/** An id in a body: a number, or its digits as text, which the published samples use as well. */
export const givenId = z.union([z.int().positive(), idDigits], idMessage).meta({ kind: 'integer' })

/** An id in a body where no letters say that there is none. */
export const givenIdOrNone = z.union([givenId, z.literal('').transform(() => null)], idMessage).meta({ kind: 'integer' })

/** Ids divided by commas, as in `candidate_ids=12,15`; at most `most` of them. */
export function idList(most: number) {
  return z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(idDigits, 'Must be ids divided by commas').max(most))
    .meta({ kind: 'string' })
}

export const flagText = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ kind: 'boolean' })

/** A query name whose mere presence counts, whatever its value. */
export const presence = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => value !== undefined)
  .meta({ kind: 'flag' })

/** A flag in a body: true or false, or the same as text. */
export const givenFlag = z.union([z.boolean(), flagText], 'Must be true or false').meta({ kind: 'boolean' })

const instantMessage = 'Must be an instant with its zone, such as 2031-05-04T09:30:00Z'
const isoInstant = z.iso.datetime({ offset: true, error: instantMessage })

/**
 * An instant as it may arrive, with its zone. A plus sign that nobody escaped reaches us as a blank and is put back.
 * Years that PostgreSQL cannot take are refused.
 */
export const instant = z
  .string()
  .transform((value) => value.replace(/ (?=\d\d:\d\d$)/, '+'))
  .pipe(isoInstant)
  .transform((value) => new Date(value))
  .refine((date) => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999, instantMessage)
  .meta({ kind: 'timestamp' })

/** A day as it may arrive. PostgreSQL knows no year 0. */
export const givenDay = day.refine((value) => !value.startsWith('0000'), 'Must be a day such as 2031-05-04').meta({ kind: 'date' })
