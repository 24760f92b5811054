import type { Socket } from 'node:net'
import { sendWebError } from '@orangery/accounts'
import { isDatabaseDown, type Logger } from '@orangery/platform'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'

/** Addresses that cannot be decoded, or whose parts are too long, lead nowhere: 404 in the voice of the face they were meant for. */
export const unreadable: Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> = {
  frameworkErrors(_error, request, reply) {
    reply.header('X-Content-Type-Options', 'nosniff')
    sayNothingThere(request, reply)
  },
  // What is no HTTP at all, such as a header of a megabyte; there is no request and no reply yet, only the line.
  clientErrorHandler(error: Error & { code?: string }, socket: Socket) {
    if (error.code === 'ECONNRESET' || !socket.writable) return
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
    const body = JSON.stringify({ message: 'This is no request that can be read.' })
    socket.end(
      `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    )
  },
}

/** For what no face has words for; Fastify's own never reach a caller. */
export function speakForAll(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (isDatabaseDown(error)) return reply.code(503).send({ message: 'The database is away for a moment; try again shortly.' })
    const { statusCode = 500 } = error
    if (statusCode >= 400 && statusCode < 500) return reply.code(statusCode).send({ message: 'What was sent cannot be read.' })
    logger.error({ err: error }, 'a request failed')
    return reply.code(500).send({ message: 'Something went wrong on our side. Try again later.' })
  })
}

function sayNothingThere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (/^\/v[12]\//.test(request.url)) return reply.code(404).send({ message: 'Resource not found' })
  const message = 'There is nothing at this address'
  if (request.url.startsWith('/api/')) return sendWebError(reply, { status: 404, code: 'not-found', message })
  return reply.code(404).send({ message })
}
