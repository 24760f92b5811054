// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { success, successInWords } from './shapes/answers.ts'
import { customFieldWrites } from './shapes/custom-fields.ts'
import { createdWindow, numberedPages, updatedWindow } from './shapes/paging.ts'
import { user } from './shapes/user.ts'
import { filledText, flagText, givenFlag, givenId, givenText, id, text } from './shapes/values.ts'

const { get, patch, post } = resource('Users')

export const listUsers = get({
  id: 'users.list',
  label: 'GET: List Users',
  path: '/v1/users',
  paging: 'page',
  query: z.object({
    ...numberedPages,
    employee_id: givenText.optional(),
    ...createdWindow,
    ...updatedWindow,
    email: givenText.optional(),
    user_attributes: flagText.optional(),
  }),
  reply: z.array(user),
  served: true,
})

/** What `employee_id` does beside an id is not said anywhere; here it is taken and changes nothing. */
export const retrieveUser = get({
  id: 'users.retrieve',
  label: 'GET: Retrieve User',
  path: '/v1/users/{id}',
  params: byId,
  query: z.object({ employee_id: givenText.optional() }),
  reply: user,
  served: true,
})

/** The second version of these calls names the user in the body, in one of three ways. */
const addressed = z.object({
  user: z
    .object({ user_id: givenId.nullish(), employee_id: givenText.nullish(), email: givenText.nullish() })
    .refine(
      (given) => [given.user_id, given.employee_id, given.email].filter((value) => value != null).length === 1,
      'Must hold one of user_id, employee_id and email',
    ),
})

const emailAddress = givenText.pipe(z.email('Is no e-mail address').max(254))

const places = {
  office_ids: z.array(givenId).nullish(),
  external_office_ids: z.array(givenText).nullish(),
  department_ids: z.array(givenId).nullish(),
  external_department_ids: z.array(givenText).nullish(),
  custom_fields: customFieldWrites.nullish(),
}

const changes = z.object({
  first_name: filledText.nullish(),
  last_name: filledText.nullish(),
  employee_id: givenText.nullish(),
  ...places,
})

export const updateUser = patch({
  id: 'users.update_v2',
  label: 'PATCH: Edit User',
  path: '/v2/users',
  body: addressed.extend({ payload: changes }),
  reply: successInWords,
  served: true,
})

export const disableUser = patch({
  id: 'users.disable_v2',
  label: 'PATCH: Disable User',
  path: '/v2/users/disable',
  body: addressed,
  reply: user,
  served: true,
})

export const enableUser = patch({
  id: 'users.enable_v2',
  label: 'PATCH: Enable User',
  path: '/v2/users/enable',
  body: addressed,
  reply: user,
  served: true,
})

/** Only downwards, to Basic. */
export const changePermissionLevel = patch({
  id: 'users.permission_level',
  label: 'PATCH: Change user permission level',
  path: '/v1/users/permission_level',
  body: addressed.extend({ level: z.enum(['basic']) }),
  reply: success,
  served: true,
})

export const createUser = post({
  id: 'users.create',
  label: 'POST: Add User',
  path: '/v1/users',
  body: z.object({
    first_name: filledText,
    last_name: filledText,
    email: emailAddress,
    send_email_invite: givenFlag.nullish(),
    employee_id: givenText.nullish(),
    ...places,
  }),
  reply: user,
  status: 201,
  served: true,
})

/** `verified` is said as a word. */
export const addEmailAddressToUser = post({
  id: 'users.add_email_address',
  label: 'POST: Add E-mail Address To User',
  path: '/v1/users/{id}/email_addresses',
  params: byId,
  body: z.object({ email: emailAddress, send_verification: givenFlag.nullish() }),
  reply: z.strictObject({ id, user_id: id, email: text, verified: z.enum(['true', 'false']) }),
  status: 201,
  served: true,
})

export const updateUserV1 = patch({
  id: 'users.update_v1',
  label: 'PATCH: Edit User',
  path: '/v1/users/{id}',
  params: byId,
  body: changes,
  reply: user,
  replacedBy: 'users.update_v2',
  served: true,
})

export const disableUserV1 = patch({
  id: 'users.disable_v1',
  label: 'PATCH: Disable User',
  path: '/v1/users/{id}/disable',
  params: byId,
  reply: user,
  replacedBy: 'users.disable_v2',
  served: true,
})

export const enableUserV1 = patch({
  id: 'users.enable_v1',
  label: 'PATCH: Enable User',
  path: '/v1/users/{id}/enable',
  params: byId,
  reply: user,
  replacedBy: 'users.enable_v2',
  served: true,
})

export const users = keyById(
  listUsers,
  retrieveUser,
  updateUser,
  disableUser,
  enableUser,
  changePermissionLevel,
  createUser,
  addEmailAddressToUser,
  updateUserV1,
  disableUserV1,
  enableUserV1,
)
