// Public documentation: https://developers.greenhouse.io/harvest.html#user-roles
import { countList, pageOfList } from '../../../tables/plain-list.store.ts'
import { type Handler, pageOf } from '../call.ts'

export const listUserRoles: Handler<'user_roles.list'> = async (call) => {
  const { db } = call.core
  const rows = await call.paged(await pageOfList(db, 'user_roles', pageOf(call)), () => countList(db, 'user_roles'))
  return rows.map(({ id, type, name }) => ({ id, type, name }))
}
