import { candidateStageChange } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { conflict, refused } from '../errors.ts'
import { loadStageRefs, type StageRef, stageRefsOfJob } from '../jobs/index.ts'
import { moveToStage } from './applications.store.ts'
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
    const stages = await loadStageRefs(held.tx, [held.row.stage_id, move.toStageId])
    const target = stages.get(move.toStageId)
    if (!target || target.jobId !== held.row.job_ids[0])
      throw refused('stage', `Stage ${move.toStageId} is no stage of this application's job.`, 'to_stage_id')
    if (target.id === held.row.stage_id) throw refused('same-stage', `The candidate is in ${target.name} already.`, 'to_stage_id')
    await enterStage(held, stages.get(held.row.stage_id ?? 0), target)
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
    const stages = await stageRefsOfJob(held.tx, held.row.job_ids[0]!)
    const here = stages.findIndex((stage) => stage.id === held.row.stage_id)
    const next = stages[here + 1]
    if (here < 0 || !next)
      throw conflict('last-stage', 'The candidate is in the last stage of the job; there is none to advance to.')
    await enterStage(held, stages[here], next)
  })
}

async function requireFrom(held: Held, fromStageId: number | undefined): Promise<void> {
  if (fromStageId === undefined || fromStageId === held.row.stage_id) return
  const now = (await loadStageRefs(held.tx, [held.row.stage_id])).get(held.row.stage_id ?? 0)
  throw refused(
    'moved-meanwhile',
    `The candidate is in ${now?.name ?? 'no stage'} and not in stage ${fromStageId}.`,
    'from_stage_id',
  )
}

async function enterStage(held: Held, source: StageRef | undefined, target: StageRef): Promise<void> {
  const { tx, row, actor, at } = held
  await Promise.all([
    moveToStage(tx, {
      applicationId: row.id,
      fromStageId: row.stage_id,
      toStageId: target.id,
      actorUserId: actor.userId,
      at,
    }),
    leaveTrace(held, {
      event: candidateStageChange,
      subject: 'Candidate Stage Change',
      body: source ? `Moved from ${source.name} to ${target.name}` : `Moved to ${target.name}`,
    }),
  ])
}
