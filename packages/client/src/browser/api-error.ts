interface Said {
  readonly code?: string
  readonly message?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly correlation?: string
}

/** What the server said no with. `message` is worded for people; `fields` belong beside their fields. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** The HTTP status, or 0 when nothing was answered. */
  readonly status: number
  readonly code: string
  readonly fields: Readonly<Record<string, string>>
  /** What to name when asking for help. */
  readonly correlation: string | undefined

  constructor(said: Said & { readonly status: number; readonly code: string; readonly message: string }) {
    super(said.message)
    this.status = said.status
    this.code = said.code
    this.fields = said.fields ?? {}
    this.correlation = said.correlation
  }

  /** From the body of an answer, which may be anything when something between here and the server answered. */
  static from(status: number, answer: unknown): ApiError {
    const said = (answer as { readonly error?: Said } | null | undefined)?.error ?? {}
    return new ApiError({
      ...said,
      status,
      code: said.code ?? 'unknown',
      message: said.message ?? `The server answered ${status} without saying why.`,
    })
  }
}
