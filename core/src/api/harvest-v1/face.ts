import { type HarvestV1Id, harvestV1, isServed, permissionFor } from '@orangery/contract/harvest-v1'
import { fieldErrors, type Operation } from '@orangery/contract/kernel'
import { DomainError } from '@orangery/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Budget, checkKey, type LastUsed } from '../../access/index.ts'
import type { CoreContext } from '../../context.ts'
import { announceFacts } from '../../events/index.ts'
import { badCredentials, readKey } from '../given-key.ts'
import { type Call, type Handler, noContent } from './call.ts'
import { openDocuments } from './documents/index.ts'
import { HarvestError, notFoundBody, resourceNotFound, toHarvestError, validationError } from './errors.ts'
import { handlers } from './handlers.ts'
import { resolveOnBehalfOf } from './on-behalf-of.ts'
import { afterParameter, afterText, cursorLink, linkHeader, type PageRequest, readAfter, readCursor } from './paging.ts'
import { ReadyJson } from './ready-json.ts'

export interface HarvestOptions {
  readonly lastUsed: LastUsed
  /** True when the call came over the public address by plain http, and must be refused. */
  readonly isPlainHttp: (request: FastifyRequest) => boolean
  /** The address that links are built from; differs from the public URL only behind a trusted proxy. */
  readonly baseUrl: (request: FastifyRequest) => string
  /** Checks replies against the contract; tests only, since it costs more than making them. */
  readonly checkReplies: boolean
}

/** Base64 makes four bytes of three; a quarter more than the largest file, with room for the rest of the body. */
const bodyLimit = 140 * 1024 * 1024

/**
 * Registers every operation of the contract on a scope of its own: own auth, own budget, own paging, own error voice. The order
 * inside a call is the contract's: transport, key, budget, permission, shape, rule.
 */
export function registerHarvestV1(app: FastifyInstance, core: CoreContext, options: HarvestOptions): void {
  app.setErrorHandler((thrown, request, reply) => {
    const error = toHarvestError(thrown)
    if (error.status === 500) core.logger.error({ error: thrown, operation: request.routeOptions.config }, 'a Harvest call failed')
    return send(reply, error)
  })
  app.addHook('onReady', () => openDocuments(core))
  for (const version of ['/v1/*', '/v2/*'])
    app.all(version, async (_request, reply) => send(reply, new HarvestError(404, notFoundBody)))
  for (const operation of Object.values(harvestV1) as Operation<HarvestV1Id>[]) registerOperation(app, core, operation, options)
}

function registerOperation(
  app: FastifyInstance,
  core: CoreContext,
  operation: Operation<HarvestV1Id>,
  options: HarvestOptions,
): void {
  app.route({
    method: operation.method,
    url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
    bodyLimit,
    onRequest: async (request, reply) => {
      if (options.isPlainHttp(request)) throw new HarvestError(403, { message: 'Plain http is not served. Use https.' })
      await admit(core, operation, { request, reply, lastUsed: options.lastUsed })
    },
    handler: async (request, reply) => serve(core, operation, { request, reply, options }),
  })
}

/** Key, budget, permission. Runs before the body is read, so that a stranger cannot make us read one. */
async function admit(
  core: CoreContext,
  operation: Operation<HarvestV1Id>,
  call: { request: FastifyRequest; reply: FastifyReply; lastUsed: LastUsed },
) {
  const given = readKey(call.request.headers.authorization)
  if ('refusal' in given) throw new HarvestError(401, { message: given.refusal })
  const check = await checkKey(core, {
    key: given.key,
    apiType: 'harvest',
    operation: permissionFor(operation.id).id,
    lastUsed: call.lastUsed,
  })
  if (check.outcome === 'unknown') throw new HarvestError(401, { message: badCredentials })
  setBudget(call.reply, check.budget)
  if (check.outcome === 'limited')
    throw new HarvestError(429, {
      message: `Rate limit of ${check.budget.limit} calls in 10 seconds exceeded. Retry after ${check.budget.retryAfter} s.`,
    })
  if (check.outcome === 'not-granted')
    throw new HarvestError(403, { message: 'This API Key does not have permission for this endpoint' })
  call.request.harvestKeyId = check.keyId
  const { headers, method } = call.request
  if (method === 'GET' && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0))
    throw new HarvestError(403, { message: 'A GET must not carry a body.' })
}

