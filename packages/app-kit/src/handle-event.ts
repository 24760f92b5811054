import { AtsError } from '@orangery/client'
import { isWebhookAction } from '@orangery/contract/webhooks'
import { type Clock, gather, type Logger, withCorrelation } from '@orangery/platform'
import { defineJob, GiveUp, type JobKind, type Queue, RetryLater } from '@orangery/queue'
import { z } from 'zod'
import type { AppConnection } from './connection.ts'
import type { AppParts } from './define-app.ts'
import { findInbox, forgetInbox, type KitDb, markHandled, waitingEvents } from './kit.store.ts'

export type HandleEventKind = JobKind<{ eventId: string }>

/** Hands one event of the inbox to the app. Running twice is harmless: a handled event is left alone, and effects carry keys. */
export function handleEventKind(appId: string): HandleEventKind {
  return defineJob({ name: `${appId}.handle-event`, payload: z.object({ eventId: z.string() }) })
}

export function forgetInboxKind(appId: string) {
  return defineJob({ name: `${appId}.forget-inbox`, payload: z.object({}) })
}

const keptMs = 30 * 86_400_000

export function handleEvents(options: {
  readonly appId: string
  readonly kind: HandleEventKind
  readonly db: KitDb
  readonly clock: Clock
  readonly queue: Queue
  readonly logger: Logger
  readonly connection: AppConnection
  readonly on: AppParts['on']
}): void {
  const { kind, db, clock, queue, connection } = options
  const find = gather((eventIds: readonly string[]) => findInbox(db, eventIds))
  const done = gather((eventIds: readonly string[]) => markHandled(db, eventIds, clock.now()))
  queue.handle(kind, async ({ eventId }) => {
    const row = await find(eventId)
    if (!row || row.handled_at) return
    const handler = isWebhookAction(row.action) ? options.on[row.action] : undefined
    if (handler && isWebhookAction(row.action)) {
      const event = { id: row.event_id, action: row.action, payload: row.body.payload, receivedAt: row.received_at }
      await withCorrelation(row.traceparent ?? undefined, () =>
        withPatience(connection, async () => handler(event, await connection.ats()).catch(giveUpUnreadable)),
      )
    }
    await done(eventId)
  })
  const forget = forgetInboxKind(options.appId)
  queue.handle(forget, async () => {
    await forgetInbox(db, new Date(clock.now().getTime() - keptMs))
  })
  queue.every(forget, { seconds: 6 * 3600 })
}

/** A credential was set: events that waited for one are handled now instead of at their next turn. */
export async function hurryEvents({ kind, db, queue }: { kind: HandleEventKind; db: KitDb; queue: Queue }): Promise<void> {
  const ids = await waitingEvents(db)
  await queue.addMany(
    db,
    kind,
    ids.map((eventId) => ({ payload: { eventId }, key: eventKey(eventId) })),
  )
}

/** A payload that has not the shape of its event will not have it at the next try either. */
function giveUpUnreadable(error: unknown): never {
  throw error instanceof z.ZodError ? new GiveUp(`The event cannot be read: ${z.prettifyError(error)}`) : error
}

/** One job for an event, however often it is delivered. */
export const eventKey = (eventId: string) => `event:${eventId}`

/**
 * Runs work that asks the ATS. A budget that is used up is waited for; a refused credential is noted for the checks and the work
 * tried again in ten minutes, for as long as it takes somebody to mend it.
 */
export async function withPatience<T>(connection: AppConnection, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    await connection.noteCredential(null)
    return result
  } catch (error) {
    if (!(error instanceof AtsError)) throw error
    if (error.kind === 'rate-limited') throw new RetryLater(error.retryAfterMs ?? 10_000, 'the ATS asked to wait')
    if (error.kind === 'unauthorized' || error.kind === 'forbidden') {
      await connection.noteCredential(error.message)
      throw new RetryLater(10 * 60_000, error.message)
    }
    if (error.kind === 'unavailable') throw new RetryLater(30_000, error.message)
    throw error
  }
}
