// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { z } from 'zod'
import { givenId, text } from '../harvest-v1/shapes/values.ts'
import { ingestionOperation } from './operation.ts'

/** A link whose applicants count as brought by the user. */
export const createTrackingLink = ingestionOperation({
  id: 'tracking_link.create',
  method: 'POST',
  path: '/v1/partner/tracking_link',
  body: z.object({ job_id: givenId }),
  reply: z.strictObject({ tracking_link: text, job: text, source: text.nullable(), referrer: text }),
})
