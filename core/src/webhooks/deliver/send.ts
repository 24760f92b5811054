import { deliveryHeaders } from '@orangery/contract/webhooks'
import { EgressError, type EgressReply } from '@orangery/platform'
import type { CoreContext } from '../../context.ts'
import type { OpenHook } from '../hook.ts'
import { signatureOf } from '../sign.ts'
import { bearerToken, forgetToken } from './oauth.ts'

/** What one attempt came to. `status` is null where no answer came. */
export interface Attempt {
  readonly at: Date
  readonly durationMs: number
  readonly signature: string
  readonly endpointUrl: string
  readonly status: number | null
  readonly responseBody: string | null
  readonly error: string | null
  readonly retryAfterSeconds: number | null
  /** The endpoint let the time run out. */
  readonly silent: boolean
}

/** The contract names no time limit; an endpoint that has not answered by then counts as failed. */
const timeoutMs = 15_000
const keptOfResponse = 4_000

/** Signs the frozen bytes and posts them. Never throws for what an endpoint does: every outcome is an attempt. */
export async function sendAttempt(
  core: CoreContext,
  hook: OpenHook,
  delivery: { eventUuid: string; body: string },
): Promise<Attempt> {
  const at = core.clock.now()
  const signature = signatureOf(hook.secret, delivery.body)
  const made = { at, signature, endpointUrl: hook.endpointUrl }
  const started = performance.now()
  try {
    const reply = await core.egress.send({
      role: 'webhook',
      method: 'POST',
      url: hook.endpointUrl,
      headers: {
        ...Object.fromEntries(hook.headers.map((header) => [header.name, header.value])),
        ...(await authorization(core, hook)),
        [deliveryHeaders.contentType]: 'application/json',
        [deliveryHeaders.eventId]: delivery.eventUuid,
        [deliveryHeaders.signature]: signature,
      },
      body: delivery.body,
      timeoutMs,
    })
    if (reply.status === 401 && hook.oauth) forgetToken(hook.id, hook.oauth)
    return {
      ...made,
      durationMs: reply.durationMs,
      status: reply.status,
      responseBody: shown(reply),
      error: null,
      retryAfterSeconds: retryAfter(reply, at),
      silent: false,
    }
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    const durationMs = Math.round(performance.now() - started)
    const silent = error.reason === 'timeout'
    const answer = { status: error.status ?? null, responseBody: null, error: storable(error.message), retryAfterSeconds: null }
    return { ...made, ...answer, durationMs, silent }
  }
}

async function authorization(core: CoreContext, hook: OpenHook): Promise<Record<string, string>> {
  if (hook.oauth) return { Authorization: `Bearer ${await bearerToken(core, hook.id, hook.oauth)}` }
  if (hook.basicAuth)
    return { Authorization: `Basic ${Buffer.from(`${hook.basicAuth.user}:${hook.basicAuth.password}`).toString('base64')}` }
  return {}
}

function shown(reply: EgressReply): string {
  return storable(reply.body.toString('utf8').slice(0, keptOfResponse))
}

/** Without what no text of the database may hold: the character zero, and half a character where one was cut. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

function retryAfter(reply: EgressReply, now: Date): number | null {
  const value = reply.headers['retry-after']
  if (!value) return null
  if (/^\d+$/.test(value)) return Number(value)
  const until = Date.parse(value)
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - now.getTime()) / 1000))
}
