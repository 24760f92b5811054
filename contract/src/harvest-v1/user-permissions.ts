// Public documentation: https://developers.greenhouse.io/harvest.html#user-permissions
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { message } from './shapes/answers.ts'
import { cursorPages } from './shapes/paging.ts'
import { givenId, givenText, id, text } from './shapes/values.ts'

const { get, put, remove } = resource('Users')

const jobPermission = z.strictObject({ id, job_id: id, user_role_id: id })

/** Null means every office, or every department. */
const futureJobPermission = z.strictObject({
  id,
  office_id: id.nullable(),
  external_office_id: text.nullable(),
  department_id: id.nullable(),
  external_department_id: text.nullable(),
  user_role_id: id,
})

export const listUserJobPermissions = get({
  id: 'user_permissions.list_jobs',
  label: 'GET: List User Job Permissions',
  path: '/v1/users/{id}/permissions/jobs',
  paging: 'cursor',
  params: byId,
  query: z.object(cursorPages),
  reply: z.array(jobPermission),
  served: true,
})

export const removeUserJobPermission = remove({
  id: 'user_permissions.remove_job',
  label: 'DELETE: Remove a Job Permission',
  path: '/v1/users/{id}/permissions/jobs',
  params: byId,
  body: z.object({ job_permission_id: givenId }),
  reply: message,
  served: true,
})

/** Answers 204 when the user is a Site Admin, who needs none. */
export const addUserJobPermission = put({
  id: 'user_permissions.add_job',
  label: 'PUT: Add a Job Permission',
  path: '/v1/users/{id}/permissions/jobs',
  params: byId,
  body: z.object({ job_id: givenId, user_role_id: givenId }),
  reply: jobPermission,
  status: 201,
  served: true,
})

export const listUserFutureJobPermissions = get({
  id: 'user_permissions.list_future_jobs',
  label: 'GET: List User Future Job Permissions',
  path: '/v1/users/{id}/permissions/future_jobs',
  paging: 'cursor',
  params: byId,
  query: z.object(cursorPages),
  reply: z.array(futureJobPermission),
  served: true,
})

export const removeUserFutureJobPermission = remove({
  id: 'user_permissions.remove_future_job',
  label: 'DELETE: Remove a Future Job Permission',
  path: '/v1/users/{id}/permissions/future_jobs',
  params: byId,
  body: z.object({ future_job_permission_id: givenId }),
  reply: message,
  served: true,
})

/** Answers 204 when the user is a Site Admin, who needs none. */
export const addUserFutureJobPermission = put({
  id: 'user_permissions.add_future_job',
  label: 'PUT: Add a Future Job Permission',
  path: '/v1/users/{id}/permissions/future_jobs',
  params: byId,
  body: z.object({
    office_id: givenId.nullish(),
    external_office_id: givenText.nullish(),
    department_id: givenId.nullish(),
    external_department_id: givenText.nullish(),
    user_role_id: givenId,
  }),
  reply: futureJobPermission,
  status: 201,
  served: true,
})

export const userPermissions = keyById(
  listUserJobPermissions,
  removeUserJobPermission,
  addUserJobPermission,
  listUserFutureJobPermissions,
  removeUserFutureJobPermission,
  addUserFutureJobPermission,
)
