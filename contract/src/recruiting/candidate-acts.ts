// What is done with a whole person, or with where they stand: merging, anonymising, another job, from prospect to candidate.
import { z } from 'zod'
import { anonymizedFields } from '../harvest-v1/shapes/anonymized-fields.ts'
import { defineRoute } from '../kernel/index.ts'
import { id, idParams, noContent } from './shapes.ts'

export type { AnonymizedField } from '../harvest-v1/shapes/anonymized-fields.ts'

export const anonymizeCandidate = defineRoute({
  id: 'recruiting.anonymize-candidate',
  method: 'POST',
  path: '/api/recruiting/candidates/{id}/anonymize',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ fields: z.array(z.enum(anonymizedFields)).min(1, 'Choose at least one field') }),
  reply: noContent,
})

const pair = { params: idParams, query: z.object({ duplicate: id }) }

/** What would come of a merge; nothing is changed. */
export const previewMerge = defineRoute({
  id: 'recruiting.preview-merge',
  method: 'GET',
  path: '/api/recruiting/candidates/{id}/merge',
  policy: 'recruiter',
  ...pair,
  reply: z.object({
    duplicate: z.object({ id, name: z.string() }),
    /** Why it cannot be done. */
    refusal: z.string().nullable(),
    /** Of both, by name and with what the lists hold afterwards. */
    kept: z.array(z.object({ label: z.string(), value: z.string() })),
    /** Values of the duplicate that the primary's outweigh; they are written into the feed. */
    lost: z.array(z.object({ label: z.string(), value: z.string() })),
    /** Jobs on which both have an application: the duplicate's is deleted, its parts are kept. */
    deletedApplications: z.array(z.object({ id, job: z.string() })),
  }),
})
export type MergePreview = z.output<(typeof previewMerge)['reply']>

export const mergeCandidate = defineRoute({
  id: 'recruiting.merge-candidate',
  method: 'POST',
  path: '/api/recruiting/candidates/{id}/merge',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ duplicateId: id }),
  reply: noContent,
})

export const transferApplication = defineRoute({
  id: 'recruiting.transfer-application',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/transfer',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ jobId: id, stageId: id.optional() }),
  reply: noContent,
})

export const convertProspect = defineRoute({
  id: 'recruiting.convert-prospect',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/convert',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ jobId: id, stageId: id.optional() }),
  reply: z.object({ applicationId: id }),
})
