// Single values of the assessment contract. A key that may be null may also be left out by a partner, which says the same.
import { z } from 'zod'
import { storableMessage, unstorableAt } from '../kernel/index.ts'

export const none = z.object({})

export const text = z.string().refine((value) => unstorableAt(value) === undefined, storableMessage)

/** Ids of a partner are text, also where they look like numbers. */
export const partnerId = text.min(1, 'Must not be empty').max(255, 'Must have at most 255 characters')

/** What is shown as a link: never a script, a file or an address without a host. */
export const link = text
  .max(2000, 'Must have at most 2000 characters')
  .refine((value) => /^https?:\/\/[^/]/i.test(value) && URL.canParse(value), 'Must be an http or https address')

/** The length of an organisation's key. */
export const keyLengthAtMost = 170
