import type { NeededPermission } from './ats.ts'

/**
 * Why the ATS did not do it. `unauthorized`: the credential is not known. `forbidden`: it is, and may not. `refused`: the
 * request makes no sense in the state things are in. `rate-limited`: later, see `retryAfterMs`. `unavailable`: no usable
 * answer; trying again may help.
 */
export type AtsErrorKind = 'unauthorized' | 'forbidden' | 'not-found' | 'refused' | 'rate-limited' | 'unavailable'

export interface AtsErrorFacts {
  readonly kind: AtsErrorKind
  readonly message: string
  /** The HTTP status, or 0 when nothing was answered. */
  readonly status: number
  readonly missingPermission?: NeededPermission
  readonly retryAfterMs?: number
  /** What is wrong with which part of the request, in the words of the ATS. */
  readonly fields?: readonly { readonly field: string; readonly message: string }[]
  readonly cause?: unknown
}

export class AtsError extends Error {
  override readonly name = 'AtsError'
  readonly kind: AtsErrorKind
  readonly status: number
  readonly missingPermission: NeededPermission | undefined
  readonly retryAfterMs: number | undefined
  readonly fields: readonly { readonly field: string; readonly message: string }[]

  constructor(facts: AtsErrorFacts) {
    super(facts.message, { cause: facts.cause })
    this.kind = facts.kind
    this.status = facts.status
    this.missingPermission = facts.missingPermission
    this.retryAfterMs = facts.retryAfterMs
    this.fields = facts.fields ?? []
  }

  /** Whether the same call may succeed later without anybody changing anything. */
  get mayPass(): boolean {
    return this.kind === 'rate-limited' || this.kind === 'unavailable'
  }
}
