import type { AssessmentOperation } from '@orangery/contract/assessment'
import { fieldErrors } from '@orangery/contract/kernel'
import { EgressError, type EgressReason, type EgressReply } from '@orangery/platform'
import type { z } from 'zod'
import type { CoreContext } from '../context.ts'
import type { OpenPartner } from './partner.ts'

/** What one call to a partner came to. `malformed` is what the partner is told about; `later` may go better another time. */
export type Called<T> =
  | { readonly outcome: 'answered'; readonly value: T }
  | { readonly outcome: 'malformed'; readonly errors: readonly string[] }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'later'; readonly reason: string }

/** The contract names no limits. Lists of tests and results are small; a person may be waiting for the list. */
const timeoutMs = 15_000
const maxBytes = 1_048_576

/** Calls that cannot go better before somebody changes an address. */
const forGood = new Set<EgressReason>(['forbidden-address', 'scheme', 'url', 'redirect'])

/** Calls a registered address with the organisation's key and reads the answer by the contract. Never throws for what a partner does. */
export async function callPartner<Reply extends z.ZodType>(
  core: CoreContext,
  partner: OpenPartner,
  call: { operation: AssessmentOperation<z.ZodType, z.ZodType, z.ZodType, Reply>; url: string; body?: unknown },
): Promise<Called<z.output<Reply>>> {
  const sent = await postTo(core, partner, { method: call.operation.method, url: call.url, body: call.body })
  if ('failure' in sent) return sent.failure
  const failure = failureOf(partner, sent.reply.status)
  return failure ?? readAnswer(call.operation.reply, sent.reply.body)
}

/** The call alone, for an answer of which the status says all. */
export async function postTo(
  core: CoreContext,
  partner: OpenPartner,
  call: { method: string; url: string; body?: unknown },
): Promise<{ reply: EgressReply } | { failure: Exclude<Called<never>, { outcome: 'answered' }> }> {
  try {
    const reply = await core.egress.send({
      role: 'partner',
      method: call.method,
      url: call.url,
      headers: {
        Accept: 'application/json',
        Authorization: `Basic ${Buffer.from(`${partner.key}:`).toString('base64')}`,
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      timeoutMs,
      maxBytes,
    })
    return { reply }
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    return { failure: failureOfCall(partner, error) }
  }
}

/** The words for a status that is no success; undefined for any 2xx. */
export function failureOf(partner: Pick<OpenPartner, 'name'>, status: number) {
  if (status >= 200 && status < 300) return undefined
  const { name } = partner
  if (status === 401)
    return {
      outcome: 'refused',
      reason: `${name} does not know your key (401). Enter the present one in Configure › Assessment partners.`,
    } as const
  if (status === 404)
    return {
      outcome: 'refused',
      reason: `${name} finds nothing there (404): the address, the test or its sending is unknown to them.`,
    } as const
  if (status >= 500 || status === 429 || status === 408)
    return { outcome: 'later', reason: `${name} cannot answer now (${status}).` } as const
  return { outcome: 'refused', reason: `${name} refused the call (${status}).` } as const
}

function failureOfCall({ name }: OpenPartner, error: EgressError) {
  // An answer without an end is one that does not fit, when it would have been a success.
  if (error.reason === 'too-large')
    return (
      failureOf({ name }, error.status ?? 200) ??
      ({ outcome: 'malformed', errors: [`The answer has more than ${maxBytes} bytes`] } as const)
    )
  const reason = `${name} could not be reached: ${error.message}.`
  return { outcome: forGood.has(error.reason) ? 'refused' : 'later', reason } as const
}

/** Reads the body of a success. Errors name places and kinds, never values: they are stored and sent out. */
export function readAnswer<Reply extends z.ZodType>(shape: Reply, body: Buffer): Called<z.output<Reply>> {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    return { outcome: 'malformed', errors: [body.length === 0 ? 'The answer is empty' : 'The answer is not JSON'] }
  }
  const read = shape.safeParse(value)
  if (read.success) return { outcome: 'answered', value: read.data }
  const found = fieldErrors(read.error, value).map(({ field, message }) => (field === '' ? message : `${field}: ${message}`))
  return { outcome: 'malformed', errors: [...new Set(found)].slice(0, 20).map((error) => error.slice(0, 300)) }
}
