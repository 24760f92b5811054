import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { loadFieldDefinitions, missingRequired } from '../custom-fields/index.ts'
import { notFound, refused } from '../errors.ts'
import type { CustomValues } from '../tables/index.ts'
import { closeJob } from './change-jobs.ts'
import { closeReasonExists, deleteOpeningRows, insertOpeningRows, lockOpenings, updateOpeningRow } from './change-openings.store.ts'
import { type HeldJob, withJob } from './held-job.ts'
import { findJob } from './load-jobs.ts'

/** How many openings of a job may be open at once. */
export const mostOpenOpenings = 100

export interface NewOpening {
  /** The organisation's own id for it; free text. */
  readonly openingId: string | null
  readonly customValues: CustomValues
}

export interface CreatedOpening {
  readonly id: number
  readonly openingId: string | null
  readonly openedAt: Date
}

/** Adds open openings, all or none. Answers them in the order given. */
export async function createOpenings(
  core: CoreContext,
  actor: Actor,
  given: { jobId: number; openings: readonly NewOpening[] },
): Promise<CreatedOpening[]> {
  return withJob(core, actor, given.jobId, async ({ tx, job, at }) => {
    const open = (await lockOpenings(tx, job.id)).filter((opening) => opening.status === 'open').length
    if (open + given.openings.length > mostOpenOpenings)
      throw refused(
        'too-many-openings',
        `${job.name} has ${open} open openings; with ${given.openings.length} more it would have over ${mostOpenOpenings}.`,
        'openings',
      )
    const fields = await loadFieldDefinitions(tx)
    const place = (await findJob(tx, job.id))!
    for (const [index, opening] of given.openings.entries()) {
      const missing = missingRequired(fields, 'opening', { values: opening.customValues, place })
      if (missing)
        throw refused('required-field', `${missing.name} is required for an opening.`, `openings[${index}][custom_fields]`)
    }
    const ids = await insertOpeningRows(tx, { jobId: job.id, openings: given.openings, at })
    await recordAudit(tx, {
      actor,
      act: 'openings.created',
      subject: { kind: 'job', id: job.id },
      at,
      detail: { openings: ids },
    })
    return ids.map((id, index) => ({ id, openingId: given.openings[index]!.openingId, openedAt: at }))
  })
}

export interface OpeningEdit {
  readonly openingId?: string | null
  readonly status?: 'open' | 'closed'
  readonly closeReasonId?: number
  readonly customValues?: (now: CustomValues) => CustomValues
}

/** What is left out stays. Closing the job's last open opening closes the job. */
export async function updateOpening(
  core: CoreContext,
  actor: Actor,
  given: { jobId: number; id: number; edit: OpeningEdit },
): Promise<void> {
  await withJob(core, actor, given.jobId, async (held) => {
    const { tx, job, at } = held
    const openings = await lockOpenings(tx, job.id)
    const opening = openings.find((one) => one.id === given.id)
    if (!opening) throw notFound('opening', given.id)
    const { edit } = given
    const closes = edit.status === 'closed' && opening.status === 'open'
    if (edit.closeReasonId !== undefined) {
      if (edit.status !== 'closed')
        throw refused('close-reason', 'A close reason comes with the status closed alone.', 'close_reason_id')
      if (!(await closeReasonExists(tx, edit.closeReasonId)))
        throw refused('close-reason', `There is no close reason with the id ${edit.closeReasonId}.`, 'close_reason_id')
    }
    const reopens = edit.status === 'open' && opening.status === 'closed'
    if (reopens && opening.application_id !== null)
      throw refused(
        'opening-filled',
        `The application ${opening.application_id} fills this opening; take the hire back first.`,
        'status',
      )
    if (reopens && openings.filter((one) => one.status === 'open').length >= mostOpenOpenings)
      throw refused('too-many-openings', `${job.name} has ${mostOpenOpenings} open openings already.`, 'status')
    const change = {
      ...(edit.openingId === undefined ? {} : { opening_id: edit.openingId || null }),
      ...(closes ? { status: 'closed' as const, closed_at: at } : {}),
      ...(reopens ? { status: 'open' as const, closed_at: null, close_reason_id: null } : {}),
      ...(edit.closeReasonId === undefined ? {} : { close_reason_id: edit.closeReasonId }),
      ...(edit.customValues ? { custom_values: JSON.stringify(edit.customValues(opening.custom_values)) } : {}),
    }
    if (Object.keys(change).length === 0) return
    await updateOpeningRow(tx, opening.id, change)
    await recordAudit(tx, {
      actor,
      act: 'opening.updated',
      subject: { kind: 'opening', id: opening.id },
      at,
      detail: { fields: Object.keys(change) },
    })
    if (closes) await closeJobWithoutOpenings(held, openings)
  })
}

async function closeJobWithoutOpenings(held: HeldJob, before: readonly { status: string }[]): Promise<void> {
  const left = before.filter((one) => one.status === 'open').length - 1
  if (left === 0 && held.job.status === 'open') await closeJob(held)
}

/** Deletes what is closed and unfilled of the openings named, and says which it was and which not. */
export async function deleteOpenings(
  core: CoreContext,
  actor: Actor,
  given: { jobId: number; ids: readonly number[] },
): Promise<{ deleted: number[]; failed: number[] }> {
  return withJob(core, actor, given.jobId, async ({ tx, job, at }) => {
    const openings = await lockOpenings(tx, job.id)
    const deletable = new Set(
      openings.filter((one) => one.status === 'closed' && one.application_id === null).map((opening) => opening.id),
    )
    const ids = [...new Set(given.ids)]
    const deleted = ids.filter((id) => deletable.has(id))
    if (deleted.length > 0) {
      await deleteOpeningRows(tx, deleted)
      await recordAudit(tx, {
        actor,
        act: 'openings.deleted',
        subject: { kind: 'job', id: job.id },
        at,
        detail: { openings: deleted },
      })
    }
    return { deleted, failed: ids.filter((id) => !deletable.has(id)) }
  })
}
