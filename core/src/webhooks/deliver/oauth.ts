import { EgressError } from '@orangery/platform'
import { z } from 'zod'
import type { CoreContext } from '../../context.ts'
import type { OpenHook } from '../hook.ts'

type OAuth = NonNullable<OpenHook['oauth']>

const tokenReply = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive().optional() })

/** Tokens of this process; another process asks for its own. Keyed by hook and client, so that an edited hook asks anew. */
const tokens = new Map<string, { token: string; until: number }>()

/** A bearer token by client credentials (RFC 6749, 4.4). Throws EgressError, so that a failing token endpoint is a failed attempt. */
export async function bearerToken(core: CoreContext, hookId: number, oauth: OAuth): Promise<string> {
  const key = keyOf(hookId, oauth)
  const now = core.clock.now().getTime()
  const known = tokens.get(key)
  if (known && known.until > now) return known.token
  const reply = await core.egress.send({
    role: 'oauth',
    method: 'POST',
    url: oauth.tokenUrl,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Authorization: `Basic ${Buffer.from(`${encodeURIComponent(oauth.clientId)}:${encodeURIComponent(oauth.clientSecret)}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(oauth.scope ? { scope: oauth.scope } : {}) }).toString(),
  })
  const parsed = tokenReply.safeParse(reply.status === 200 ? parseJson(reply.body) : undefined)
  if (!parsed.success)
    throw new EgressError(
      'network',
      `The token endpoint answered ${reply.status} without an access_token. Check the OAuth settings of this web hook.`,
    )
  tokens.set(key, { token: parsed.data.access_token, until: now + ((parsed.data.expires_in ?? 300) - 30) * 1000 })
  return parsed.data.access_token
}

/** An endpoint that answers 401 may have withdrawn the token before its time; the next attempt asks for a new one. */
export function forgetToken(hookId: number, oauth: OAuth): void {
  tokens.delete(keyOf(hookId, oauth))
}

function keyOf(hookId: number, oauth: OAuth): string {
  return JSON.stringify([hookId, oauth])
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
