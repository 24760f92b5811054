import fastifyCookie from '@fastify/cookie'
import { type Config, type Db, type Logger, withCorrelation } from '@orangery/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { idleMs, principalOf } from '../sessions/sessions.ts'
import { speakWebErrors } from './web-errors.ts'

const cookieName = 'orangery_session'

export interface SessionCookies {
  set(reply: FastifyReply, token: string): void
  clear(reply: FastifyReply): void
  read(request: FastifyRequest): string | undefined
}

/** HttpOnly, Lax, for the whole site; Secure as soon as people come by https. */
export function sessionCookies(config: Pick<Config, 'publicUrl'>): SessionCookies {
  const attributes = () => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure: config.publicUrl.startsWith('https:') })
  return {
    set: (reply, token) => void reply.setCookie(cookieName, token, { ...attributes(), maxAge: idleMs / 1000 }),
    clear: (reply) => void reply.clearCookie(cookieName, attributes()),
    read: (request) => request.cookies[cookieName],
  }
}

/**
 * Gives a scope its principal, its correlation and its voice of errors. Not encapsulated on purpose: register it inside the scope of the
 * web faces (`/api`), so that Harvest requests do not look for cookies.
 */
export function accountsPlugin(options: {
  db: Db
  config: Pick<Config, 'publicUrl' | 'mode'>
  logger: Logger
  cookies: SessionCookies
  sessionNow: () => Date
}): (app: FastifyInstance) => Promise<void> {
  const { db, config, logger, cookies, sessionNow } = options
  async function plugin(app: FastifyInstance): Promise<void> {
    await app.register(fastifyCookie)
    app.decorate('webRoutes', { publicUrl: () => config.publicUrl, checkReplies: config.mode !== 'production' })
    app.decorateRequest('principal', null)
    // Whatever is served in this scope goes through registerRoute, and with it through a policy.
    app.addHook('onRoute', ({ config, method, url }) => {
      if (!config?.policy) throw new Error(`${method} ${url} has no policy; serve it with registerRoute`)
    })
    app.addHook('onRequest', (request, _, done) => withCorrelation(request.headers.traceparent as string | undefined, done))
    app.addHook('onRequest', async (request, reply) => {
      const token = cookies.read(request)
      if (token === undefined) return
      const found = await principalOf(db, token, sessionNow())
      request.principal = found?.principal ?? null
      if (found?.renewed) cookies.set(reply, token)
    })
    speakWebErrors(app, { logger })
  }
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true, [Symbol.for('fastify.display-name')]: 'accounts' })
}
