import { gather, inTransaction, withCommit } from '@orangery/platform'
import type { CoreContext, CoreDb } from '../../context.ts'
import { type DeliveryRow, finishDelivery } from '../deliveries.store.ts'
import { type OpenHook, openHook } from '../hook.ts'
import { type HookRow, hooksOf } from '../hooks.store.ts'
import { type Decision, decide } from './decide.ts'
import { addDeliverJobs } from './jobs.ts'
import { wakeLanes } from './lane.ts'
import { findInLanes, lockLanes, markBehind, markOvertake, markSending } from './lanes.store.ts'
import type { Place, Places } from './places.ts'

export interface Prepared {
  readonly delivery: DeliveryRow
  readonly hook: HookRow
  readonly open: OpenHook
  readonly place: Place
}

/** Send it; stand in line at the endpoint; or leave it, for now or for good. */
export type Preparation = { send: Prepared } | { line: string } | null

interface Asked {
  readonly deliveryId: number
  readonly jobId: string
  /** A place where it will presumably go; stays the asker's. */
  readonly ahead?: Place | undefined
}

/**
 * Decides whether a delivery may be sent now. Null means not now: it is over, it is early, it waits behind an elder of its lane, or
 * another job is sending it. As long as it is waiting there is a job that will look at it again: whatever has to happen later is
 * scheduled in the same transaction. Jobs that ask at once share it.
 */
export function openPreparing(core: CoreContext, places: Places): (asked: Asked) => Promise<Preparation> {
  return gather(async (asked: readonly Asked[]) => {
    const taken: Place[] = []
    try {
      return await inTransaction(core.db, (tx) => prepareAll(core, tx, { asked, places, taken }))
    } catch (error) {
      for (const place of taken) place.leave()
      throw error
    }
  })
}

async function prepareAll(
  core: CoreContext,
  tx: CoreDb,
  { asked, places, taken }: { asked: readonly Asked[]; places: Places; taken: Place[] },
): Promise<Preparation[]> {
  const ids = asked.map(({ deliveryId }) => deliveryId)
  const [, rows, hooks] = await Promise.all([lockLanes(tx, ids), findInLanes(tx, ids), hooksOf(tx, ids)])
  const now = core.clock.now()
  const sentBy = new Map<number, string>()
  const decisions = asked.map(({ deliveryId, jobId, ahead }): Decision => {
    const found = rows.find((row) => row.id === deliveryId)
    if (!found) return { do: 'nothing' }
    // Of two jobs for one delivery that ask together, the second finds the first one sending.
    const other = sentBy.get(deliveryId)
    const row = other === undefined ? found : { ...found, sending_job: other, sending_since: now }
    const decision = decide(row, hooks.get(row.web_hook_id), { jobId, now, places, ...(ahead ? { ahead } : {}) })
    if (decision.do === 'send') {
      sentBy.set(deliveryId, jobId)
      if (decision.place !== ahead) taken.push(decision.place)
    }
    return decision
  })
  await carryOut(core, tx, { decisions, sentBy, now })
  // Many go by few hooks.
  const opened = new Map<number, OpenHook>()
  return decisions.map((decision) => preparationOf(core, decision, opened))
}

async function carryOut(
  core: CoreContext,
  tx: CoreDb,
  { decisions, sentBy, now }: { decisions: readonly Decision[]; sentBy: ReadonlyMap<number, string>; now: Date },
): Promise<void> {
  const sending = decisions.filter((decision) => decision.do === 'send')
  const waiting = decisions.filter((decision) => decision.do === 'wait')
  const dropped = decisions.filter((decision) => decision.do === 'drop').map(({ delivery, note }) => ({ ...delivery, note }))
  const marks = sending.map(({ delivery: { id, first_attempt_at: first } }) => ({ id, job: sentBy.get(id)!, first }))
  const changes = Promise.all([
    markSending(tx, marks, now),
    ...sending.map(({ delivery: { id }, overtakes }) => overtakes && markOvertake(tx, { id, elderId: overtakes })),
    ...waiting.map(({ deliveryId, behind }) => behind && markBehind(tx, deliveryId, behind)),
    ...dropped.map(({ id, note }) => finishDelivery(tx, id, { state: 'dropped', at: now, note })),
    addDeliverJobs(
      core,
      tx,
      waiting.map(({ deliveryId, until }) => ({ deliveryId, runAt: until })),
    ),
    // Who is woken finds those at their end.
    wakeLanes(
      core,
      tx,
      dropped.map(({ lane }) => lane),
    ),
  ])
  // An overtake and a wake-up are two steps.
  if (dropped.length > 0 || sending.some(({ overtakes }) => overtakes !== undefined)) await changes
  else withCommit(changes)
}

function preparationOf(core: CoreContext, decision: Decision, opened: Map<number, OpenHook>): Preparation {
  if (decision.do === 'send') {
    const { delivery, hook, place } = decision
    const open = opened.get(hook.id) ?? openHook(core.secrets, hook)
    opened.set(hook.id, open)
    return { send: { delivery, hook, open, place } }
  }
  return decision.do === 'wait' && decision.line !== undefined ? { line: decision.line } : null
}
