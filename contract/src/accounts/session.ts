import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { account, emailAddress, locale, newPassword, theme, timeZone } from './shapes.ts'

/** Who is asking; `now` is the suite's clock, which a demo may have moved. */
export const session = defineRoute({
  id: 'accounts.session',
  method: 'GET',
  path: '/api/accounts/session',
  policy: 'anyone',
  reply: z.object({
    account: account.nullable(),
    organization: z.string(),
    mode: z.enum(['demo', 'production', 'test']),
    now: z.string(),
  }),
})

/** One answer for a wrong password, an unknown address, a disabled account and one without a password. */
export const signIn = defineRoute({
  id: 'accounts.sign-in',
  method: 'POST',
  path: '/api/accounts/sign-in',
  policy: 'anyone',
  body: z.object({
    email: z.string().trim().min(1, 'E-mail is empty').max(254),
    password: z.string().min(1, 'Password is empty').max(1000),
  }),
})

export const signOut = defineRoute({ id: 'accounts.sign-out', method: 'POST', path: '/api/accounts/sign-out', policy: 'anyone' })

/** Ends every session of this account, this one included. */
export const signOutEverywhere = defineRoute({
  id: 'accounts.sign-out-everywhere',
  method: 'POST',
  path: '/api/accounts/sign-out-everywhere',
  policy: 'signed-in',
})

/** Who already has a password must give it; every other session ends. */
export const setPassword = defineRoute({
  id: 'accounts.set-password',
  method: 'POST',
  path: '/api/accounts/password',
  policy: 'signed-in',
  body: z.object({ password: newPassword, current: z.string().max(1000).optional() }),
})

/** Answers the same, and as fast, whether or not there is such an account. */
export const requestReset = defineRoute({
  id: 'accounts.request-reset',
  method: 'POST',
  path: '/api/accounts/reset',
  policy: 'anyone',
  body: z.object({ email: emailAddress }),
})

export const updateProfile = defineRoute({
  id: 'accounts.update-profile',
  method: 'POST',
  path: '/api/accounts/profile',
  policy: 'signed-in',
  body: z.object({
    name: z.string().trim().min(1, 'Name is empty').max(120).optional(),
    timeZone: timeZone.optional(),
    locale: locale.optional(),
    theme: theme.optional(),
  }),
})
