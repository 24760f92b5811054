import { checkLink, DomainError } from '@orangery/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CoreContext } from '../../context.ts'
import { addressById, verifyAddress } from '../../users/index.ts'

interface ById {
  Params: { id: string }
}

/** Signed links by which a user confirms a further e-mail address: no session, seven days. Looking shows, the button acts. */
export function registerAddresses(app: FastifyInstance, core: CoreContext): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
    payload.resume()
    done(null)
  })
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof DomainError && error.kind === 'not-found') return page(reply, 404, 'This address is not known any more.')
    core.logger.error({ err: error }, 'an address could not be confirmed')
    return page(reply, 500, 'The address cannot be confirmed now. Open the link again later.')
  })
  app.get<ById>('/verify-address/:id', async (request, reply) => {
    const refusal = refusalOf(core, request)
    if (refusal) return page(reply, 403, refusal)
    const email = await addressById(core.db, Number(request.params.id))
    if (email === undefined) return page(reply, 404, 'This address is not known any more.')
    return page(reply, 200, `Is ${email} your address?`, '<form method="post"><button>Yes, confirm it</button></form>')
  })
  app.post<ById>('/verify-address/:id', async (request, reply) => {
    const refusal = refusalOf(core, request)
    if (refusal) return page(reply, 403, refusal)
    return page(reply, 200, `${await verifyAddress(core, Number(request.params.id))} is confirmed. You can close this page.`)
  })
}

function refusalOf(core: CoreContext, request: FastifyRequest<ById>): string | undefined {
  if (!/^[1-9]\d{0,15}$/.test(request.params.id)) return 'This link is not valid.'
  const state = checkLink(core.linkKey, request.url, core.clock.now())
  if (state === 'ok') return undefined
  return state === 'expired' ? 'This link has expired. Ask for a new one.' : 'This link is not valid.'
}

function page(reply: FastifyReply, status: number, said: string, act = ''): FastifyReply {
  const escaped = said.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return reply
    .code(status)
    .header('Content-Type', 'text/html; charset=utf-8')
    .header('Content-Security-Policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
    .header('Referrer-Policy', 'no-referrer')
    .header('Cache-Control', 'no-store')
    .send(`<!doctype html><html lang="en"><title>Confirm an e-mail address</title><h1>${escaped}</h1>${act}</html>`)
}
