export type EgressReason = 'forbidden-address' | 'scheme' | 'url' | 'timeout' | 'too-large' | 'redirect' | 'network' | 'tls' | 'dns'

/** An outbound call that did not bring back a usable answer. The message may be shown to whoever entered the URL. */
export class EgressError extends Error {
  override name = 'EgressError'
  readonly reason: EgressReason
  /** The status of a redirect or of an answer that was too large. */
  readonly status: number | undefined
  readonly durationMs: number

  constructor(reason: EgressReason, message: string, options: { status?: number; durationMs?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.reason = reason
    this.status = options.status
    this.durationMs = options.durationMs ?? 0
  }
}

const tlsCodes = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO)/
const timeoutCodes = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])

/** Sorts what undici and the sockets below it throw into our reasons. */
export function egressErrorFrom(cause: unknown, target: string, durationMs: number): EgressError {
  if (cause instanceof EgressError)
    return new EgressError(cause.reason, cause.message, { status: cause.status, durationMs, cause: cause.cause })
  const error = cause as NodeJS.ErrnoException
  const code = error.code ?? (error.cause as NodeJS.ErrnoException | undefined)?.code ?? ''
  if (error.name === 'TimeoutError' || error.name === 'AbortError' || timeoutCodes.has(code)) {
    return new EgressError('timeout', `${target} did not answer within the time allowed`, { durationMs, cause })
  }
  if (tlsCodes.test(code))
    return new EgressError('tls', `The secure connection to ${target} failed: ${error.message}`, { durationMs, cause })
  return new EgressError('network', `The connection to ${target} failed: ${code || error.message}`, { durationMs, cause })
}
