import type { WebhookEvent } from '@orangery/contract/kernel'
import type { CoreDb } from '../context.ts'
import { type FieldDefinition, loadFieldDefinitions } from '../custom-fields/index.ts'
import { notFound } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import type { HeldJob } from './held-job.ts'
import type { Job } from './job.ts'
import { jobPostsOf } from './job-posts.store.ts'
import { findJob } from './load-jobs.ts'

/** What the events about jobs are made of, as it stands inside the transaction of the fact. */
export interface JobSnapshot {
  readonly job: Job
  /** The job's first post that is not deleted, live ones before others. */
  readonly jobPostId: number | null
  readonly fields: readonly FieldDefinition[]
}

export async function jobSnapshot(tx: CoreDb, jobId: number): Promise<JobSnapshot> {
  const job = await findJob(tx, jobId)
  if (!job) throw notFound('job', jobId)
  const posts = await jobPostsOf(tx, jobId, { active: true })
  const post = posts.find((one) => one.live) ?? posts[0]
  return { job, jobPostId: post?.id ?? null, fields: await loadFieldDefinitions(tx) }
}

/** Fires an event about a job; without a snapshot of its own the event carries the whole job. */
export async function recordJobEvent(
  { tx, actor, at }: Omit<HeldJob, 'job'>,
  fact: { event: WebhookEvent; jobId: number; snapshot?: () => Promise<unknown> },
): Promise<void> {
  const { event, jobId, snapshot = () => jobSnapshot(tx, jobId) } = fact
  await recordEvent(tx, { event, subject: { kind: 'job', id: jobId }, actor, at, snapshot })
}
