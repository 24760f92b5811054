import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** One cause and everything that follows from it. `traceparent` is the W3C header value to hand on. */
export interface Correlation {
  /** 32 lower-case hex digits. */
  readonly traceId: string
  readonly traceparent: string
}

const current = new AsyncLocalStorage<Correlation>()
const shape = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/

/** Runs `work` under the trace that `traceparent` names, or under a new one when it is missing or malformed. */
export function withCorrelation<R>(traceparent: string | undefined | null, work: () => R): R {
  return current.run(correlationFrom(traceparent), work)
}

/** The correlation of the running request, job or event; outside of one, a new one that nothing else will carry. */
export function currentCorrelation(): Correlation {
  return current.getStore() ?? correlationFrom(undefined)
}

/** Whether a request, job or event runs, so that `currentCorrelation` is the same until its end. */
export function isCorrelated(): boolean {
  return current.getStore() !== undefined
}

function correlationFrom(traceparent: string | undefined | null): Correlation {
  const traceId = traceIdOf(traceparent) ?? randomBytes(16).toString('hex')
  return { traceId, traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` }
}

/** The trace id in a `traceparent` header; undefined when W3C Trace Context calls the header invalid. */
function traceIdOf(traceparent: string | undefined | null): string | undefined {
  const [, version, traceId, parentId, , rest] = shape.exec(traceparent?.trim() ?? '') ?? []
  if (!traceId || version === 'ff' || (version === '00' && rest)) return undefined
  return /^0+$/.test(traceId) || /^0+$/.test(parentId ?? '') ? undefined : traceId
}
