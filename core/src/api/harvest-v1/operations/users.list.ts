// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { countUsers, pageOfUserRows } from '../../../users/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { besideUsers, presentUser } from '../present/user.ts'
import { customFields } from '../present/values.ts'

/** Users' own fields stand in the list only with `user_attributes=true`. */
export const listUsers: Handler<'users.list'> = async (call) => {
  const { core, query } = call
  const filter = {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
    employeeId: query.employee_id,
    email: query.email,
  }
  const rows = await call.paged(await pageOfUserRows(core.db, filter, pageOf(call)), () => countUsers(core.db, filter))
  const beside = await besideUsers(
    core,
    rows.map((row) => row.id),
  )
  const fields = query.user_attributes ? await loadFieldDefinitions(core.db) : []
  return rows.map((row) => ({
    ...presentUser(row, beside),
    ...(query.user_attributes ? customFields(fields, 'user_attribute', row.custom_values) : {}),
  }))
}
