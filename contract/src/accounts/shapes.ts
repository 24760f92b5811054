import { z } from 'zod'

/** An e-mail address as a person types it; compared without regard to case. */
export const emailAddress = z.string().trim().max(254).pipe(z.email('Is no e-mail address'))

/** At least 10 characters, because length is what counts; the server also refuses the well-known ones. */
export const newPassword = z.string().min(10, 'Must have at least 10 characters').max(200, 'Must have at most 200 characters')

/** A zone of the IANA database, such as Europe/Oslo. */
export const timeZone = z.string().max(64).refine(isTimeZone, 'Is no time zone; write it like Europe/Oslo')

/** Role per product: `suite` (admin), `recruiting`, `hipeople` … */
export const roles = z.record(z.string().max(40), z.string().max(40))

export const theme = z.enum(['light', 'dark', 'system'])

/** BCP 47; empty follows the browser. */
export const locale = z
  .string()
  .max(35)
  .regex(/^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/, 'Is no language tag; write it like en-GB')

export const account = z.object({
  id: z.number().int(),
  name: z.string(),
  email: z.string(),
  /** Empty follows the browser. */
  timeZone: z.string(),
  locale: z.string(),
  theme,
  roles,
  /** False until the person has set one; the app then asks for it. */
  hasPassword: z.boolean(),
})
export type Account = z.infer<typeof account>

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
