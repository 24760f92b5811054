import { jobInterviewStageDeleted } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { recordJobEvent } from './job-events.ts'
import { lockJob } from './jobs.store.ts'
import { countInStage, findStage, insertStages, stagesOfJob, updateStage } from './stages.store.ts'

/** A stage keeps its id under a new name, so whatever is tied to it holds. */
export async function renameStage(core: CoreContext, actor: Actor, change: { stageId: number; name: string }): Promise<void> {
  await withStage(core, change.stageId, async (tx, stage, at) => {
    await updateStage(tx, stage.id, { name: change.name, updated_at: at })
    await recordAudit(tx, {
      actor,
      act: 'stage.renamed',
      subject: { kind: 'stage', id: stage.id },
      at,
      detail: { from: stage.name, to: change.name },
    })
  })
}

/** Refused while active candidates stand in the stage, and for a job's last one. */
export async function deleteStage(core: CoreContext, actor: Actor, stageId: number): Promise<void> {
  await withStage(core, stageId, async (tx, stage, at) => {
    const inStage = await countInStage(tx, stage.id)
    if (inStage > 0) throw conflict('stage-in-use', `${inStage} active candidates are in ${stage.name}. Move them first.`)
    if ((await stagesOfJob(tx, stage.jobId)).length === 1) throw conflict('last-stage', 'A job needs at least one stage.')
    // The public API describes the stage as it stood: still active.
    await recordJobEvent({ tx, actor, at }, { event: jobInterviewStageDeleted, jobId: stage.jobId, snapshot: async () => stage })
    await updateStage(tx, stage.id, { active: false, updated_at: at })
    await recordAudit(tx, {
      actor,
      act: 'stage.deleted',
      subject: { kind: 'stage', id: stage.id },
      at,
      detail: { name: stage.name },
    })
  })
}

export async function addStage(core: CoreContext, actor: Actor, stage: { jobId: number; name: string }): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    if (!(await lockJob(tx, stage.jobId))) throw notFound('job', stage.jobId)
    const at = core.clock.now()
    const position = Math.max(-1, ...(await stagesOfJob(tx, stage.jobId)).map((one) => one.position)) + 1
    const [id] = await insertStages(tx, [{ job_id: stage.jobId, name: stage.name, position, created_at: at, updated_at: at }])
    await recordAudit(tx, { actor, act: 'stage.added', subject: { kind: 'stage', id: id! }, at, detail: { name: stage.name } })
    return id!
  })
}

export async function reorderStages(
  core: CoreContext,
  actor: Actor,
  change: { jobId: number; stageIds: readonly number[] },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    if (!(await lockJob(tx, change.jobId))) throw notFound('job', change.jobId)
    const now = (await stagesOfJob(tx, change.jobId)).map((stage) => stage.id)
    const same = now.length === change.stageIds.length && now.every((id) => change.stageIds.includes(id))
    if (!same)
      throw refused('stages', 'Every stage of the job must be named once. Reload: somebody may have changed them.', 'stageIds')
    const at = core.clock.now()
    for (const [position, id] of change.stageIds.entries()) await updateStage(tx, id, { position, updated_at: at })
    await recordAudit(tx, { actor, act: 'stages.reordered', subject: { kind: 'job', id: change.jobId }, at })
  })
}

async function withStage(
  core: CoreContext,
  stageId: number,
  rule: (tx: CoreContext['db'], stage: NonNullable<Awaited<ReturnType<typeof findStage>>>, at: Date) => Promise<void>,
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const stage = await findStage(tx, stageId)
    if (!stage || !(await lockJob(tx, stage.jobId))) throw notFound('stage', stageId)
    await rule(tx, stage, core.clock.now())
  })
}
