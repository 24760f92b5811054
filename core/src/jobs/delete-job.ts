import { jobDeleted } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict } from '../errors.ts'
import { countApplicationsOn, deleteJobRows } from './delete-job.store.ts'
import { withJob } from './held-job.ts'
import { recordJobEvent } from './job-events.ts'

/** Deletes a job that nobody ever applied to, with its stages, openings and posts, for good. One event is fired, about the job alone. */
export async function deleteJob(core: CoreContext, actor: Actor, jobId: number): Promise<void> {
  await withJob(core, actor, jobId, async (held) => {
    const { tx, job, at } = held
    const applications = await countApplicationsOn(tx, job.id)
    if (applications > 0)
      throw conflict('job-in-use', `${job.name} has ${applications} applications. Close it instead; their history needs it.`)
    await recordJobEvent(held, { event: jobDeleted, jobId: job.id, snapshot: async () => ({ id: job.id, name: job.name }) })
    await deleteJobRows(tx, job.id)
    await recordAudit(tx, { actor, act: 'job.deleted', subject: { kind: 'job', id: job.id }, at, detail: { name: job.name } })
  })
}
