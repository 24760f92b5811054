import { jobPostCreated, jobPostDeleted, jobPostUpdated } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { insertJobPost, updateJobPostRow } from './change-posts.store.ts'
import { type HeldJob, withJob } from './held-job.ts'
import type { JobPost } from './job.ts'
import { findBoardLocation } from './job-board.store.ts'
import { recordJobEvent } from './job-events.ts'
import { findJobPost } from './job-posts.store.ts'
import { allOffices } from './jobs.store.ts'

/** Where a post says the work is: in words of its own, an office, or one of the board's places. */
export type GivenLocation = string | { readonly officeId: number } | { readonly customLocationId: number }

export interface PostEdit {
  readonly title?: string
  /** Null takes the place away. */
  readonly location?: GivenLocation | null
  /** HTML; replaces the whole text. */
  readonly content?: string
  readonly live?: boolean
}

/** A new post, offline. Answers its id. */
export async function createJobPost(
  core: CoreContext,
  actor: Actor,
  given: { jobId: number; title: string; location: string | null; content: string; internal: boolean },
): Promise<number> {
  return withJob(core, actor, given.jobId, async (held) => {
    const { tx, job, at } = held
    const id = await insertJobPost(tx, {
      job_id: job.id,
      title: given.title,
      location: given.location,
      content: given.content,
      internal: given.internal,
      external: !given.internal,
      created_at: at,
      updated_at: at,
    })
    await recordAudit(tx, { actor, act: 'job-post.created', subject: { kind: 'job-post', id }, at, detail: { title: given.title } })
    await recordJobEvent(held, { event: jobPostCreated, jobId: job.id, snapshot: () => requirePost(tx, id) })
    return id
  })
}

/** What is left out stays. A post goes live only for an open job; deleted ones are not changed. */
export async function editJobPost(core: CoreContext, actor: Actor, given: { postId: number; edit: PostEdit }): Promise<void> {
  await withPost(core, actor, given.postId, async (held, post) => {
    const { tx, job, at } = held
    const { title, content, live } = given.edit
    if (live === true && job.status !== 'open')
      throw refused('job-not-open', `The job ${job.name} is ${job.status}; posts of open jobs alone go live.`, 'status')
    const wanted = {
      ...(title === undefined ? {} : { title }),
      ...(content === undefined ? {} : { content }),
      ...(live === undefined ? {} : { live }),
      ...(given.edit.location === undefined ? {} : await placeFrom(tx, given.edit.location)),
    }
    const stands: Record<string, unknown> = { ...post, office_id: post.officeId, custom_location_id: post.customLocationId }
    const fields = Object.entries(wanted)
      .filter(([key, value]) => stands[key] !== value)
      .map(([key]) => key)
    if (fields.length === 0) return
    const first = live && post.firstPublishedAt === null ? { first_published_at: at } : {}
    await updateJobPostRow(tx, post.id, { ...wanted, ...first, updated_at: at })
    await recordAudit(tx, { actor, act: 'job-post.updated', subject: { kind: 'job-post', id: post.id }, at, detail: { fields } })
    await recordJobEvent(held, { event: jobPostUpdated, jobId: job.id, snapshot: () => requirePost(tx, post.id) })
  })
}

/** A deleted post stays for whoever applied through it, and for lists that ask for deleted ones. A live one is taken offline first. */
export async function deleteJobPost(core: CoreContext, actor: Actor, postId: number): Promise<void> {
  await withPost(core, actor, postId, async (held, post) => {
    const { tx, job, at } = held
    if (post.live) throw conflict('post-live', `The post ${post.title} is live. Take it offline first.`)
    await recordJobEvent(held, { event: jobPostDeleted, jobId: job.id, snapshot: async () => post })
    await updateJobPostRow(tx, post.id, { active: false, updated_at: at })
    await recordAudit(tx, { actor, act: 'job-post.deleted', subject: { kind: 'job-post', id: post.id }, at })
  })
}

async function withPost(
  core: CoreContext,
  actor: Actor,
  postId: number,
  rule: (held: HeldJob, post: JobPost) => Promise<void>,
): Promise<void> {
  const before = await findJobPost(core.db, postId)
  if (!before) throw notFound('job post', postId)
  if (before.jobId === null)
    throw conflict('prospect-post', `The post ${before.title} collects prospects; it belongs to no job and is not changed here.`)
  await withJob(core, actor, before.jobId, async (held) => {
    const post = await requirePost(held.tx, postId)
    if (!post.active) throw conflict('post-deleted', `The post ${post.title} is deleted.`)
    await rule(held, post)
  })
}

async function requirePost(tx: CoreDb, id: number): Promise<JobPost> {
  const post = await findJobPost(tx, id)
  if (!post) throw notFound('job post', id)
  return post
}

async function placeFrom(tx: CoreDb, given: GivenLocation | null) {
  if (given === null || typeof given === 'string') return { location: given || null, office_id: null, custom_location_id: null }
  if ('officeId' in given) {
    const office = (await allOffices(tx)).find((one) => one.id === given.officeId)
    if (!office) throw refused('no-office', `There is no office with the id ${given.officeId}.`, 'location[office_id]')
    return { location: office.location ?? office.name, office_id: office.id, custom_location_id: null }
  }
  const place = await findBoardLocation(tx, given.customLocationId)
  if (!place?.active)
    throw refused(
      'no-location',
      `The job board has no place with the id ${given.customLocationId}.`,
      'location[custom_location_id]',
    )
  return { location: place.value, office_id: null, custom_location_id: place.id }
}
