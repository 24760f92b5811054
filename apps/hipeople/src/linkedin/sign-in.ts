import type { Transport } from '@orangery/client'
import * as oauth from 'oauth4webapi'
import type { House } from '../house.ts'
import type { Provider } from './provider.ts'

/** What came of a sign-in. Only this leaves here: the tokens are dropped. */
export type SignedIn =
  | { readonly kind: 'person'; readonly name: string; readonly email: string | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }

/**
 * Where the browser is sent. LinkedIn repeats no nonce and refuses code_verifier from an application that has a secret, so `state`, bound to
 * link and browser, is what ties the answer to its question. The simulator is told who sits there; LinkedIn is not.
 */
export function signInAddress(provider: Provider, given: { state: string; hint: string }): string {
  const address = new URL(provider.server.authorization_endpoint)
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: provider.redirectUrl,
    state: given.state,
    scope: 'openid profile email',
    ...(provider.row.kind === 'simulator' ? { login_hint: given.hint } : {}),
  }).toString()
  return address.href
}

/** Turns what LinkedIn sent back into a name and an address. `state` was judged before. */
export async function finishSignIn(
  house: House,
  provider: Provider,
  given: { parameters: URLSearchParams; state: string },
): Promise<SignedIn> {
  const { server, client, secret, options } = partsOf(house, provider)
  try {
    const parameters = oauth.validateAuthResponse(server, client, given.parameters, given.state)
    const tokenReply = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      secret,
      parameters,
      provider.redirectUrl,
      oauth.nopkce,
      options,
    )
    // The ID token came over TLS from its issuer, so its signature adds nothing (OpenID Connect Core 3.1.3.7); its claims are checked.
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, tokenReply, { requireIdToken: true })
    const subject = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? ''
    const userReply = await oauth.userInfoRequest(server, client, tokens.access_token, options)
    return personIn(await oauth.processUserInfoResponse(server, client, subject, userReply))
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError && /cancel|denied/.test(error.error)) return { kind: 'cancelled' }
    // The error itself may hold what was sent, so only its kind is told.
    house.logger.warn({ provider: provider.row.kind, reason: reasonOf(error) }, 'a sign-in at LinkedIn failed')
    return { kind: 'failed' }
  }
}

/** Offers a code that cannot be right: who is not known is told so, everybody else that the code is wrong. */
export async function askWhetherKnown(house: House, provider: Provider): Promise<{ ok: boolean; text: string }> {
  const { server, client, secret, options } = partsOf(house, provider)
  const parameters = new URLSearchParams({ code: 'is-this-client-known', redirect_uri: provider.redirectUrl })
  try {
    const reply = await oauth.genericTokenEndpointRequest(server, client, secret, 'authorization_code', parameters, options)
    const said = (await reply.json().catch(() => undefined)) as { error?: unknown } | null | undefined
    if (said?.error === 'invalid_client' || said?.error === 'unauthorized_client' || reply.status === 401)
      return { ok: false, text: 'LinkedIn does not know this Client ID, or its Client secret is another one.' }
    if (reply.status === 400 && typeof said?.error === 'string')
      return { ok: true, text: 'LinkedIn knows this client. Whether it knows the redirect URL shows at the first sign-in.' }
    return { ok: false, text: `LinkedIn answered ${reply.status}, which says nothing about the client. Test again later.` }
  } catch (error) {
    house.logger.warn({ provider: provider.row.kind, reason: reasonOf(error) }, 'LinkedIn could not be asked')
    return { ok: false, text: 'LinkedIn did not answer. Test again later, and see whether this server may call www.linkedin.com.' }
  }
}

function partsOf(house: House, provider: Provider) {
  return {
    server: provider.server,
    client: { client_id: provider.clientId },
    secret: oauth.ClientSecretPost(provider.clientSecret),
    options: {
      [oauth.customFetch]: throughTheDoor(house.oauth),
      // Only the simulator lives at the suite's own address, which a demo serves without TLS.
      [oauth.allowInsecureRequests]: provider.row.kind === 'simulator',
    },
  }
}

/** The library asks by fetch; this is one that leaves by the checked door. */
function throughTheDoor(send: Transport) {
  return async (url: string, init: { method: string; headers: Record<string, string>; body?: unknown }): Promise<Response> => {
    const body = init.body === undefined || init.body === null ? {} : { body: String(init.body) }
    const reply = await send({ method: init.method, url, headers: init.headers, ...body })
    const headers = Object.entries(reply.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')] as [string, string]],
    )
    const bytes = typeof reply.body === 'string' ? reply.body : new Uint8Array(reply.body)
    return new Response([204, 205, 304].includes(reply.status) ? null : bytes, { status: reply.status, headers })
  }
}

function personIn(claims: oauth.UserInfoResponse): SignedIn {
  const name = nameIn(claims.name) || nameIn([claims.given_name, claims.family_name].filter(Boolean).join(' '))
  const email = typeof claims.email === 'string' && claims.email_verified !== false ? claims.email.slice(0, 254) : null
  return name ? { kind: 'person', name, email } : { kind: 'failed' }
}

function nameIn(value: unknown): string {
  return typeof value === 'string'
    ? value
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
        .trim()
        .slice(0, 120)
    : ''
}

function reasonOf(error: unknown): string {
  const { name, code, reason } = error as { name?: string; code?: string; reason?: string }
  return [name, code, reason].filter((part) => typeof part === 'string').join(' ')
}
