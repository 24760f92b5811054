import { checkLink, DomainError, isDatabaseDown } from '@orangery/platform'
import type { FastifyInstance } from 'fastify'
import { serveFile } from '../../attachments/index.ts'
import type { CoreContext } from '../../context.ts'

/** Types that a browser may be told; anything else goes out as bytes. None is ever shown from the application's origin. */
const named = new Set(['application/pdf', 'text/plain', 'image/png', 'image/jpeg', 'application/msword'])

/**
 * Signed links to attachments: no session, no cookie, seven days. Files go out as downloads with a sandbox policy, so that what a
 * candidate uploaded never runs as a page of ours.
 */
export function registerFiles(app: FastifyInstance, core: CoreContext): void {
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof DomainError && error.kind === 'not-found') return reply.code(404).send({ message: 'The file is gone.' })
    if (isDatabaseDown(error))
      return reply.code(503).send({ message: 'The database is away for a moment. Open the link again shortly.' })
    core.logger.error({ err: error }, 'a file could not be served')
    return reply.code(500).send({ message: 'The file cannot be read. Open the link again later.' })
  })
  app.get<{ Params: { id: string } }>('/files/attachments/:id', async (request, reply) => {
    const state = checkLink(core.linkKey, request.url, core.clock.now())
    if (state !== 'ok')
      return reply
        .code(403)
        .send({ message: state === 'expired' ? 'This link has expired. Ask for a new one.' : 'This link is not valid.' })
    const file = await serveFile(core, Number(request.params.id))
    return reply
      .header('Content-Type', named.has(file.contentType) ? file.contentType : 'application/octet-stream')
      .header('Content-Length', file.size)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`)
      .header('Content-Security-Policy', "sandbox; default-src 'none'")
      .header('X-Content-Type-Options', 'nosniff')
      .header('Referrer-Policy', 'no-referrer')
      .header('Cache-Control', 'private, no-store')
      .send(file.content)
  })
}
