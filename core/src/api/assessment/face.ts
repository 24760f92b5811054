// Public documentation: https://developers.greenhouse.io/assessment.html
import { markCompleted } from '@orangery/contract/assessment'
import { isDatabaseDown } from '@orangery/platform'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { markCompleted as mark, partnersWithKey } from '../../assessments/index.ts'
import type { CoreContext } from '../../context.ts'
import { badCredentials, readKey } from '../given-key.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The assessment partners whose key the call carries. */
    assessmentPartners?: ReadonlySet<number>
  }
}

/**
 * What assessment partners call on the host of the web app: mark_completed, whose success is a status without a body. Refusals say in
 * a message what is wrong. A body is not asked for; one that is sent is not looked at, whatever its type.
 */
export function registerAssessment(
  app: FastifyInstance,
  core: CoreContext,
  face: { isPlainHttp: (request: FastifyRequest) => boolean },
): void {
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    if (isDatabaseDown(error)) return reply.code(503).send({ message: 'The database is away for a moment. Call again shortly.' })
    if (error.statusCode !== undefined && error.statusCode < 500)
      return reply.code(error.statusCode).send({ message: 'The call cannot be read. Send no body.' })
    core.logger.error({ err: error }, 'mark_completed failed')
    return reply.code(500).send({ message: 'The test could not be marked. Call again later.' })
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null, undefined))
  app.route<{ Params: { id: string } }>({
    method: markCompleted.method,
    url: markCompleted.path.replace('{id}', ':id'),
    // Before a body is read, so that a stranger cannot make us read one.
    onRequest: async (request, reply) => {
      if (face.isPlainHttp(request)) return reply.code(403).send({ message: 'Plain http is not served. Use https.' })
      const given = readKey(request.headers.authorization)
      if ('refusal' in given) return reply.code(401).send({ message: given.refusal })
      const partners = await partnersWithKey(core, given.key)
      if (partners.size === 0) return reply.code(401).send({ message: badCredentials })
      request.assessmentPartners = partners
    },
    handler: async (request, reply) => {
      const params = markCompleted.params.safeParse(request.params)
      const marked = params.success && (await mark(core, request.assessmentPartners ?? new Set(), params.data.id))
      // One wording for an id of nobody and for the test of another partner: who holds which is nobody's business.
      if (!marked) return reply.code(404).send({ message: `There is no take-home test ${request.params.id} under this key.` })
      return reply.code(200).send()
    },
  })
  registerProfileAddress(app)
}

/** The address of an application that partners are given leads to the profile; who is not signed in is asked to first. */
function registerProfileAddress(app: FastifyInstance): void {
  app.get<{ Params: { id: string }; Querystring: Record<string, unknown> }>('/people/:id', async (request, reply) => {
    const { id } = request.params
    const application = String(request.query.application_id ?? '')
    const known = /^\d{1,16}$/.test(id) ? `/${id}` : ''
    return reply.redirect(`/recruiting/candidates${known}${/^\d{1,16}$/.test(application) ? `?application=${application}` : ''}`)
  })
}
