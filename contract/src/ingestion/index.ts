// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { z } from 'zod'
import { flag, givenId, id, text } from '../harvest-v1/shapes/values.ts'
import { ingestCandidates, retrieveIngested } from './candidates.ts'
import { ingestionOperation } from './operation.ts'

export type { GivenPerson } from './candidates.ts'
export type { IngestionOperation } from './operation.ts'

export const retrieveCurrentUser = ingestionOperation({
  id: 'current_user.retrieve',
  method: 'GET',
  path: '/v1/partner/current_user',
  reply: z.strictObject({ id, full_name: text, first_name: text, last_name: text, email: text }),
})

/** Open jobs alone; `public` says whether a post of it stands on the job board. */
export const listOpenJobs = ingestionOperation({
  id: 'jobs.list',
  method: 'GET',
  path: '/v1/partner/jobs',
  reply: z.array(z.strictObject({ id, name: text, status: text, public: flag })),
})

/** A link whose applicants count as brought by the user. */
export const createTrackingLink = ingestionOperation({
  id: 'tracking_link.create',
  method: 'POST',
  path: '/v1/partner/tracking_link',
  body: z.object({ job_id: givenId }),
  reply: z.strictObject({ tracking_link: text, job: text, source: text.nullable(), referrer: text }),
})

export const listPools = ingestionOperation({
  id: 'prospect_pools.list',
  method: 'GET',
  path: '/v1/partner/prospect_pools',
  reply: z.array(z.strictObject({ id, name: text, stages: z.array(z.strictObject({ id, name: text })) })),
})

/** An answer that is no success. */
export const ingestionRefusal = z.strictObject({
  errors: z.array(z.strictObject({ message: text, field: text.optional() })),
})

/** Every call of candidate ingestion, by its id. */
export const ingestion = {
  [retrieveIngested.id]: retrieveIngested,
  [ingestCandidates.id]: ingestCandidates,
  [retrieveCurrentUser.id]: retrieveCurrentUser,
  [listOpenJobs.id]: listOpenJobs,
  [createTrackingLink.id]: createTrackingLink,
  [listPools.id]: listPools,
}

export type Ingestion = typeof ingestion
export type IngestionId = keyof Ingestion
