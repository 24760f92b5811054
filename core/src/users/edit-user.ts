import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { fullName } from '../people/index.ts'
import type { CustomValues } from '../tables/index.ts'
import { inviteUser } from './change-users.ts'
import { setDepartments, setOffices } from './places.store.ts'
import { findUserByEmail, insertUser, lockUser, lockUsers, pageOfUserRows, type UserRow, updateUser } from './users.store.ts'

/** What is left out stays; places are looked up by whoever asks. */
export interface UserEdit {
  readonly firstName?: string
  readonly lastName?: string
  readonly employeeId?: string
  /** These and no others. */
  readonly officeIds?: readonly number[]
  readonly departmentIds?: readonly number[]
  /** Makes the new values of the user's fields from those that stand. */
  readonly customValues?: (now: CustomValues) => CustomValues
}

/** A new Basic user, with or without an invitation by mail. Answers the id. */
export async function createUser(
  core: CoreContext,
  actor: Actor,
  given: { firstName: string; lastName: string; email: string; invite: boolean; rest: UserEdit },
): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    await lockUsers(tx)
    const holder = await findUserByEmail(tx, given.email)
    if (holder) throw refused('email-taken', `${given.email} is the address of ${fullName(holder)} already.`, 'email')
    const { firstName, lastName, email } = given
    requireName({ firstName, lastName })
    const id = given.invite
      ? await inviteUser({ ...core, db: tx }, actor, { firstName, lastName, email, level: 'basic' })
      : await insertQuietly(core, tx, actor, { firstName, lastName, email })
    await apply(core, tx, { id, edit: given.rest, values: {} })
    return id
  })
}

async function insertQuietly(
  core: CoreContext,
  tx: CoreDb,
  actor: Actor,
  person: { firstName: string; lastName: string; email: string },
): Promise<number> {
  const at = core.clock.now()
  const id = await insertUser(tx, {
    first_name: person.firstName,
    last_name: person.lastName,
    primary_email: person.email,
    level: 'basic',
    employee_id: null,
    account_id: null,
    created_at: at,
    updated_at: at,
  })
  await recordAudit(tx, { actor, act: 'user.created', subject: { kind: 'user', id }, at })
  return id
}

export async function editUser(core: CoreContext, actor: Actor, given: { userId: number; edit: UserEdit }): Promise<void> {
  const { userId: id, edit } = given
  requireName(edit)
  await inTransaction(core.db, async (tx) => {
    await lockUsers(tx)
    const row = await lockUser(tx, id)
    if (!row) throw notFound('user', id)
    await apply(core, tx, { id, edit, values: row.custom_values })
    const fields = Object.keys(edit)
    await recordAudit(tx, { actor, act: 'user.updated', subject: { kind: 'user', id }, at: core.clock.now(), detail: { fields } })
  })
}

function requireName({ firstName, lastName }: UserEdit): void {
  if (firstName !== undefined && !firstName.trim()) throw refused('first-name', 'The first name is only blanks.', 'first_name')
  if (lastName !== undefined && !lastName.trim()) throw refused('last-name', 'The last name is only blanks.', 'last_name')
}

async function apply(
  core: CoreContext,
  tx: CoreDb,
  { id, edit, values }: { id: number; edit: UserEdit; values: CustomValues },
): Promise<void> {
  if (edit.employeeId !== undefined) await requireFreeEmployeeId(tx, id, edit.employeeId)
  await updateUser(tx, id, {
    ...(edit.firstName === undefined ? {} : { first_name: edit.firstName }),
    ...(edit.lastName === undefined ? {} : { last_name: edit.lastName }),
    ...(edit.employeeId === undefined ? {} : { employee_id: edit.employeeId }),
    ...(edit.customValues ? { custom_values: JSON.stringify(edit.customValues(values)) } : {}),
    updated_at: core.clock.now(),
  })
  if (edit.officeIds) await setOffices(tx, id, edit.officeIds)
  if (edit.departmentIds) await setDepartments(tx, id, edit.departmentIds)
}

async function requireFreeEmployeeId(tx: CoreDb, id: number, employeeId: string): Promise<void> {
  if (!employeeId.trim()) throw refused('employee-id', 'The employee id is only blanks.', 'employee_id')
  const holders: UserRow[] = await pageOfUserRows(tx, { employeeId }, { limit: 2 })
  const other = holders.find((holder) => holder.id !== id)
  if (other) throw refused('employee-id-taken', `The employee id ${employeeId} belongs to ${fullName(other)}.`, 'employee_id')
}
