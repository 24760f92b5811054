// Public documentation: https://developers.greenhouse.io/harvest.html#job-openings
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { resource } from './resource.ts'
import { successInWords } from './shapes/answers.ts'
import { customFieldWrites } from './shapes/custom-fields.ts'
import { opening } from './shapes/job.ts'
import { cursorPages } from './shapes/paging.ts'
import { flag, givenId, givenText, id, idText, text, timestamp } from './shapes/values.ts'

const { get, patch, post, remove } = resource('Job Openings')

const ofJob = z.object({ job_id: idText })
const oneOfJob = z.object({ job_id: idText, id: idText })

/** The filter says `opened` where an opening says `open`; any other word filters nothing. */
export const listOpenings = get({
  id: 'job_openings.list',
  label: 'GET: List Openings for a Job',
  path: '/v1/jobs/{job_id}/openings',
  paging: 'cursor',
  params: ofJob,
  query: z.object({ ...cursorPages, status: givenText.optional() }),
  reply: z.array(opening),
  served: true,
})

export const retrieveOpening = get({
  id: 'job_openings.retrieve',
  label: 'GET: Single Opening For Job',
  path: '/v1/jobs/{job_id}/openings/{id}',
  params: oneOfJob,
  reply: opening,
  served: true,
})

const givenIds = z.object({ ids: z.array(givenId) })
const deletion = z.strictObject({ success: flag, deleted_ids: z.array(id), failed_ids: z.array(id) })

export const deleteOpenings = remove({
  id: 'job_openings.delete_v2',
  label: 'DELETE: Destroy Openings',
  path: '/v2/jobs/{job_id}/openings',
  params: ofJob,
  body: givenIds,
  reply: deletion,
  served: true,
})

/** Success is said as a word. */
export const updateOpening = patch({
  id: 'job_openings.update',
  label: 'PATCH: Edit Openings',
  path: '/v1/jobs/{job_id}/openings/{id}',
  params: oneOfJob,
  body: z.object({
    opening_id: givenText.nullish(),
    status: z.enum(['open', 'closed']).nullish(),
    close_reason_id: givenId.nullish(),
    custom_fields: customFieldWrites.nullish(),
  }),
  reply: successInWords,
  served: true,
})

/** `opening_id` must be there and may be null. The answer says `open_date`, not `opened_at`. */
export const createOpenings = post({
  id: 'job_openings.create',
  label: 'POST: Create New Openings',
  path: '/v1/jobs/{job_id}/openings',
  params: ofJob,
  body: z.object({
    openings: z.array(z.object({ opening_id: givenText.nullable(), custom_fields: customFieldWrites.nullish() })),
  }),
  reply: z.strictObject({ openings: z.array(z.strictObject({ id, opening_id: text.nullable(), open_date: timestamp })) }),
  status: 201,
  served: true,
})

export const deleteOpeningsV1 = remove({
  id: 'job_openings.delete_v1',
  label: 'DELETE: Destroy Openings',
  path: '/v1/jobs/{job_id}/openings',
  params: ofJob,
  body: givenIds,
  reply: deletion,
  replacedBy: 'job_openings.delete_v2',
  served: true,
})

export const jobOpenings = keyById(listOpenings, retrieveOpening, deleteOpenings, updateOpening, createOpenings, deleteOpeningsV1)
