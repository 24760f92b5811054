import { DomainError } from '@orangery/platform'

/** An answer of the web faces with its own status, where a DomainError's kind is not enough: 400, 401, 403, 413, 429. */
export class WebError extends Error {
  override name = 'WebError'
  readonly status: number
  readonly code: string
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    options: { message: string; fields?: Readonly<Record<string, string>>; headers?: Readonly<Record<string, string>> },
  ) {
    super(options.message)
    this.status = status
    this.code = code
    this.fields = options.fields
    this.headers = options.headers ?? {}
  }
}

/** One wording for every reason, so that it tells nobody which addresses have accounts. */
export function signInFailed(): WebError {
  return new WebError(401, 'sign-in-failed', { message: 'The e-mail address or the password is wrong.' })
}

export function tooManyTries(retryAfterSeconds: number): WebError {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60))
  return new WebError(429, 'too-many-tries', {
    message: `That was too many tries. Wait ${minutes} minute${minutes === 1 ? '' : 's'}, or ask for a link to set a new password.`,
    headers: { 'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))) },
  })
}

export class LinkGoneError extends DomainError {
  override name = 'LinkGoneError'
  constructor() {
    super('link-gone', 'This link was used already or has expired; sign in, or ask for a new one', { kind: 'not-found' })
  }
}

export class AccountMissingError extends DomainError {
  override name = 'AccountMissingError'
  constructor(id: number) {
    super('account-missing', `There is no account ${id}`, { kind: 'not-found' })
  }
}

export class AccountExistsError extends DomainError {
  override name = 'AccountExistsError'
  constructor(email: string) {
    const message = `${email} already has an account; change its roles instead`
    super('account-exists', message, { kind: 'conflict', fields: [{ field: 'email', message }] })
  }
}

export class LastAdminError extends DomainError {
  override name = 'LastAdminError'
  constructor() {
    super('last-admin', 'This is the last person who can administer the suite; make somebody else an admin first', {
      kind: 'conflict',
    })
  }
}

export class WeakPasswordError extends DomainError {
  override name = 'WeakPasswordError'
  constructor(message: string) {
    super('weak-password', message, { fields: [{ field: 'password', message }] })
  }
}

export class WrongPasswordError extends DomainError {
  override name = 'WrongPasswordError'
  constructor() {
    const message = 'The current password is wrong'
    super('wrong-password', message, { fields: [{ field: 'current', message }] })
  }
}
