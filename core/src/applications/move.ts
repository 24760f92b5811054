import { candidateStageChange } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { conflict, refused } from '../errors.ts'
import { findStage, type Stage, stagesOfJob } from '../jobs/index.ts'
import { insertStageMove, updateApplication } from './applications.store.ts'
import { leaveTrace } from './leave-trace.ts'
import { type Held, requireActive, withApplication } from './rules.ts'

/**
 * Moves an active application to another stage of its job. `fromStageId` is where the caller believes it stands: when somebody
 * was faster, the move is refused with the name of the stage it is in now, and nothing changes.
 */
export async function moveApplication(
  core: CoreContext,
  actor: Actor,
  move: { applicationId: number; fromStageId?: number; toStageId: number },
): Promise<void> {
  await withApplication(core, actor, move.applicationId, async (held) => {
    requireActive(held.row, 'moved')
    await requireFrom(held, move.fromStageId)
    const target = await findStage(held.tx, move.toStageId)
    if (!target || target.jobId !== held.row.job_ids[0])
      throw refused('stage', `Stage ${move.toStageId} is no stage of this application's job.`, 'to_stage_id')
    if (target.id === held.row.stage_id) throw refused('same-stage', `The candidate is in ${target.name} already.`, 'to_stage_id')
    await enterStage(held, target)
  })
}

/** Moves an active application to the stage after its own; refused in the last one. */
export async function advanceApplication(
  core: CoreContext,
  actor: Actor,
  move: { applicationId: number; fromStageId?: number },
): Promise<void> {
  await withApplication(core, actor, move.applicationId, async (held) => {
    requireActive(held.row, 'advanced')
    await requireFrom(held, move.fromStageId)
    const stages = await stagesOfJob(held.tx, held.row.job_ids[0]!)
    const here = stages.findIndex((stage) => stage.id === held.row.stage_id)
    const next = stages[here + 1]
    if (here < 0 || !next)
      throw conflict('last-stage', 'The candidate is in the last stage of the job; there is none to advance to.')
    await enterStage(held, next)
  })
}

async function requireFrom(held: Held, fromStageId: number | undefined): Promise<void> {
  if (fromStageId === undefined || fromStageId === held.row.stage_id) return
  const now = held.row.stage_id === null ? undefined : await findStage(held.tx, held.row.stage_id)
  throw refused(
    'moved-meanwhile',
    `The candidate is in ${now?.name ?? 'no stage'} and not in stage ${fromStageId}.`,
    'from_stage_id',
  )
}

async function enterStage(held: Held, target: Stage): Promise<void> {
  const { tx, row, actor, at } = held
  const source = row.stage_id === null ? undefined : await findStage(tx, row.stage_id)
  await updateApplication(tx, row.id, { stage_id: target.id, stage_entered_at: at, updated_at: at, last_activity_at: at })
  await insertStageMove(tx, {
    application_id: row.id,
    from_stage_id: row.stage_id,
    to_stage_id: target.id,
    actor_user_id: actor.userId,
    at,
  })
  await leaveTrace(held, {
    event: candidateStageChange,
    subject: 'Candidate Stage Change',
    body: source ? `Moved from ${source.name} to ${target.name}` : `Moved to ${target.name}`,
  })
}
