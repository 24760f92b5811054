import { newCandidateApplication, newProspectApplication } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import type { CoreDb } from '../context.ts'
import { conflict, refused } from '../errors.ts'
import { hydrateJobs, jobRows, stagesOfJob } from '../jobs/index.ts'
import type { CustomValues, StoredAnswer } from '../tables/index.ts'
import { type ApplicationRow, insertApplication, insertStageMove } from './applications.store.ts'
import { leaveTrace } from './leave-trace.ts'
import { type ProspectPlace, placeColumns } from './prospect-place.ts'

export interface NewApplication {
  readonly candidateId: number
  readonly jobId: number
  /** The first stage of the job when left out. */
  readonly stageId?: number
  readonly jobPostId?: number
  readonly sourceId?: number
  readonly creditedToId?: number
  readonly recruiterId?: number
  readonly coordinatorId?: number
  readonly location?: string
  readonly answers?: readonly StoredAnswer[]
  readonly customValues?: CustomValues
  /** The prospect's application that it is made of. */
  readonly convertedFromId?: number
  /** Files what came along, before the event is recorded, so that the event speaks of it too. */
  readonly alongside?: (tx: CoreDb, made: { candidateId: number; applicationId: number }) => Promise<void>
}

export interface NewProspectApplication {
  readonly candidateId: number
  readonly jobIds: readonly number[]
  /** Looked up by whoever asks, see requireProspectPlace. */
  readonly place?: ProspectPlace
  readonly customValues?: CustomValues
  /** The post that they came through. */
  readonly jobPostId?: number
  readonly answers?: readonly StoredAnswer[]
  readonly location?: string
  readonly sourceId?: number
  readonly creditedToId?: number
  readonly recruiterId?: number
  readonly coordinatorId?: number
  /** Files what came along, before the event is recorded, so that the event speaks of it too. */
  readonly alongside?: (tx: CoreDb, made: { candidateId: number; applicationId: number }) => Promise<void>
}

/** Puts a candidate into a stage of an open job. The caller holds the candidate's lock (or has just made the candidate). */
export async function createApplication(
  tx: CoreDb,
  actor: Actor,
  given: { application: NewApplication; at: Date },
): Promise<ApplicationRow> {
  const { application, at } = given
  const [row] = await jobRows(tx, [application.jobId])
  if (!row) throw refused('job', `There is no job with the id ${application.jobId}.`, 'job_id')
  if (row.status !== 'open')
    throw conflict('job-not-open', `The job ${row.name} is ${row.status}; candidates can only be added to an open one.`)
  const [job] = await hydrateJobs(tx, [row])
  const stages = await stagesOfJob(tx, application.jobId)
  const stage = application.stageId === undefined ? stages[0] : stages.find((one) => one.id === application.stageId)
  if (!stage) throw refused('stage', `Stage ${application.stageId} is no stage of the job ${row.name}.`, 'initial_stage_id')
  const responsible = (role: string) => job?.team.find((member) => member.role === role && member.responsible)?.user.id ?? null
  const inserted = await insertApplication(tx, {
    candidate_id: application.candidateId,
    job_ids: [application.jobId],
    job_post_id: application.jobPostId ?? null,
    stage_id: stage.id,
    stage_entered_at: at,
    applied_at: at,
    created_at: at,
    updated_at: at,
    last_activity_at: at,
    location: application.location ?? null,
    source_id: application.sourceId ?? null,
    credited_to_id: application.creditedToId ?? null,
    recruiter_id: application.recruiterId ?? responsible('recruiter'),
    coordinator_id: application.coordinatorId ?? responsible('coordinator'),
    answers: JSON.stringify(application.answers ?? []),
    custom_values: JSON.stringify(application.customValues ?? {}),
    converted_from_id: application.convertedFromId ?? null,
  })
  await insertStageMove(tx, {
    application_id: inserted.id,
    from_stage_id: null,
    to_stage_id: stage.id,
    actor_user_id: actor.userId,
    at,
  })
  await application.alongside?.(tx, { candidateId: application.candidateId, applicationId: inserted.id })
  await leaveTrace(
    { tx, row: inserted, actor, at },
    { event: newCandidateApplication, subject: 'Application Submitted', body: `Applied to ${row.name}, in ${stage.name}` },
  )
  return inserted
}

/** A prospect process on zero, one or many jobs; it stands in no interview pipeline. */
export async function createProspectApplication(
  tx: CoreDb,
  actor: Actor,
  given: { application: NewProspectApplication; at: Date },
): Promise<ApplicationRow> {
  const { application, at } = given
  const found = new Set((await jobRows(tx, application.jobIds)).map((job) => job.id))
  const missing = application.jobIds.find((id) => !found.has(id))
  if (missing !== undefined) throw refused('job', `There is no job with the id ${missing}.`, 'job_ids')
  const inserted = await insertApplication(tx, {
    candidate_id: application.candidateId,
    prospect: true,
    job_ids: [...application.jobIds],
    applied_at: at,
    created_at: at,
    updated_at: at,
    last_activity_at: at,
    source_id: application.sourceId ?? null,
    credited_to_id: application.creditedToId ?? null,
    recruiter_id: application.recruiterId ?? null,
    coordinator_id: application.coordinatorId ?? null,
    job_post_id: application.jobPostId ?? null,
    location: application.location ?? null,
    answers: JSON.stringify(application.answers ?? []),
    custom_values: JSON.stringify(application.customValues ?? {}),
    ...placeColumns(application.place ?? {}),
  })
  await application.alongside?.(tx, { candidateId: application.candidateId, applicationId: inserted.id })
  await leaveTrace(
    { tx, row: inserted, actor, at },
    { event: newProspectApplication, subject: 'Prospect Added', body: 'Added as a prospect' },
  )
  return inserted
}
