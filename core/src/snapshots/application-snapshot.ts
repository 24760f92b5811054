import type { Application } from '../applications/index.ts'
import type { Candidate } from '../candidates/index.ts'
import { findCandidate } from '../candidates/index.ts'
import type { CoreDb } from '../context.ts'
import { type FieldDefinition, loadFieldDefinitions } from '../custom-fields/index.ts'
import { notFound } from '../errors.ts'
import { interviewsOf, type ScheduledInterview } from '../interviews/index.ts'
import { findStage, hydrateJobs, type Job, jobRows, type Stage } from '../jobs/index.ts'
import { findCurrentOffer, type Offer } from '../offers/index.ts'
import { loadUserRefs, type UserRef } from '../people/index.ts'

/**
 * All that any payload about an application speaks of, as it stands inside the transaction of the fact. Kept as JSON: dates
 * become ISO texts, which is what `Frozen` says.
 */
export interface ApplicationSnapshot {
  readonly application: Application
  readonly candidate: Candidate
  readonly jobs: readonly Job[]
  readonly stage: Stage | null
  readonly fields: readonly FieldDefinition[]
  readonly actor: UserRef | null
  /** What is offered now. Left out of the snapshots of facts from before offers were kept. */
  readonly offer?: Offer | null
  /** What is scheduled for it, in the order of the times. Left out as the offer is. */
  readonly interviews?: readonly ScheduledInterview[]
}

/** A value after a trip through JSON. */
export type Frozen<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Frozen<Item>[]
    : T extends object
      ? { [K in keyof T]: Frozen<T[K]> }
      : T

export async function applicationSnapshot(
  tx: CoreDb,
  subject: { candidateId: number; applicationId: number; actorUserId: number | null; at: Date },
): Promise<ApplicationSnapshot> {
  const { candidateId, applicationId, actorUserId, at } = subject
  const [candidate, fields, actors, offer, interviews] = await Promise.all([
    findCandidate(tx, candidateId),
    loadFieldDefinitions(tx),
    loadUserRefs(tx, [actorUserId]),
    findCurrentOffer(tx, applicationId),
    interviewsOf(tx, [applicationId], at),
  ])
  const application = candidate?.applications.find((one) => one.id === applicationId)
  if (!candidate || !application) throw notFound('application', applicationId)
  const [jobs, stage] = await Promise.all([
    jobsOfIds(
      tx,
      application.jobs.map((job) => job.id),
    ),
    application.stage ? findStage(tx, application.stage.id) : undefined,
  ])
  return {
    application,
    candidate,
    jobs,
    stage: stage ?? null,
    fields,
    actor: actorUserId === null ? null : (actors.get(actorUserId) ?? null),
    offer: offer ?? null,
    interviews,
  }
}

async function jobsOfIds(tx: CoreDb, ids: readonly number[]): Promise<Job[]> {
  return hydrateJobs(tx, await jobRows(tx, ids))
}
