/** How a face should treat a domain error; each face maps it to its own status and words. */
export type ErrorKind = 'not-found' | 'refused' | 'forbidden' | 'conflict' | 'unavailable'

/** One field of the caller's input and what is wrong with it. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/**
 * A rule of the domain said no. `publicMessage` may be shown to the caller; details that only operators should see belong in `cause`.
 * The domain does not know which face asked, so there is no HTTP status here.
 */
export class DomainError extends Error {
  override name = 'DomainError'
  /** Stable, machine-readable, kebab-case. */
  readonly code: string
  readonly publicMessage: string
  readonly fields: readonly FieldProblem[]
  readonly kind: ErrorKind

  /** `kind` is 'refused' unless given. */
  constructor(
    code: string,
    publicMessage: string,
    options: { kind?: ErrorKind; fields?: readonly FieldProblem[]; cause?: unknown } = {},
  ) {
    super(publicMessage, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.publicMessage = publicMessage
    this.fields = options.fields ?? []
    this.kind = options.kind ?? 'refused'
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
