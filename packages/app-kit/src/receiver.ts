import { createHmac, timingSafeEqual } from 'node:crypto'
import { actionForWhen, deliveryHeaders, hexOfSignature, isWebhookAction, ping, webhookEvents } from '@orangery/contract/webhooks'
import { type Clock, gather, hashToken, isDatabaseDown, type Logger } from '@orangery/platform'
import type { Queue } from '@orangery/queue'
import type { FastifyInstance } from 'fastify'
import { acceptedSecrets, type ConnectionOptions } from './connection.ts'
import { eventKey, type HandleEventKind } from './handle-event.ts'
import { connectionsByToken, countRefusal, insertInbox, type KitDb, markHeard, type NewInboxRow } from './kit.store.ts'

export interface ReceiverOptions {
  readonly connection: ConnectionOptions
  readonly db: KitDb
  readonly clock: Clock
  readonly queue: Queue
  readonly logger: Logger
  readonly handleEvent: HandleEventKind
}

/** Larger than any event that the contract knows; a body beyond it is no event. */
const bodyLimit = 8 * 1024 * 1024

/**
 * The endpoint that an app's web hooks call. Raw bytes are verified before they are read as JSON; what is answered 200 stands in
 * the inbox, with the job that will handle it, by one statement. Hooks that come at once share it, and the look at their connection.
 */
export function registerReceiver(app: FastifyInstance, options: ReceiverOptions): void {
  const { connection, db, clock, queue } = options
  const heard = lately()
  const connectionOf = gather((hashes: readonly string[]) => connectionsByToken(db, hashes))
  const take = gather(async (rows: readonly NewInboxRow[]) => {
    await insertInbox(db, rows, { queue, kind: options.handleEvent, keys: eventKey('') })
    queue.announce(options.handleEvent, rows.length)
  })
  app.register(async (scope) => {
    // Whatever goes wrong inside, the sender learns that it was not taken, and tries again.
    scope.setErrorHandler((error, _request, reply) => {
      options.logger.error({ err: error }, 'a web hook was not taken')
      return reply.code(isDatabaseDown(error) ? 503 : 500).send({ message: 'Not taken. Send it again.' })
    })
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body))
    scope.post<{ Params: { token: string } }>(`/hooks/${connection.app.id}/:token`, async (request, reply) => {
      const row = await connectionOf(hashToken(request.params.token))
      if (!row) return reply.code(404).send({ message: 'No web hooks are received at this address.' })
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const now = clock.now()
      const given = hexOfSignature(String(request.headers[deliveryHeaders.signature.toLowerCase()] ?? ''))
      if (!given || !acceptedSecrets(connection, row, now).some((secret) => signatureFits(secret, body, given))) {
        heard.forget()
        await countRefusal(db, row.id, now)
        return reply.code(401).send({ message: 'The signature does not match. Compare the Secret key here and in the web hook.' })
      }
      const event = readEvent(body)
      if (!event) return reply.code(400).send({ message: 'The body is no event: JSON with action and payload is expected.' })
      const eventId = String(request.headers[deliveryHeaders.eventId.toLowerCase()] ?? '')
      if (event.action === ping.action) {
        await markHeard(db, { connectionId: row.id, action: pingedAction(event.payload) ?? ping.action, at: now })
        return { received: true }
      }
      if (!eventId) return reply.code(400).send({ message: `The header ${deliveryHeaders.eventId} is missing.` })
      if (!isWebhookAction(event.action))
        return reply.code(400).send({ message: `There is no event “${event.action.slice(0, 60)}”.` })
      if (heard.isNews(row.id, event.action, now)) await markHeard(db, { connectionId: row.id, action: event.action, at: now })
      await take({
        event_id: eventId,
        connection_id: row.id,
        action: event.action,
        body: JSON.stringify(event),
        traceparent: String(request.headers.traceparent ?? '') || null,
        received_at: now,
      })
      return { received: true }
    })
  })
}

/**
 * Which hooks this process has heard within the last second. All events of a hook mark one row, and sixteen at once would wait for
 * each other's commits.
 */
function lately() {
  const heard = new Map<string, number>()
  return {
    isNews(connectionId: number, action: string, at: Date): boolean {
      const key = `${connectionId} ${action}`
      const since = at.getTime() - (heard.get(key) ?? Number.NEGATIVE_INFINITY)
      // A clock that was set back is news, too.
      if (since >= 0 && since < 1000) return false
      heard.set(key, at.getTime())
      return true
    },
    /** What comes next is marked, whatever came before. */
    forget: () => heard.clear(),
  }
}

function signatureFits(secret: string, body: Buffer, hex: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(hex, 'hex'))
}

function readEvent(body: Buffer): { action: string; payload: unknown } | undefined {
  try {
    const value = JSON.parse(body.toString('utf8')) as { action?: unknown; payload?: unknown } | null
    return typeof value?.action === 'string' && typeof value.payload === 'object'
      ? { action: value.action, payload: value.payload }
      : undefined
  } catch {
    return undefined
  }
}

/** A ping names its hook's event by the label of the list "When". */
function pingedAction(payload: unknown): string | undefined {
  const label = (payload as { event?: unknown } | null)?.event
  if (typeof label !== 'string') return undefined
  return actionForWhen(label) ?? Object.values(webhookEvents).find((event) => event.when === label)?.action
}
