import type { FieldError } from '@orangery/contract/kernel'
import { DomainError, isDatabaseDown } from '@orangery/platform'

/** An answer that is not a success, in the voice of the job board: `status`, `error`, and the fields where there are any. */
export class BoardError extends Error {
  override name = 'BoardError'
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, message: string, errors: readonly FieldError[] = []) {
    super(message)
    this.status = status
    this.body = { status, error: message, ...(errors.length > 0 ? { errors } : {}) }
  }
}

/** Whatever the board does not show does not exist. */
export function notOnBoard(what: string): BoardError {
  return new BoardError(404, `${what} not found`)
}

export function validationError(errors: readonly FieldError[]): BoardError {
  const said = errors.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return new BoardError(422, `Validation error: ${said}`, errors)
}

function wordDomainError(error: DomainError): BoardError {
  if (error.kind === 'not-found') return notOnBoard('Resource')
  if (error.kind === 'forbidden') return new BoardError(403, error.publicMessage)
  if (error.kind === 'unavailable') return new BoardError(503, error.publicMessage)
  return error.fields.length > 0 ? validationError(error.fields) : new BoardError(422, error.publicMessage)
}

/** Whatever was thrown while a call was served. Unknown causes become a 500 that says nothing about the inside. */
export function toBoardError(thrown: unknown): BoardError {
  if (thrown instanceof BoardError) return thrown
  if (thrown instanceof DomainError) return wordDomainError(thrown)
  if (isDatabaseDown(thrown)) return new BoardError(503, 'The database is away for a moment. Try again shortly.')
  const { statusCode, code } = thrown as { statusCode?: number; code?: string }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return validationError([
      { field: 'body', message: 'Is larger than this server takes in one piece. Send large files as multipart/form-data.' },
    ])
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new BoardError(415, 'Send multipart/form-data, application/x-www-form-urlencoded or application/json.')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return validationError([{ field: 'body', message: 'Cannot be read.' }])
  return new BoardError(500, 'Something went wrong on our side. Nothing was kept.')
}
