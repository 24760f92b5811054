import type { CoreContext } from '../../context.ts'
import { findUserRow, type UserRow } from '../../users/index.ts'
import { validationError } from './errors.ts'

const field = 'On-Behalf-Of'

/** The user in whose name a write is made. Each way of getting the header wrong has words of its own; nothing is written. */
export async function resolveOnBehalfOf(core: CoreContext, header: string | string[] | undefined): Promise<UserRow> {
  const value = Array.isArray(header) ? header[0] : header
  if (value === undefined || value.trim() === '')
    throw refuse('The header On-Behalf-Of is required: it names the user who acts, for auditing.')
  if (!/^-?\d+$/.test(value.trim()))
    throw refuse(`On-Behalf-Of must be a user id, a whole number; “${value.slice(0, 60)}” is none.`)
  const id = Number(value)
  if (!Number.isSafeInteger(id) || id <= 0)
    throw refuse(`On-Behalf-Of must be a positive user id; ${value.trim().slice(0, 60)} is not.`)
  const user = await findUserRow(core.db, id)
  if (!user) throw refuse(`On-Behalf-Of names the user ${id}, whom this organization does not have.`)
  if (user.disabled_at) throw refuse(`On-Behalf-Of names the user ${id}, who is deactivated.`)
  return user
}

function refuse(message: string) {
  return validationError([{ message, field }])
}
