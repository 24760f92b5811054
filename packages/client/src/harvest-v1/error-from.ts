import type { Operation } from '@orangery/contract/kernel'
import { AtsError, type AtsErrorKind } from '../ats-error.ts'
import { headerOf, type TransportReply, textOf } from '../transport.ts'

/** The window of the rate limit, for answers that do not say how long to wait. */
const windowMs = 10_000

interface Refusal {
  readonly message?: string
  readonly errors?: readonly { readonly field?: string; readonly message?: string }[]
}

/** Words any answer that is no success. */
export function errorFrom(operation: Operation, reply: TransportReply): AtsError {
  const refusal = refusalIn(reply)
  const fields = (refusal.errors ?? []).map(({ field, message }) => ({ field: field ?? '', message: message ?? '' }))
  const kind = kindOf(reply.status)
  return new AtsError({
    kind,
    status: reply.status,
    message: wording(refusal, fields) ?? `The ATS answered ${reply.status}`,
    fields,
    missingPermission: isPermissionMissing(reply) ? operation.permission : undefined,
    retryAfterMs: kind === 'rate-limited' ? waitingTime(reply) : undefined,
  })
}

/** Whether a refusal is about the key's permissions, and not about the user in whose name the call is made. */
export function isPermissionMissing(reply: TransportReply): boolean {
  return reply.status === 403 && /does not have permission for this endpoint/i.test(refusalIn(reply).message ?? '')
}

function kindOf(status: number): AtsErrorKind {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 429) return 'rate-limited'
  return status >= 400 && status < 500 ? 'refused' : 'unavailable'
}

/** The details say more than the headline "Validation error". */
function wording({ message }: Refusal, fields: readonly { field: string; message: string }[]): string | undefined {
  if (fields.length === 0) return message
  return fields.map(({ field, message: detail }) => (field === '' ? detail : `${field}: ${detail}`)).join('; ')
}

function waitingTime(reply: TransportReply): number {
  const seconds = Number(headerOf(reply, 'retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : windowMs
}

/** Never throws: what is no JSON object says nothing. */
export function refusalIn(reply: TransportReply): Refusal {
  try {
    const parsed: unknown = JSON.parse(textOf(reply))
    if (typeof parsed !== 'object' || parsed === null) return {}
    const { message, errors } = parsed as { message?: unknown; errors?: unknown }
    return { message: typeof message === 'string' ? message : undefined, errors: Array.isArray(errors) ? errors : [] }
  } catch {
    return {}
  }
}
