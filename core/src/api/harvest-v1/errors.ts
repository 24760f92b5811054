import type { FieldError } from '@orangery/contract/kernel'
import { DomainError, isDatabaseDown } from '@orangery/platform'

/** An answer that is not a success, in this face's voice. */
export class HarvestError extends Error {
  override name = 'HarvestError'
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body.message ?? status))
    this.status = status
    this.body = body
  }
}

export const notFoundBody = { message: 'Resource not found' }

export function resourceNotFound(): HarvestError {
  return new HarvestError(404, notFoundBody)
}

export function validationError(errors: readonly FieldError[]): HarvestError {
  return new HarvestError(422, { message: 'Validation error', errors })
}

/** A domain error in the words of the public API: 404 for what is not there, 403 for what may not be, 422 for the rest. */
function wordDomainError(error: DomainError): HarvestError {
  switch (error.kind) {
    case 'not-found':
      return resourceNotFound()
    case 'forbidden':
      return new HarvestError(403, { message: error.publicMessage })
    case 'unavailable':
      return new HarvestError(503, { message: error.publicMessage })
    case 'refused':
    case 'conflict':
      return error.fields.length > 0
        ? validationError(error.fields)
        : new HarvestError(422, { message: error.publicMessage, errors: [{ message: error.publicMessage, field: '' }] })
  }
}

/** Whatever was thrown while a call was served. Unknown causes become a 500 that says nothing about the inside. */
export function toHarvestError(thrown: unknown): HarvestError {
  if (thrown instanceof HarvestError) return thrown
  if (thrown instanceof DomainError) return wordDomainError(thrown)
  if (isDatabaseDown(thrown)) return new HarvestError(503, { message: 'The database is away for a moment. Try again shortly.' })
  const { statusCode, code, message } = thrown as { statusCode?: number; code?: string; message?: string }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return validationError([{ message: 'The body is larger than this server takes.', field: 'body' }])
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return validationError([{ message: `The body could not be read as JSON: ${message ?? 'unknown reason'}`, field: 'body' }])
  return new HarvestError(500, { message: 'Something went wrong on our side. Nothing was changed.' })
}
