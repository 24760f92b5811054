import { linkedinSimulator } from '@orangery/contract/simulator'
import { randomToken } from '@orangery/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../house.ts'
import { idToken, openGrants, subjectOf } from './grants.ts'
import { type Asked, authorizePage, refusalPage } from './page.ts'

const { clientId, clientSecret, paths } = linkedinSimulator

/**
 * A LinkedIn for the demo: "Sign In with LinkedIn using OpenID Connect" as far as an application sees it, with the errors' names that
 * LinkedIn uses. It believes whatever is typed, so it is registered outside production alone, and sends people to the suite's own
 * addresses only.
 */
export function registerLinkedinSimulator(app: FastifyInstance, house: House): void {
  const { clock, config } = house
  const grants = openGrants({ secrets: house.coreContext.secrets, clock })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) =>
    done(null, new URLSearchParams(body as string)),
  )
  const problemIn = (given: URLSearchParams) =>
    given.get('client_id') !== clientId
      ? `The client_id is "${given.get('client_id') ?? ''}"; this simulator knows ${clientId} alone.`
      : !isOwnAddress(given.get('redirect_uri'), config.publicUrl)
        ? 'The redirect_uri is no address of this suite.'
        : undefined

  app.get(paths.authorize, async (request, reply) => {
    const given = queryOf(request)
    const problem = problemIn(given)
    if (problem) return refuse(reply, problem)
    return sendHtml(reply, 200, (nonce) => authorizePage(askedIn(given), nonce))
  })
  app.post(paths.authorize, async (request, reply) => {
    const form = formOf(request)
    const problem = problemIn(form)
    if (problem) return refuse(reply, problem)
    const back = new URL(form.get('redirect_uri') ?? '')
    if (form.get('answer') === 'allow')
      back.searchParams.set(
        'code',
        grants.give('code', {
          name: (form.get('name') ?? '').trim().slice(0, 120),
          email: (form.get('email') ?? '').trim().slice(0, 200),
          redirectUri: form.get('redirect_uri') ?? '',
        }),
      )
    else {
      back.searchParams.set('error', 'user_cancelled_authorize')
      back.searchParams.set('error_description', 'The user cancelled the authorization')
    }
    back.searchParams.set('state', form.get('state') ?? '')
    return reply.code(303).header('location', back.href).send()
  })
  app.post(paths.token, async (request, reply) => {
    const form = formOf(request)
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
      return reply.code(401).send({ error: 'invalid_client', error_description: 'Client authentication failed' })
    const grant = grants.take('code', form.get('code') ?? '')
    if (!grant || grant.redirectUri !== form.get('redirect_uri'))
      return reply.code(400).send({
        error: 'invalid_request',
        error_description: 'Unable to retrieve access token: appid/redirect uri does not match authorization code.',
      })
    const iat = Math.floor(clock.now().getTime() / 1000)
    const sub = subjectOf(grant.email)
    return reply.send({
      access_token: grants.give('token', grant),
      expires_in: 600,
      scope: 'email,openid,profile',
      token_type: 'Bearer',
      id_token: idToken({ iss: config.publicUrl + paths.issuer, aud: clientId, iat, exp: iat + 600, sub }),
    })
  })
  app.get(paths.userinfo, async (request, reply) => {
    const [, token = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
    const grant = grants.take('token', token)
    if (!grant) return reply.code(401).send({ status: 401, code: 'INVALID_ACCESS_TOKEN', message: 'Invalid access token' })
    const [given = '', ...family] = grant.name.split(/\s+/)
    return reply.send({
      sub: subjectOf(grant.email),
      name: grant.name,
      given_name: given,
      family_name: family.join(' '),
      ...(grant.email ? { email: grant.email, email_verified: true } : {}),
    })
  })
}

function queryOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://any.invalid').searchParams
}

function formOf({ body }: FastifyRequest): URLSearchParams {
  return body instanceof URLSearchParams ? body : new URLSearchParams()
}

/** The hint, "Name <address>", is what the demo knows about who sits there. */
function askedIn(query: URLSearchParams): Asked {
  const [, name, email] = /^(.*?)\s*<([^<>]*)>$/.exec(query.get('login_hint') ?? '') ?? []
  return {
    clientId,
    redirectUri: query.get('redirect_uri') ?? '',
    state: query.get('state') ?? '',
    name: name ?? 'Sam Sample',
    email: email ?? 'sam@sample.example',
  }
}

function isOwnAddress(address: string | null, publicUrl: string): boolean {
  return address !== null && URL.canParse(address) && new URL(address).origin === new URL(publicUrl).origin
}

function refuse(reply: FastifyReply, text: string): FastifyReply {
  return sendHtml(reply, 400, (nonce) => refusalPage(text, nonce))
}

function sendHtml(reply: FastifyReply, status: number, draw: (nonce: string) => string): FastifyReply {
  const nonce = randomToken(16)
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    )
    .type('text/html; charset=utf-8')
    .send(draw(nonce))
}
