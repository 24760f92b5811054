import { applicationUpdated, candidateStageChange } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { conflict, refused } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import { jobRows, stagesOfJob } from '../jobs/index.ts'
import { applicationSnapshot } from '../snapshots/index.ts'
import { insertStageMove, loadNames, updateApplication } from './applications.store.ts'
import { leaveTrace } from './leave-trace.ts'
import { requireActive, withApplication } from './rules.ts'

/** Puts an active candidate application on another open job, in its first stage or the one named. It keeps its id and history. */
export async function transferApplication(
  core: CoreContext,
  actor: Actor,
  given: { applicationId: number; jobId: number; stageId?: number },
): Promise<void> {
  await withApplication(core, actor, given.applicationId, async (held) => {
    const { tx, row, at } = held
    requireActive(row, 'transferred')
    const [job] = await jobRows(tx, [given.jobId])
    if (!job) throw refused('job', `There is no job with the id ${given.jobId}.`, 'new_job_id')
    if (job.id === row.job_ids[0]) throw refused('same-job', `The application is on ${job.name} already.`, 'new_job_id')
    if (job.status !== 'open')
      throw conflict('job-not-open', `The job ${job.name} is ${job.status}; candidates can only be moved to an open one.`)
    const stages = await stagesOfJob(tx, job.id)
    const stage = given.stageId === undefined ? stages[0] : stages.find((one) => one.id === given.stageId)
    if (!stage) throw refused('stage', `Stage ${given.stageId} is no stage of the job ${job.name}.`, 'new_stage_id')
    const before = (await loadNames(tx, { jobs: row.job_ids })).jobs.get(row.job_ids[0]!)
    await updateApplication(tx, row.id, {
      job_ids: [job.id],
      job_post_id: null,
      stage_id: stage.id,
      stage_entered_at: at,
      updated_at: at,
      last_activity_at: at,
    })
    await insertStageMove(tx, {
      application_id: row.id,
      from_stage_id: row.stage_id,
      to_stage_id: stage.id,
      actor_user_id: actor.userId,
      at,
    })
    await leaveTrace(held, {
      event: candidateStageChange,
      subject: 'Transferred to Another Job',
      body: `From ${before?.name ?? 'a job'} to ${job.name}, in ${stage.name}`,
    })
    const { candidate_id: candidateId, id: applicationId } = row
    await recordEvent(tx, {
      event: applicationUpdated,
      subject: { kind: 'candidate', id: candidateId },
      applicationId,
      actor,
      at,
      snapshot: () => applicationSnapshot(tx, { candidateId, applicationId, actorUserId: actor.userId, at }),
    })
  })
}
