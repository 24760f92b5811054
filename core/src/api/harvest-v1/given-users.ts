import type { CoreContext } from '../../context.ts'
import { findUserByEmail, findUserRow } from '../../users/index.ts'
import { validationError } from './errors.ts'

/** Refuses an id that no user of the organisation has. */
export async function requireUser(core: CoreContext, id: number, field: string): Promise<number> {
  const user = await findUserRow(core.db, id)
  if (!user) throw validationError([{ message: `There is no user with the id ${id}.`, field }])
  return user.id
}

/** A user given by id or address; null when none was given. */
export async function userIdFrom(
  core: CoreContext,
  given: { id?: number | null; user_id?: number | null; email?: string | null } | null | undefined,
  field: string,
): Promise<number | null> {
  if (!given) return null
  const id = given.id ?? given.user_id
  if (id != null) return requireUser(core, id, field)
  const user = await findUserByEmail(core.db, given.email!)
  if (!user) throw validationError([{ message: `There is no user with the e-mail address ${given.email}.`, field }])
  return user.id
}
