// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { type IngestionId, type IngestionOperation, ingestion } from '@orangery/contract/ingestion'
import { fieldErrors } from '@orangery/contract/kernel'
import { DomainError } from '@orangery/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { checkKey, type LastUsed } from '../../access/index.ts'
import type { CoreContext } from '../../context.ts'
import { jobIdsOfUser } from '../../ingestion/index.ts'
import { findUserByEmail, type UserRow } from '../../users/index.ts'
import { badCredentials, readKey } from '../given-key.ts'
import type { IngestionCall } from './call.ts'
import { badRequest, IngestionError, toIngestionError } from './errors.ts'
import { handlers } from './handlers.ts'

export interface IngestionOptions {
  readonly lastUsed: LastUsed
  readonly isPlainHttp: (request: FastifyRequest) => boolean
  /** Checks replies against the contract; tests only. */
  readonly checkReplies: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose key called in whose name. */
    partnerCall?: { keyId: number; user: UserRow }
  }
}

/** Serves what partners bring candidates with: a key of its own type, and a user by e-mail address in every call. */
export function registerIngestion(app: FastifyInstance, core: CoreContext, options: IngestionOptions): void {
  app.setErrorHandler((thrown, request, reply) => {
    const error = toIngestionError(thrown)
    if (error.status >= 500) core.logger.error({ error: thrown, url: request.url.split('?')[0] }, 'a call of a partner failed')
    return reply.code(error.status).send(error.body)
  })
  app.all('/v1/partner/*', async () => {
    throw new IngestionError(404, 'Resource not found')
  })
  for (const operation of Object.values(ingestion) as IngestionOperation[])
    app.route({
      method: operation.method,
      url: operation.path,
      bodyLimit: 10 * 1024 * 1024,
      onRequest: async (request, reply) => admit(core, options, { request, reply, operation: operation.id }),
      handler: async (request) => serve(core, { operation, request, options }),
    })
}

/** Key, then user. Runs before the body is read. */
async function admit(
  core: CoreContext,
  { isPlainHttp, lastUsed }: IngestionOptions,
  { request, reply, operation }: { request: FastifyRequest; reply: FastifyReply; operation: string },
): Promise<void> {
  if (isPlainHttp(request)) throw new IngestionError(403, 'Plain http is not served. Use https.')
  const given = readKey(request.headers.authorization)
  if ('refusal' in given) throw new IngestionError(401, given.refusal)
  const check = await checkKey(core, { key: given.key, apiType: 'candidate_ingestion', operation, lastUsed })
  if (check.outcome === 'unknown') throw new IngestionError(401, badCredentials)
  if (check.outcome === 'limited') {
    reply.header('Retry-After', check.budget.retryAfter)
    throw new IngestionError(429, `More than ${check.budget.limit} calls in 10 seconds. Retry after ${check.budget.retryAfter} s.`)
  }
  request.partnerCall = { keyId: check.keyId, user: await resolveUser(core, request.headers['on-behalf-of']) }
}

async function resolveUser(core: CoreContext, header: string | string[] | undefined): Promise<UserRow> {
  const email = (Array.isArray(header) ? header[0] : header)?.trim()
  const refuse = (message: string) => new IngestionError(401, [{ message, field: 'On-Behalf-Of' }])
  if (!email) throw refuse('The header On-Behalf-Of is required: the e-mail address of the user who acts.')
  const user = await findUserByEmail(core.db, email)
  if (!user) throw refuse('On-Behalf-Of names no user of this organization by e-mail address.')
  if (user.disabled_at) throw refuse('On-Behalf-Of names a user who is deactivated.')
  return user
}

async function serve(
  core: CoreContext,
  { operation, request, options }: { operation: IngestionOperation; request: FastifyRequest; options: IngestionOptions },
) {
  const { keyId, user } = request.partnerCall!
  const query = operation.query.safeParse(request.query)
  if (!query.success) throw badRequest(fieldErrors(query.error, request.query))
  const body = operation.body.safeParse(request.body ?? {})
  if (!body.success) throw badRequest(fieldErrors(body.error, request.body ?? {}))
  const ownJobs = await jobIdsOfUser(core.db, user.id)
  const call = { core, keyId, user, ownJobs, query: query.data, body: body.data } as IngestionCall<IngestionId>
  const handler = handlers[operation.id as IngestionId] as unknown as (call: unknown) => Promise<unknown>
  const answer = await handler(call)
  const checked = options.checkReplies ? operation.reply.safeParse(answer) : undefined
  if (checked?.success === false)
    throw new DomainError(
      'reply-broken',
      `The reply of ${operation.id} breaks the contract: ${checked.error.message.slice(0, 500)}`,
    )
  return answer
}
