import type { FieldError } from '@orangery/contract/kernel'
import { DomainError, isDatabaseDown } from '@orangery/platform'

/** An answer that is not a success, in the voice of candidate ingestion: a list of what is wrong. */
export class IngestionError extends Error {
  override name = 'IngestionError'
  readonly status: number
  readonly body: { readonly errors: readonly { message: string; field?: string }[] }

  constructor(status: number, errors: readonly { message: string; field?: string }[] | string) {
    super(typeof errors === 'string' ? errors : errors.map(({ message }) => message).join('; '))
    this.status = status
    this.body = { errors: typeof errors === 'string' ? [{ message: errors }] : errors }
  }
}

/** This face knows no 422: what does not fit is 400. */
export function badRequest(errors: readonly FieldError[]): IngestionError {
  return new IngestionError(400, errors)
}

/** Whatever was thrown while a call was served. Unknown causes become a 500 that says nothing about the inside. */
export function toIngestionError(thrown: unknown): IngestionError {
  if (thrown instanceof IngestionError) return thrown
  if (thrown instanceof DomainError) {
    if (thrown.kind === 'not-found') return new IngestionError(404, thrown.publicMessage)
    if (thrown.kind === 'forbidden') return new IngestionError(403, thrown.publicMessage)
    if (thrown.kind === 'unavailable') return new IngestionError(503, thrown.publicMessage)
    return thrown.fields.length > 0 ? badRequest(thrown.fields) : new IngestionError(400, thrown.publicMessage)
  }
  if (isDatabaseDown(thrown)) return new IngestionError(503, 'The database is away for a moment. Try again shortly.')
  const { statusCode, code } = thrown as { statusCode?: number; code?: string }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new IngestionError(400, 'Your request is larger than this server takes.')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new IngestionError(400, 'Your request included invalid JSON.')
  return new IngestionError(500, 'Something went wrong on our side. Nothing was changed.')
}
