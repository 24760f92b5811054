import { getDelivery, listDeliveries, redeliver as redeliverRoute } from '@orangery/contract/recruiting'
import { deliveryHeaders, isWebhookAction, webhookEvents } from '@orangery/contract/webhooks'
import { DateTime } from 'luxon'
import type { CoreContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { factOf } from '../../events/index.ts'
import {
  advise,
  attemptsOf,
  attemptTimes,
  countDeliveries,
  type LoggedDelivery,
  listDeliveries as loadDeliveries,
  redeliver,
} from '../../webhooks/index.ts'
import { pageFrom, readCursor } from './cursor.ts'
import { answer, done } from './web-call.ts'

function whenOf(action: string): string {
  return isWebhookAction(action) ? webhookEvents[action].when : 'Ping'
}

function presentRow(row: LoggedDelivery) {
  return {
    id: row.id,
    hookId: row.web_hook_id,
    hook: row.hook_name,
    when: whenOf(row.action),
    about:
      row.about ?? (row.subject_kind === 'web-hook' ? 'The web hook itself' : `${row.subject_kind} ${row.subject_id ?? ''} (gone)`),
    state: row.state,
    status: row.last_status,
    behind: row.state === 'waiting' && row.behind_id !== null,
    attempts: row.attempts,
    maxAttempts: isWebhookAction(row.action) ? attemptTimes(row.fact_at, row.hook_advanced.retries ?? null).length : 1,
    at: row.fact_at.toISOString(),
  }
}

/** Midnight of the viewer's own day. */
function startOfDay(core: CoreContext, timeZone: string): Date {
  return DateTime.fromJSDate(core.clock.now()).setZone(timeZone).startOf('day').toJSDate()
}

const list = answer(listDeliveries, async ({ core, query, timeZone }) => {
  const filter = { show: query.show, since: startOfDay(core, timeZone), hookId: query.hook, candidateId: query.candidate }
  const rows = await loadDeliveries(core.db, filter, { limit: query.limit + 1, beforeId: readCursor(query.after)?.id })
  const page = pageFrom(rows, query.limit, { show: presentRow, position: (row) => ({ value: '', id: row.id }) })
  return {
    ...page,
    counts: {
      all: await countDeliveries(core.db, { ...filter, show: 'all' }),
      today: await countDeliveries(core.db, { ...filter, show: 'today' }),
      failing: await countDeliveries(core.db, { ...filter, show: 'failing' }),
    },
  }
})

const one = answer(getDelivery, async ({ core, params }) => {
  const [row] = await loadDeliveries(core.db, { show: 'all', since: core.clock.now() }, { limit: 1, id: params.id })
  if (!row) throw notFound('delivery', params.id)
  const attempts = await attemptsOf(core.db, row.id)
  const last = attempts.at(-1)
  const fact = row.event_id === null ? undefined : await factOf(core.db, row.event_id)
  return {
    ...presentRow(row),
    eventId: row.event_uuid,
    endpointUrl: row.hook_url,
    subject: { kind: row.subject_kind, id: row.subject_id },
    trace: row.traceparent.split('-')[1] ?? row.traceparent,
    advice: advise({
      state: row.state,
      status: row.last_status,
      error: row.last_error,
      attempts: row.attempts,
      endpointUrl: row.hook_url,
      note: row.note,
    }),
    attemptList: attempts.map((attempt) => ({
      number: attempt.number,
      at: attempt.at.toISOString(),
      status: attempt.status,
      error: attempt.error,
      durationMs: attempt.duration_ms,
      requestedBy: attempt.requester,
      endpointUrl: attempt.endpoint_url,
      signature: attempt.signature,
      response: attempt.response_body,
    })),
    nextAttempts: nextAttempts(row),
    note: row.note ?? (isGone(row) ? 'The candidate was deleted since. This delivery carries the data of its own time.' : null),
    overtookId: row.overtook_id,
    overtakenById: row.overtaken_by_id,
    request: {
      headers: {
        [deliveryHeaders.contentType]: 'application/json',
        [deliveryHeaders.eventId]: row.event_uuid,
        ...(last ? { [deliveryHeaders.signature]: last.signature } : {}),
      },
      body: row.body,
    },
    why: fact ? { fact: whenOf(row.action), at: fact.occurred_at.toISOString(), actor: fact.actor } : null,
  }
})

function isGone(row: LoggedDelivery): boolean {
  return row.subject_kind === 'candidate' && row.about === null
}

/** The next attempt at its own time, which a Retry-After may have delayed, and the rest of the table after it. */
function nextAttempts(row: LoggedDelivery): string[] {
  if (row.state !== 'waiting' || !row.first_attempt_at || !row.next_attempt_at) return []
  const table = attemptTimes(row.first_attempt_at, row.hook_advanced.retries ?? null)
  return [row.next_attempt_at, ...table.slice(row.attempts + 1)].map((time) => time.toISOString())
}

const again = answer(redeliverRoute, async ({ core, actor, params }) => {
  await redeliver(core, actor, params.id)
  return done
})

export const deliveryBindings = [list, one, again]
