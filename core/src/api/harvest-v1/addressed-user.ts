import type { CoreContext } from '../../context.ts'
import { disableUser, findUserByEmail, findUserRow, pageOfUserRows, type UserRow } from '../../users/index.ts'
import type { Call } from './call.ts'
import { resourceNotFound } from './errors.ts'
import { requireSiteAdmin } from './rights.ts'

type Address = Call<'users.disable_v2'>['body']['user']

/** The user whom a body names by one of three; 404 for a user whom nobody knows. */
export async function addressedUser(core: CoreContext, { user_id: id, employee_id, email }: Address): Promise<UserRow> {
  const row =
    id != null
      ? await findUserRow(core.db, id)
      : email != null
        ? await findUserByEmail(core.db, email)
        : (await pageOfUserRows(core.db, { employeeId: employee_id! }, { limit: 1 }))[0]
  if (!row) throw resourceNotFound()
  return row
}

/** Disables or enables; a user who is so already stays as they are. Answers the user's id. */
export async function setDisabled(
  { core, actor, user }: Pick<Call<'users.disable_v2'>, 'core' | 'actor' | 'user'>,
  address: Address,
  disabled: boolean,
): Promise<number> {
  requireSiteAdmin(user, disabled ? 'disable users' : 'enable users')
  const row = await addressedUser(core, address)
  if ((row.disabled_at !== null) !== disabled) await disableUser(core, actor, { userId: row.id, disabled })
  return row.id
}
