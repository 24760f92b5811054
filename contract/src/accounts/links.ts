import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { newPassword, timeZone } from './shapes.ts'

const params = z.object({ token: z.string().min(20).max(100) })

/** Shows whom a one-time link is for, without using it up: mail scanners open links too. 404 once used or expired. */
export const showLink = defineRoute({
  id: 'accounts.show-link',
  method: 'GET',
  path: '/api/accounts/links/{token}',
  policy: 'anyone',
  params,
  reply: z.object({
    kind: z.enum(['start', 'invitation', 'reset']),
    name: z.string(),
    email: z.string(),
    organization: z.string(),
    /** A reset must bring the new password along; the other kinds may set one later. */
    needsPassword: z.boolean(),
  }),
})

/** Uses the link up and signs in. A reset sets the password and ends every other session. */
export const redeemLink = defineRoute({
  id: 'accounts.redeem-link',
  method: 'POST',
  path: '/api/accounts/links/{token}',
  policy: 'anyone',
  params,
  /** `timeZone` is the browser's; it is taken over when the account has none. */
  body: z.object({ password: newPassword.optional(), timeZone: timeZone.optional() }).optional(),
})
