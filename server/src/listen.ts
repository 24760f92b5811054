import { sendWebNotFound } from '@orangery/accounts'
import { type Config, messageOf, withCorrelation } from '@orangery/platform'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { guidedConnections } from './connections.ts'
import { askDatabase } from './health.store.ts'
import { type House, isDevelopment } from './house.ts'
import { registerLinkedinSimulator } from './linkedin-simulator/register.ts'
import { registerOpenApi } from './openapi/register.ts'
import { registerSimulator } from './simulator.ts'
import { speakForAll, unreadable } from './unreadable.ts'
import { registerWebPages } from './web-pages.ts'

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** The one listener with all its faces, each in a scope of its own. Without `web` it answers no pages. */
export async function openListener(house: House, options: { web: boolean }): Promise<FastifyInstance> {
  const { config, core } = house
  const app = fastify({
    logger: false,
    trustProxy: config.trustProxy === false ? false : config.trustProxy,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 400 },
    forceCloseConnections: 'idle',
    requestTimeout: 120_000,
    ...unreadable,
  })
  speakForAll(app, house.logger)
  app.addHook('onRequest', (request, _reply, done) => withCorrelation(request.headers.traceparent as string | undefined, done))
  app.addHook('onSend', async (_request, reply) => {
    reply.header('X-Content-Type-Options', 'nosniff')
    if (!reply.hasHeader('Referrer-Policy')) reply.header('Referrer-Policy', 'same-origin')
    reply.header('X-Frame-Options', 'DENY')
    if (config.publicUrl.startsWith('https:')) reply.header('Strict-Transport-Security', 'max-age=31536000')
  })
  registerHealth(app, house)
  registerOpenApi(app, config)
  await app.register(async (scope) => core.registerHarvest(scope, harvestFace(config)))
  await app.register(async (scope) => core.registerJobBoard(scope, harvestFace(config)))
  await app.register(async (scope) => core.registerIngestion(scope, harvestFace(config)))
  await app.register(async (scope) => core.registerAssessment(scope, harvestFace(config)))
  await app.register(async (scope) => core.registerFiles(scope))
  await app.register(async (scope) => core.registerAddresses(scope))
  await app.register(async (scope) => house.carriers.registerHooks(scope))
  for (const one of house.apps) await app.register(async (scope) => one.registerPublic(scope))
  if (config.mode !== 'production') await app.register(async (scope) => registerLinkedinSimulator(scope, house))
  await app.register(async (scope) => {
    await scope.register(async (web) => {
      await house.accounts.plugin(web)
      house.accounts.routes(web)
      core.registerWeb(web, guidedConnections(house))
      for (const one of house.apps) one.registerWeb(web)
      if (config.mode !== 'production') registerSimulator(web, house)
    })
  })
  if (options.web) await registerWebPages(app)
  else app.setNotFoundHandler(sendWebNotFound)
  return app
}

function registerHealth(app: FastifyInstance, house: House): void {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await askDatabase(house.db)
      return { ok: true }
    } catch (error) {
      return reply.code(503).send({ ok: false, reason: `The database does not answer: ${messageOf(error)}` })
    }
  })
}

/**
 * Plain http over the public address is refused: where the public URL is https and a trusted proxy says how the call came, and where
 * the listener is open to others without any proxy that is trusted.
 */
function harvestFace(config: Config) {
  const behindProxy = config.trustProxy !== false
  const open = !loopback.has(config.host)
  return {
    isPlainHttp: (request: FastifyRequest) =>
      isDevelopment(config) && !open
        ? false
        : behindProxy
          ? request.protocol !== 'https'
          : open || config.publicUrl.startsWith('https:'),
    baseUrl: (request: FastifyRequest) => (behindProxy ? `${request.protocol}://${request.host}` : config.publicUrl),
    checkReplies: config.mode === 'test',
  }
}
