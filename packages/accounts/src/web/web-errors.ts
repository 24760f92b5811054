import { currentCorrelation, DomainError, type ErrorKind, isDatabaseDown, type Logger } from '@orangery/platform'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { WebError } from '../errors.ts'

const statusOf: Readonly<Record<ErrorKind, number>> = {
  'not-found': 404,
  refused: 422,
  forbidden: 403,
  conflict: 409,
  unavailable: 503,
}

interface Worded {
  status: number
  code: string
  message: string
  fields?: Readonly<Record<string, string>>
}

/** The one voice of errors for the suite's own web faces; Fastify's wording never reaches a person. */
export function speakWebErrors(app: FastifyInstance, options: { logger: Logger }): void {
  app.setErrorHandler((error, _, reply) => {
    if (error instanceof WebError) reply.headers(error.headers)
    return sendWebError(reply, wordsFor(error, options.logger))
  })
}

/** The answer of the web faces for an address that no route has; the root's not-found handler sends it, for it owns all scopes. */
export function sendWebNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `There is nothing at ${request.method} ${request.url.split('?')[0]}`
  return sendWebError(reply, { status: 404, code: 'not-found', message })
}

export function sendWebError(reply: FastifyReply, { status, code, message, fields }: Worded): FastifyReply {
  const correlation = currentCorrelation().traceId
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ error: { code, message, ...(fields && Object.keys(fields).length > 0 ? { fields } : {}), correlation } })
}

function wordsFor(error: unknown, logger: Logger): Worded {
  if (error instanceof WebError) return { status: error.status, code: error.code, message: error.message, fields: error.fields }
  if (error instanceof DomainError) {
    const fields = Object.fromEntries(error.fields.map(({ field, message }) => [field, message]))
    if (error.kind === 'unavailable') logger.warn({ err: error }, 'unavailable')
    return { status: statusOf[error.kind], code: error.code, message: error.publicMessage, fields }
  }
  if (isDatabaseDown(error)) {
    logger.warn({ err: error }, 'the database is away')
    return {
      status: 503,
      code: 'database-away',
      message: 'The database is away for a moment; try again shortly',
    }
  }
  const { statusCode = 500, code } = error as Partial<FastifyError>
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { status: 413, code: 'too-large', message: 'What was sent is too large; send less at a time' }
  if (statusCode === 415)
    return { status: 415, code: 'media-type', message: 'The content type is not understood; send application/json' }
  if (statusCode >= 400 && statusCode < 500)
    return { status: statusCode, code: 'bad-request', message: 'What was sent cannot be read; send valid JSON' }
  logger.error({ err: error }, 'a request failed')
  return {
    status: 500,
    code: 'internal',
    message: 'Something went wrong on our side; nothing was changed. Try again, and give your administrator the number below',
  }
}
