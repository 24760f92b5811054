// Public documentation: https://developers.greenhouse.io/job-board.html#jobs
import { z } from 'zod'
import { flag } from '../harvest-v1/shapes/values.ts'
import { boardResource } from './operation.ts'
import { compliancePart, demographicPart, formQuestion } from './questions.ts'
import { asked, id, offsetInstant, onBoard, place, text, unitOnBoard, whole } from './values.ts'

const { get } = boardResource('Jobs')

const unit = { id, name: text, parent_id: id.nullable(), child_ids: z.array(id) }

/** Fields of the job that the organisation shows on its board; null when there are none. */
const metadata = z.array(z.strictObject({ id, name: text, value_type: text, value: z.json() })).nullable()

const boardJob = {
  /** The post's, not the job's. */
  id,
  /** Null for a post that only collects prospects. */
  internal_job_id: id.nullable(),
  title: text,
  updated_at: offsetInstant,
  requisition_id: text.nullable(),
  location: place,
  absolute_url: text,
  language: text,
  metadata,
}

/** HTML whose signs are escaped twice: whoever shows it decodes twice. */
const content = text

const withContent = {
  content,
  departments: z.array(z.strictObject(unit)),
  offices: z.array(z.strictObject({ ...unit, location: text.nullable() })),
}

/** Never paged. */
export const listBoardJobs = get({
  id: 'jobs.list',
  path: '/v1/boards/{board_token}/jobs',
  params: onBoard,
  query: z.object({ content: asked }),
  reply: z.strictObject({
    jobs: z.array(z.strictObject({ ...boardJob, ...z.object(withContent).partial().shape })),
    meta: z.strictObject({ total: whole }),
  }),
})

const withQuestions = z
  .object({
    questions: z.array(formQuestion),
    location_questions: z.array(formQuestion),
    compliance: z.array(compliancePart),
    demographic_questions: demographicPart,
  })
  .partial().shape

export const retrieveBoardJob = get({
  id: 'jobs.retrieve',
  path: '/v1/boards/{board_token}/jobs/{job_id}',
  params: unitOnBoard('job_id'),
  query: z.object({ questions: asked, pay_transparency: asked }),
  reply: z.strictObject({
    ...boardJob,
    content,
    departments: withContent.departments.optional(),
    offices: withContent.offices.optional(),
    ...withQuestions,
    data_compliance: z.array(
      z.strictObject({
        type: text,
        requires_consent: flag,
        requires_processing_consent: flag,
        requires_retention_consent: flag,
        /** Days; null without an end. */
        retention_period: whole.nullable(),
      }),
    ),
    pay_input_ranges: z
      .array(
        z.strictObject({ min_cents: whole, max_cents: whole, currency_type: text, title: text.nullable(), blurb: text.nullable() }),
      )
      .optional(),
  }),
})
