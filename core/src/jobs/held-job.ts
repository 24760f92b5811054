import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { forbidden, notFound } from '../errors.ts'
import { type JobRow, lockJob } from './jobs.store.ts'
import { isJobEditor } from './rights.store.ts'

/** What a rule about one job is handed: the transaction, the row under its lock, who acts, and the time. */
export interface HeldJob {
  readonly tx: CoreDb
  readonly job: JobRow
  readonly actor: Actor
  readonly at: Date
}

/** Opens a transaction, locks the job, makes sure that the actor may change it and runs the rule. */
export async function withJob<T>(core: CoreContext, actor: Actor, jobId: number, rule: (held: HeldJob) => Promise<T>): Promise<T> {
  return inTransaction(core.db, async (tx) => {
    const job = await lockJob(tx, jobId)
    if (!job) throw notFound('job', jobId)
    await requireJobEditor(tx, actor, job)
    return rule({ tx, job, actor, at: core.clock.now() })
  })
}

/** Site Admins change every job, others the jobs on whose hiring team they are; what the suite does itself needs no right. */
export async function requireJobEditor(db: CoreDb, actor: Actor, job: { id: number; name: string }): Promise<void> {
  if (actor.userId === null || (await isJobEditor(db, { userId: actor.userId, jobId: job.id }))) return
  throw forbidden(`The user ${actor.userId} may not edit the job ${job.name}; a Site Admin and its hiring team may.`)
}
