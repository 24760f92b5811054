import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { emailAddress, roles } from './shapes.ts'

const idParams = z.object({ id: z.coerce.number().int().positive() })

/** Everybody who may sign in, by name. */
export const listAccounts = defineRoute({
  id: 'accounts.list',
  method: 'GET',
  path: '/api/accounts/people',
  policy: 'admin',
  reply: z.object({
    rows: z.array(
      z.object({
        id: z.number().int(),
        name: z.string(),
        email: z.string(),
        roles,
        state: z.enum(['active', 'invited', 'disabled']),
        lastSeenAt: z.string().nullable(),
      }),
    ),
  }),
})

/** Makes the account and mails a link that is good for 7 days. Inviting somebody who has not come yet sends a new link. */
export const invite = defineRoute({
  id: 'accounts.invite',
  method: 'POST',
  path: '/api/accounts/invitations',
  policy: 'admin',
  body: z.object({ email: emailAddress, name: z.string().trim().min(1, 'Name is empty').max(120), roles }),
  reply: z.object({ id: z.number().int() }),
})

/** Takes effect at the person's next request. Nobody can disable or demote the last admin. */
export const changeAccount = defineRoute({
  id: 'accounts.change',
  method: 'PATCH',
  path: '/api/accounts/people/{id}',
  policy: 'admin',
  params: idParams,
  body: z.object({ disabled: z.boolean().optional(), roles: roles.optional() }),
})
