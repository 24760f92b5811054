// Public documentation: https://developers.greenhouse.io/harvest.html#users
import type { CoreContext } from '../../../context.ts'
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { findUserRow } from '../../../users/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { besideUsers, presentUser } from '../present/user.ts'
import { customFields } from '../present/values.ts'

export const retrieveUser: Handler<'users.retrieve'> = async ({ core, params }) => {
  return userAnswer(core, params.id)
}

/** The user with their own fields. */
export async function userAnswer(core: CoreContext, id: number) {
  const row = await findUserRow(core.db, id)
  if (!row) throw resourceNotFound()
  const fields = await loadFieldDefinitions(core.db)
  return {
    ...presentUser(row, await besideUsers(core, [row.id])),
    ...customFields(fields, 'user_attribute', row.custom_values),
  }
}
