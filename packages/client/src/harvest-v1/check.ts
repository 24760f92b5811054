import { harvestV1 } from '@orangery/contract/harvest-v1'
import type { Operation } from '@orangery/contract/kernel'
import type { AtsMethod, PermissionCheck } from '../ats.ts'
import { AtsError } from '../ats-error.ts'
import { errorFrom, isPermissionMissing, refusalIn } from './error-from.ts'
import { operationBehind, permissionsForMethods } from './needs.ts'
import type { Call, Session } from './session.ts'

/** An id that nothing has. */
const nobody = Number.MAX_SAFE_INTEGER

/**
 * Asks whether the key has the permission of one method. A write is asked without a user to act for, about nobody and with an
 * empty body: permission is looked at first, and there are three further reasons why nothing can be written.
 */
export async function checkPermission(session: Session, method: AtsMethod): Promise<PermissionCheck> {
  const id = operationBehind[method]
  const operation: Operation = harvestV1[id]
  const reply = await session.send(id, harmlessCall(operation))
  if (reply.status === 401 || reply.status === 429 || (reply.status >= 500 && reply.status !== 501))
    throw errorFrom(operation, reply)
  const [permission] = permissionsForMethods([method])
  return { method, permission: permission!, granted: !isPermissionMissing(reply) }
}

function harmlessCall({ method, path, paging }: Operation): Call {
  return {
    params: path.includes('{id}') ? { id: nobody } : {},
    query: method === 'GET' && paging === 'page' ? { per_page: 1 } : {},
    body: method === 'GET' ? undefined : {},
  }
}

/** Asks for a note on nobody in this user's name: the user is looked at before the candidate is missed. */
export async function checkActor(
  session: Session,
  actor: number,
): Promise<{ readonly usable: true } | { readonly usable: false; readonly reason: string }> {
  const id = operationBehind.addNote
  const reply = await session.send(id, { params: { id: nobody }, body: {}, actor })
  const about = refusalIn(reply).errors?.find(({ field }) => field?.toLowerCase() === 'on-behalf-of')
  if (about !== undefined) return { usable: false, reason: about.message ?? 'The ATS does not accept this user' }
  if (reply.status === 404 || reply.status === 422) return { usable: true }
  const error = errorFrom(harvestV1[id], reply)
  if (error.kind === 'forbidden' && error.missingPermission === undefined) return { usable: false, reason: error.message }
  throw reply.status < 300
    ? new AtsError({ kind: 'unavailable', status: reply.status, message: 'The ATS took a note on nobody' })
    : error
}
