import { isDatabaseDown, type Logger, messageOf } from '@orangery/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SmsInbound } from './sms-inbound.ts'
import { isSignedByTwilio } from './twilio-signature.ts'

/** Where Twilio calls us. */
export const smsHookPaths = { replies: '/hooks/carriers/sms', receipts: '/hooks/carriers/sms/status' } as const

const bodyLimit = 64 * 1024
/** States of https://www.twilio.com/docs/messaging/api/message-resource#message-status-values; what is left out ends nothing. */
const states = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
} as const

/** Takes replies and receipts from Twilio. Nothing is read before the signature was checked. */
export function registerSmsHooks(
  app: FastifyInstance,
  options: { authToken: string | undefined; publicUrl: string; inbound: SmsInbound; logger: Logger },
): void {
  const { authToken, publicUrl, inbound, logger } = options
  app.register(async (scope) => {
    scope.setErrorHandler((error, _request, reply) => {
      const status = (error as { statusCode?: number }).statusCode
      if (status !== undefined && status < 500) return reply.code(status).send({ message: messageOf(error) })
      logger.error({ err: error }, 'a call of the SMS carrier was not taken')
      return reply.code(isDatabaseDown(error) ? 503 : 500).send({ message: 'Not taken. Send it again.' })
    })
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit }, (_request, body, done) =>
      done(null, new URLSearchParams(body as string)),
    )

    /** The fields of a call that Twilio signed; undefined after refusing any other. */
    function signedFields(request: FastifyRequest, reply: FastifyReply): URLSearchParams | undefined {
      const fields = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
      const given = String(request.headers['x-twilio-signature'] ?? '')
      if (authToken !== undefined && isSignedByTwilio(given, authToken, { url: publicUrl + request.url, fields })) return fields
      logger.warn({ path: request.url.split('?')[0] }, 'a call without the signature of the SMS carrier was refused')
      void reply.code(403).send({
        message:
          authToken === undefined
            ? 'SMS by Twilio is not set up here.'
            : 'The signature does not match. Compare TWILIO_AUTH_TOKEN, and the address that Twilio calls with PUBLIC_URL.',
      })
      return undefined
    }

    scope.post(smsHookPaths.replies, async (request, reply) => {
      const fields = signedFields(request, reply)
      if (!fields) return reply
      const providerId = fields.get('MessageSid') ?? ''
      const from = fields.get('From') ?? ''
      if (!providerId || !from) return reply.code(400).send({ message: 'MessageSid or From is missing.' })
      // Twilio's own list of stop words can be longer than ours; it says when one of them matched.
      const word = fields.get('OptOutType')
      const text = word === 'STOP' || word === 'START' ? word : (fields.get('Body') ?? '')
      await inbound.receive({ providerId, from, text })
      // Empty instructions: nothing is answered by SMS.
      return reply.type('text/xml').send('<?xml version="1.0" encoding="UTF-8"?><Response></Response>')
    })

    scope.post<{ Querystring: { text?: string } }>(smsHookPaths.receipts, async (request, reply) => {
      const fields = signedFields(request, reply)
      if (!fields) return reply
      const textId = Number(request.query.text)
      const providerId = fields.get('MessageSid') ?? ''
      if (!Number.isSafeInteger(textId) || textId < 1 || !providerId)
        return reply.code(400).send({ message: 'MessageSid or the number of the SMS is missing.' })
      const status = fields.get('MessageStatus') ?? ''
      const code = fields.get('ErrorCode')
      const reason = `The carrier could not deliver it${code ? `, error ${code}` : ''}.`
      if (Object.hasOwn(states, status))
        await inbound.receipt({ textId, providerId, state: states[status as keyof typeof states], reason })
      return reply.code(204).send()
    })
  })
}
