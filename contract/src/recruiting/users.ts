import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { id, idParams, instant, noContent } from './shapes.ts'

export const level = z.enum(['basic', 'site_admin'])

export const userRow = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  name: z.string(),
  email: z.string(),
  level,
  /** invited: no account yet. */
  status: z.enum(['active', 'invited', 'disabled', 'not invited']),
  employeeId: z.string().nullable(),
  createdAt: instant,
})
export type UserRow = z.infer<typeof userRow>

export const listUsers = defineRoute({
  id: 'recruiting.list-users',
  method: 'GET',
  path: '/api/recruiting/users',
  policy: 'site-admin',
  query: z.object({
    q: z.string().trim().max(200).optional(),
    level: level.optional(),
    status: z.enum(['active', 'invited', 'disabled', 'not invited']).optional(),
  }),
  reply: z.object({ rows: z.array(userRow) }),
})

export const permissionGroup = z.object({
  name: z.string(),
  permissions: z.array(z.object({ id: z.string(), label: z.string(), granted: z.boolean() })),
})

export const getUser = defineRoute({
  id: 'recruiting.get-user',
  method: 'GET',
  path: '/api/recruiting/users/{id}',
  policy: 'site-admin',
  params: idParams,
  reply: userRow.extend({
    emails: z.array(z.string()),
    /** User-Specific Permissions, one panel with groups such as Developer Permissions. */
    groups: z.array(permissionGroup),
    mayEditPermissions: z.boolean(),
    whyNot: z.string().nullable(),
  }),
})

export const setUserPermissions = defineRoute({
  id: 'recruiting.set-user-permissions',
  method: 'POST',
  path: '/api/recruiting/users/{id}/permissions',
  policy: 'advanced-permissions',
  params: idParams,
  body: z.object({ granted: z.array(z.string()) }),
  reply: noContent,
})

export const setUserLevel = defineRoute({
  id: 'recruiting.set-user-level',
  method: 'POST',
  path: '/api/recruiting/users/{id}/level',
  policy: 'site-admin',
  params: idParams,
  body: z.object({ level }),
  reply: noContent,
})

export const setUserDisabled = defineRoute({
  id: 'recruiting.set-user-disabled',
  method: 'POST',
  path: '/api/recruiting/users/{id}/disabled',
  policy: 'site-admin',
  params: idParams,
  body: z.object({ disabled: z.boolean() }),
  reply: noContent,
})

export const inviteUser = defineRoute({
  id: 'recruiting.invite-user',
  method: 'POST',
  path: '/api/recruiting/users',
  policy: 'site-admin',
  body: z.object({
    firstName: z.string().trim().min(1, 'First name is empty').max(255),
    lastName: z.string().trim().min(1, 'Last name is empty').max(255),
    email: z.email('is no e-mail address').max(255),
    level: level.default('basic'),
  }),
  reply: z.object({ id }),
})
