import { type Db, inTransaction } from '@orangery/platform'
import { recordAudit } from '../audit.store.ts'
import type { AccountsContext } from '../context.ts'
import { AccountExistsError, AccountMissingError, LastAdminError } from '../errors.ts'
import { mailInvitation } from '../mails.ts'
import { deleteSessionsOf } from '../sessions/sessions.store.ts'
import {
  countAccounts,
  findAccountByEmail,
  insertAccount,
  listAccountRows,
  lockHolders,
  readAccount,
  replaceRoles,
  setDisabled,
  setRole,
} from './people.store.ts'

export interface NewAccount {
  email: string
  name: string
  timeZone?: string
  roles?: Readonly<Record<string, string>>
}

export interface AccountSummary {
  id: number
  email: string
  name: string
  roles: Record<string, string>
  state: 'active' | 'invited' | 'disabled'
  lastSeenAt: Date | null
  /** An IANA name, or empty until the person or their browser says one. */
  timeZone: string
}

const adminRole = { product: 'suite', role: 'admin' }

/** Throws AccountExistsError. No mail is sent; see invitePerson. */
export async function createAccount(
  context: AccountsContext,
  tx: Db,
  account: NewAccount & { actorId?: number | null },
): Promise<number> {
  const at = context.clock.now()
  const id = await insertAccount(tx, { email: account.email.trim(), name: account.name, timeZone: account.timeZone ?? '', at })
  if (id === undefined) throw new AccountExistsError(account.email)
  await replaceRoles(tx, id, account.roles ?? {})
  await recordAudit(tx, {
    action: 'account-created',
    actorId: account.actorId ?? null,
    subjectId: id,
    detail: { roles: account.roles ?? {} },
    at,
  })
  return id
}

/** Makes the account, or takes the one of somebody who has not come yet, and mails a link. Throws AccountExistsError for members. */
export async function invitePerson(
  context: AccountsContext,
  tx: Db,
  person: NewAccount & { invitedBy: { accountId: number; name: string } | null },
): Promise<number> {
  const known = await findAccountByEmail(tx, person.email)
  if (known && (known.passwordHash || known.disabledAt)) throw new AccountExistsError(person.email)
  const actorId = person.invitedBy?.accountId ?? null
  const id = known?.id ?? (await createAccount(context, tx, { ...person, actorId }))
  if (known && person.roles) await replaceRoles(tx, id, person.roles)
  await mailInvitation(context, tx, {
    accountId: id,
    email: person.email.trim(),
    name: person.name,
    invitedBy: person.invitedBy?.name ?? null,
  })
  await recordAudit(tx, { action: 'invited', actorId, subjectId: id, at: context.clock.now() })
  return id
}

/** Takes effect at the person's next request, in every process. Throws AccountMissingError, LastAdminError. */
export function changePerson(
  context: AccountsContext,
  db: Db,
  change: { id: number; disabled?: boolean; roles?: Readonly<Record<string, string>>; actorId: number | null },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const account = await readAccount(tx, change.id)
    if (!account) throw new AccountMissingError(change.id)
    const at = context.clock.now()
    const staysAdmin =
      change.disabled !== true && (change.roles === undefined || change.roles[adminRole.product] === adminRole.role)
    if (!staysAdmin) await refuseForLastAdmin(tx, change.id)
    if (change.roles) {
      await replaceRoles(tx, change.id, change.roles)
      await recordAudit(tx, {
        action: 'roles-changed',
        actorId: change.actorId,
        subjectId: change.id,
        detail: { roles: change.roles },
        at,
      })
    }
    if (change.disabled !== undefined && change.disabled !== (account.disabledAt !== null)) {
      await setDisabled(tx, change.id, change.disabled ? at : null)
      if (change.disabled) await deleteSessionsOf(tx, change.id)
      await recordAudit(tx, { action: change.disabled ? 'disabled' : 'enabled', actorId: change.actorId, subjectId: change.id, at })
    }
  })
}

/** One product's role of a person; null takes it away. For products that manage their own members. */
export async function setProductRole(
  context: AccountsContext,
  tx: Db,
  change: { id: number; product: string; role: string | null; actorId: number | null },
): Promise<void> {
  if (change.product === adminRole.product && change.role !== adminRole.role) await refuseForLastAdmin(tx, change.id)
  await setRole(tx, change.id, change)
  const detail = { product: change.product, role: change.role }
  await recordAudit(tx, { action: 'roles-changed', actorId: change.actorId, subjectId: change.id, detail, at: context.clock.now() })
}

export async function listPeople(context: AccountsContext): Promise<AccountSummary[]> {
  const rows = await listAccountRows(context.db)
  return rows.map(({ hasPassword, disabledAt, ...row }) => ({
    ...row,
    state: disabledAt ? 'disabled' : hasPassword || row.lastSeenAt ? 'active' : 'invited',
  }))
}

/** True while nobody could come in with a password. */
export async function nobodyCanSignIn(db: Db): Promise<{ empty: boolean; locked: boolean }> {
  const { all, withPassword } = await countAccounts(db)
  return { empty: all === 0, locked: withPassword === 0 }
}

async function refuseForLastAdmin(tx: Db, id: number): Promise<void> {
  const admins = await lockHolders(tx, adminRole)
  if (admins.length === 1 && admins[0] === id) throw new LastAdminError()
}