declare module 'fastify' {
  interface FastifyRequest {
    harvestKeyId?: number
  }
}

function setBudget(reply: FastifyReply, budget: Budget): void {
  reply.header('X-RateLimit-Limit', budget.limit).header('X-RateLimit-Remaining', budget.remaining)
  if (budget.exceeded)
    reply.header('X-RateLimit-Reset', Math.ceil(budget.resetAt.getTime() / 1000)).header('Retry-After', budget.retryAfter)
}

async function serve(
  core: CoreContext,
  operation: Operation<HarvestV1Id>,
  { request, reply, options }: { request: FastifyRequest; reply: FastifyReply; options: HarvestOptions },
) {
  if (!isServed(operation.id))
    throw new HarvestError(501, { message: `${operation.permission.label} (${operation.id}) is not served by this server yet.` })
  const user = operation.onBehalfOf ? await resolveOnBehalfOf(core, request.headers['on-behalf-of']) : null
  const params = operation.params.safeParse(request.params)
  if (!params.success) throw resourceNotFound()
  const query = operation.query.safeParse(request.query)
  const body = operation.body.safeParse(request.body ?? undefined)
  if (!query.success) throw validationError(fieldErrors(query.error, request.query))
  if (!body.success) throw validationError(fieldErrors(body.error, request.body))
  const page = pageRequest(query.data, request.query)
  let answeredWith: number = operation.status
  const call = {
    core,
    actor: { userId: user?.id ?? null, keyId: request.harvestKeyId ?? null },
    user,
    params: params.data,
    query: query.data,
    body: body.data,
    page,
    paged: async <Row extends { id: number; within?: number }>(rows: readonly Row[], count: () => Promise<number | undefined>) => {
      const shown = rows.slice(0, page.perPage)
      const list = {
        url: options.baseUrl(request) + request.url.split('?')[0]!.replace(/\/$/, ''),
        query: request.query as Record<string, unknown>,
        hasNext: rows.length > page.perPage,
      }
      const link =
        operation.paging === 'cursor'
          ? cursorLink({ ...list, lastId: shown.at(-1)?.id })
          : linkHeader({ ...list, lastId: afterText(shown.at(-1)), page, count: page.skipCount ? undefined : await count() })
      if (link) reply.header('Link', link)
      return shown
    },
    answerWith: (status: 200) => {
      answeredWith = status
    },
  }
  const handler = handlers[operation.id] as unknown as Handler<HarvestV1Id>
  const answer = await handler(call as unknown as Call<HarvestV1Id>)
  if (answer === noContent) return reply.code(204).send()
  if (options.checkReplies) checkReply(operation, answer instanceof ReadyJson ? JSON.parse(answer.bytes.toString()) : answer)
  if (operation.onBehalfOf) announceFacts(core)
  reply.code(answeredWith)
  return answer instanceof ReadyJson ? reply.type('application/json; charset=utf-8').send(answer.bytes) : reply.send(answer)
}

function checkReply(operation: Operation<HarvestV1Id>, answer: unknown): void {
  const checked = operation.reply.safeParse(answer)
  if (!checked.success)
    throw new DomainError(
      'reply-broken',
      `The reply of ${operation.id} breaks the contract: ${JSON.stringify(fieldErrors(checked.error, answer).slice(0, 5))}`,
    )
}

function pageRequest(query: unknown, raw: unknown): PageRequest {
  const {
    per_page: perPage = 100,
    page = 1,
    skip_count: skipCount = false,
    cursor,
  } = query as { per_page?: number; page?: number; skip_count?: boolean; cursor?: string }
  if (cursor !== undefined) {
    const afterId = readCursor(cursor)
    if (afterId === undefined)
      throw validationError([{ message: 'Must be taken from the Link of the page before', field: 'cursor' }])
    return { perPage, page, skipCount, afterId }
  }
  return { perPage, page, skipCount, ...readAfter((raw as Record<string, unknown>)[afterParameter]) }
}

function send(reply: FastifyReply, error: HarvestError) {
  return reply.code(error.status).send(error.body)
}
