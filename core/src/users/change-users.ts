import { inTransaction } from '@orangery/platform'
import { grantPermissions, permissionsOf, revokePermissions, type UserPermission } from '../access/index.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { fullName } from '../people/index.ts'
import { dropJobRights } from './job-permissions.store.ts'
import { countSiteAdmins, findUserByEmail, findUserRow, insertUser, lockUser, type UserRow, updateUser } from './users.store.ts'

/** invited: an account that has not been used yet is still an account; without one the user is only known to the API. */
export function statusOfUser(row: UserRow): 'active' | 'disabled' | 'not invited' {
  if (row.disabled_at) return 'disabled'
  return row.account_id === null ? 'not invited' : 'active'
}

/** Replaces a user's specific permissions; the right taken away bites at the next request. */
export async function changePermissions(
  core: CoreContext,
  actor: Actor,
  change: { userId: number; granted: readonly UserPermission[] },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    await requireUser(tx, change.userId)
    const before = await permissionsOf(tx, change.userId)
    const added = change.granted.filter((permission) => !before.includes(permission))
    const removed = before.filter((permission) => !change.granted.includes(permission))
    const at = core.clock.now()
    await grantPermissions(tx, { userId: change.userId, permissions: added, by: actor.userId, at })
    await revokePermissions(tx, change.userId, removed)
    await recordAudit(tx, {
      actor,
      act: 'user.permissions',
      subject: { kind: 'user', id: change.userId },
      at,
      detail: { added, removed },
    })
  })
}

/** Basic or Site Admin: neither has rights over single jobs, so those that the user had are gone. */
export async function changeLevel(
  core: CoreContext,
  actor: Actor,
  change: { userId: number; level: UserRow['level'] },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const admins = await countSiteAdmins(tx)
    const row = await requireUser(tx, change.userId)
    if (row.level === 'site_admin' && change.level !== 'site_admin') keepOneSiteAdmin(row, admins)
    const rights = await dropJobRights(tx, row.id)
    if (row.level === change.level && rights === 0) return
    const at = core.clock.now()
    await updateUser(tx, row.id, { level: change.level, updated_at: at })
    await recordAudit(tx, {
      actor,
      act: 'user.level',
      subject: { kind: 'user', id: row.id },
      at,
      detail: { from: row.level, to: change.level, rights },
    })
  })
}

/** Users are disabled and enabled, never deleted. A disabled one is out at the next request. */
export async function disableUser(core: CoreContext, actor: Actor, change: { userId: number; disabled: boolean }): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const admins = await countSiteAdmins(tx)
    const row = await requireUser(tx, change.userId)
    if (change.disabled && row.id === actor.userId)
      throw conflict('yourself', 'You cannot disable yourself; another Site Admin can.')
    if (change.disabled && row.level === 'site_admin') keepOneSiteAdmin(row, admins)
    const at = core.clock.now()
    await updateUser(tx, row.id, { disabled_at: change.disabled ? at : null, updated_at: at })
    if (row.account_id !== null) await core.staff.setDisabled(tx, row.account_id, change.disabled)
    await recordAudit(tx, {
      actor,
      act: change.disabled ? 'user.disabled' : 'user.enabled',
      subject: { kind: 'user', id: row.id },
      at,
    })
  })
}

/**
 * A user with an invitation by mail: a new one, or one whom the organisation knows and who cannot sign in yet. Answers the user's id.
 */
export async function inviteUser(
  core: CoreContext,
  actor: Actor,
  person: { firstName: string; lastName: string; email: string; level: UserRow['level'] },
): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    const known = await findUserByEmail(tx, person.email)
    if (known && (known.account_id !== null || known.disabled_at))
      throw refused('email-taken', `${person.email} is the address of ${fullName(known)} already.`, 'email')
    const at = core.clock.now()
    const inviter = actor.userId === null ? undefined : await findUserRow(tx, actor.userId)
    const accountId = await core.staff.invite(tx, {
      email: person.email,
      name: `${person.firstName} ${person.lastName}`,
      invitedBy: inviter?.account_id ? { accountId: inviter.account_id, name: fullName(inviter) } : null,
    })
    if (known) {
      await updateUser(tx, known.id, { account_id: accountId, level: person.level, updated_at: at })
      await recordAudit(tx, {
        actor,
        act: 'user.invited',
        subject: { kind: 'user', id: known.id },
        at,
        detail: { level: person.level },
      })
      return known.id
    }
    const id = await insertUser(tx, {
      first_name: person.firstName,
      last_name: person.lastName,
      primary_email: person.email,
      level: person.level,
      employee_id: null,
      account_id: accountId,
      created_at: at,
      updated_at: at,
    })
    await recordAudit(tx, { actor, act: 'user.invited', subject: { kind: 'user', id }, at, detail: { level: person.level } })
    return id
  })
}

async function requireUser(tx: CoreContext['db'], id: number): Promise<UserRow> {
  const row = await lockUser(tx, id)
  if (!row) throw notFound('user', id)
  return row
}

/** `admins` is the number of enabled Site Admins, whose rows are locked. */
function keepOneSiteAdmin(row: UserRow, admins: number): void {
  if (!row.disabled_at && admins <= 1) throw conflict('last-site-admin', 'This is the last Site Admin. Make another one first.')
}
