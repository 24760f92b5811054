import { hireCandidate, unhireCandidate } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { conflict, refused } from '../errors.ts'
import { loadStageRefs } from '../jobs/index.ts'
import { acceptCurrentOffer, currentOfferRow, reopenCurrentOffer } from '../offers/index.ts'
import {
  closeOpening,
  findCloseReason,
  findOpening,
  firstOpenOpening,
  insertStageMove,
  reopenOpening,
  updateApplication,
} from './applications.store.ts'
import { leaveTrace } from './leave-trace.ts'
import { type Held, requireActive, withApplication } from './rules.ts'

export interface Hire {
  readonly applicationId: number
  /** YYYY-MM-DD, a calendar date of no zone. That of the offer when null. */
  readonly startDate: string | null
  /** That of the offer when left out, or else the oldest open opening of the job. */
  readonly openingId?: number
  readonly closeReasonId?: number
}

/**
 * Marks an active application as hired: its stage becomes null, one opening closes, and what was offered is accepted. A job without
 * an open opening refuses, as the public API does.
 */
export async function hireApplication(core: CoreContext, actor: Actor, hire: Hire): Promise<void> {
  await withApplication(core, actor, hire.applicationId, async (held) => {
    const { tx, row, at } = held
    requireActive(row, 'hired')
    const offer = await currentOfferRow(tx, row.id)
    const startsAt = hire.startDate ?? offer?.starts_at ?? null
    const openingId = await takeOpening(held, hire, offer?.opening_id ?? null)
    await updateApplication(tx, row.id, {
      status: 'hired',
      hired_at: at,
      starts_at: startsAt,
      opening_id: openingId,
      stage_before_hire_id: row.stage_id,
      stage_id: null,
      stage_entered_at: null,
      updated_at: at,
      last_activity_at: at,
    })
    await insertStageMove(tx, {
      application_id: row.id,
      from_stage_id: row.stage_id,
      to_stage_id: null,
      actor_user_id: actor.userId,
      at,
    })
    await acceptCurrentOffer(held, { startsAt, openingId })
    await leaveTrace(held, {
      event: hireCandidate,
      subject: 'Candidate Hired',
      body: startsAt ? `Starts on ${startsAt}` : 'Start date not known yet',
    })
  })
}

async function takeOpening({ tx, row, at }: Held, hire: Hire, offeredId: number | null): Promise<number> {
  const jobId = row.job_ids[0]!
  if (hire.closeReasonId !== undefined && !(await findCloseReason(tx, hire.closeReasonId)))
    throw refused('close-reason', `There is no close reason with the id ${hire.closeReasonId}.`, 'close_reason_id')
  const offered = offeredId === null ? undefined : await findOpening(tx, offeredId)
  const openingId =
    hire.openingId ?? (offered?.status === 'open' && offered.job_id === jobId ? offered.id : await firstOpenOpening(tx, jobId))
  if (openingId === null) throw refused('no-opening', 'The job has no open opening. Add one before the hire.', 'opening_id')
  const opening = await findOpening(tx, openingId)
  if (!opening || opening.job_id !== jobId)
    throw refused('opening', `Opening ${openingId} is no opening of this application's job.`, 'opening_id')
  const closed = await closeOpening(tx, { id: openingId, applicationId: row.id, closeReasonId: hire.closeReasonId ?? null, at })
  if (!closed) throw refused('opening-closed', `Opening ${openingId} is closed already.`, 'opening_id')
  return openingId
}

/** Takes a hire back: the opening and the offer are open again and the candidate stands where they stood. */
export async function unhireApplication(core: CoreContext, actor: Actor, applicationId: number): Promise<void> {
  await withApplication(core, actor, applicationId, async (held) => {
    const { tx, row, at } = held
    if (row.status !== 'hired') throw conflict('not-hired', `This application is ${row.status}; only a hired one can be unhired.`)
    if (row.opening_id !== null) await reopenOpening(tx, row.opening_id)
    const stage = (await loadStageRefs(tx, [row.stage_before_hire_id])).get(row.stage_before_hire_id ?? 0)
    await updateApplication(tx, row.id, {
      status: 'active',
      hired_at: null,
      starts_at: null,
      opening_id: null,
      stage_id: stage?.id ?? null,
      stage_entered_at: at,
      stage_before_hire_id: null,
      updated_at: at,
      last_activity_at: at,
    })
    await insertStageMove(tx, {
      application_id: row.id,
      from_stage_id: null,
      to_stage_id: stage?.id ?? null,
      actor_user_id: actor.userId,
      at,
    })
    await reopenCurrentOffer(held)
    await leaveTrace(held, {
      event: unhireCandidate,
      subject: 'Candidate Unhired',
      body: stage ? `Back in ${stage.name}` : 'Active again',
    })
  })
}
