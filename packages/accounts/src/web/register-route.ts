import { fieldErrors, fieldName, type Route, storableMessage, unstorableAt } from '@orangery/contract/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { WebError } from '../errors.ts'
import type { Principal } from '../principal.ts'
import { checkSameOrigin } from './same-origin.ts'

declare module 'fastify' {
  interface FastifyInstance {
    webRoutes: WebRouteSettings
  }
  interface FastifyContextConfig {
    /** Of the route's contract; see the accounts plugin, which refuses to start without it. */
    policy?: string
  }
}

export interface WebRouteSettings {
  publicUrl(): string
  /** Whether replies are held against the contract: in development and tests. */
  readonly checkReplies: boolean
}

/** Decides who may call; is asked before the shape of the request is looked at. */
export type Policy = (asked: { principal: Principal | null; request: FastifyRequest }) => boolean | Promise<boolean>
export type Policies = Readonly<Record<string, Policy>>

export const basePolicies = {
  anyone: () => true,
  'signed-in': ({ principal }) => principal !== null,
  admin: ({ principal }) => principal?.roles.suite === 'admin',
} satisfies Policies

/** What a handler is handed: everything checked and in its shape. */
export interface WebCall<R extends Route> {
  readonly params: z.output<R['params']>
  readonly query: z.output<R['query']>
  readonly body: z.output<R['body']>
  readonly principal: Principal | null
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** A route without a reply shape answers 204. A handler that sends by itself (a file) returns nothing of its own. */
export type WebHandler<R extends Route> = (
  call: WebCall<R>,
) => Promise<R['reply'] extends z.ZodUndefined ? void : z.input<R['reply']>>

/**
 * Serves a route of the contract: same origin, policy, shape, handler, reply. Throws at once when the policy has no rule, so a route that
 * nobody guards cannot start. The accounts plugin must be registered in the same scope before.
 */
export function registerRoute<R extends Route>(
  app: FastifyInstance,
  route: R,
  options: { policies?: Policies; handler: WebHandler<R>; bodyLimit?: number },
): void {
  const policy = { ...basePolicies, ...options.policies }[route.policy] as Policy | undefined
  if (!policy)
    throw new Error(`The route ${route.id} names the policy "${route.policy}", for which there is no rule; add it to its policies`)
  if (!app.hasRequestDecorator('principal'))
    throw new Error(`The route ${route.id} needs the accounts plugin in its scope; register it first`)
  const settings = app.webRoutes
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    config: { policy: route.policy },
    ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
    onRequest: async (request) => {
      checkSameOrigin(request, settings.publicUrl())
      if (!(await policy({ principal: request.principal, request }))) throw refusal(request.principal)
    },
    handler: async (request, reply) => {
      const call = { ...inShape(route, request), principal: request.principal, request, reply } as WebCall<R>
      const answer = await options.handler(call)
      if (reply.sent) return reply
      reply.header('cache-control', 'no-store')
      if (route.reply instanceof z.ZodUndefined) return reply.code(204).send()
      if (settings.checkReplies) checkReply(route, answer)
      return reply.send(answer)
    },
  })
}

function refusal(principal: Principal | null): WebError {
  if (!principal) return new WebError(401, 'signed-out', { message: 'You are not signed in, or no longer; sign in and try again' })
  return new WebError(403, 'forbidden', { message: 'Your role does not allow this; an administrator can change it' })
}

function inShape(route: Route, request: FastifyRequest): { params: unknown; query: unknown; body: unknown } {
  const fields: Record<string, string> = {}
  function part(shape: z.ZodType, given: unknown): unknown {
    if (shape instanceof z.ZodUndefined) return undefined
    const parsed = shape.safeParse(given ?? undefined)
    const unstorable = parsed.success ? unstorableAt(parsed.data) : undefined
    if (unstorable) fields[fieldName(unstorable)] ??= storableMessage
    if (parsed.success) return parsed.data
    for (const { field, message } of fieldErrors(parsed.error, given)) fields[field] ??= message
    return undefined
  }
  const parts = {
    params: part(route.params, request.params),
    query: part(route.query, request.query),
    body: part(route.body, request.body),
  }
  const [first] = Object.entries(fields)
  if (first) throw new WebError(422, 'invalid', { message: first[0] ? `${first[0]}: ${first[1]}` : first[1], fields })
  return parts
}

function checkReply(route: Route, answer: unknown): void {
  const checked = route.reply.safeParse(answer)
  if (!checked.success) throw new Error(`The reply of ${route.id} breaks its contract: ${checked.error.message}`)
}
