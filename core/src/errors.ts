import { DomainError } from '@orangery/platform'

/** Nothing of that kind has that id. */
export function notFound(kind: string, id: number | string): DomainError {
  return new DomainError('not-found', `There is no ${kind} with the id ${id}.`, { kind: 'not-found' })
}

/** The request cannot be done as it stands; `field` names the value that stands in the way. */
export function refused(code: string, message: string, field?: string): DomainError {
  return new DomainError(code, message, { fields: field ? [{ field, message }] : [] })
}

/** The record is in a state that does not allow this. */
export function conflict(code: string, message: string): DomainError {
  return new DomainError(code, message, { kind: 'conflict' })
}

export function forbidden(message: string, code = 'forbidden'): DomainError {
  return new DomainError(code, message, { kind: 'forbidden' })
}
