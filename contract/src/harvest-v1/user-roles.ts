// Public documentation: https://developers.greenhouse.io/harvest.html#user-roles
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { resource } from './resource.ts'
import { cursorPages } from './shapes/paging.ts'
import { id, text } from './shapes/values.ts'

const { get } = resource('User Roles')

export const listUserRoles = get({
  id: 'user_roles.list',
  label: 'GET: List User Roles',
  path: '/v1/user_roles',
  paging: 'cursor',
  query: z.object(cursorPages),
  reply: z.array(z.strictObject({ id, type: z.enum(['interviewer', 'job_admin']), name: text })),
  served: true,
})

export const userRoles = keyById(listUserRoles)
