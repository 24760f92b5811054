import { inTransaction } from '@orangery/platform'
import { grantPermissions, type UserPermission, userPermissions } from '../access/index.ts'
import type { CoreContext } from '../context.ts'
import { findUserByEmail, insertUser, updateUser } from './users.store.ts'

/** Sees to it that a sign-in account has its user here: the first person of an organisation is Site Admin with every right. */
export async function openUserOf(
  core: Pick<CoreContext, 'db' | 'clock'>,
  account: { id: number; email: string; name: string },
): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    const at = core.clock.now()
    const known = await findUserByEmail(tx, account.email)
    if (known) {
      if (known.account_id === null) await updateUser(tx, known.id, { account_id: account.id, updated_at: at })
      return known.id
    }
    const [first = account.name, ...rest] = account.name.split(' ')
    const id = await insertUser(tx, {
      first_name: first,
      last_name: rest.join(' ') || first,
      primary_email: account.email,
      level: 'site_admin',
      employee_id: null,
      account_id: account.id,
      created_at: at,
      updated_at: at,
    })
    await grantPermissions(tx, { userId: id, permissions: Object.keys(userPermissions) as UserPermission[], by: null, at })
    return id
  })
}
