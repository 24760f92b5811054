// How a delivery travels. Public documentation: https://developers.greenhouse.io/webhooks.html

export const deliveryHeaders = {
  contentType: 'Content-Type',
  /** The same over all attempts of one delivery, so that a receiver can tell a repeat. */
  eventId: 'Greenhouse-Event-ID',
  signature: 'Signature',
} as const

/** What Advanced Settings may not set as additional headers; compare without regard to case. */
export const reservedHeaders: readonly string[] = [
  'Content-Type',
  'Content-Length',
  deliveryHeaders.eventId,
  'Authorization',
  'User-Agent',
  deliveryHeaders.signature,
]

export function isReservedHeader(name: string): boolean {
  return reservedHeaders.some((reserved) => reserved.toLowerCase() === name.trim().toLowerCase())
}

/** Minutes to wait after the first attempt, the second, … : seven attempts in a little over fifteen hours. */
export const retryGapsInMinutes: readonly number[] = [1, 15, 60, 120, 240, 480]

/** Advanced Settings may name another number of retries; beyond the table the last gap repeats. */
export const retriesAtMost = 25

/**
 * Minutes between attempt `attempt` (1-based) and the next one, or null when it was the last.
 * `retries` is the number of further attempts that the hook allows.
 */
export function minutesUntilNextAttempt(attempt: number, retries: number = retryGapsInMinutes.length): number | null {
  if (attempt > retries) return null
  return retryGapsInMinutes[attempt - 1] ?? retryGapsInMinutes.at(-1)!
}

/** The value of the Signature header, from the lower-case hex of HMAC-SHA256 over the raw body. */
export function signatureValue(hex: string): string {
  return `sha256 ${hex}`
}

/** The hex in a Signature header, or undefined when the header is of another form. */
export function hexOfSignature(header: string): string | undefined {
  return /^sha256 ([0-9a-f]{64})$/.exec(header)?.[1]
}
