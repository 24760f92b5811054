// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { z } from 'zod'
import { flag, id, text } from '../harvest-v1/shapes/values.ts'
import { ingestionOperation } from './operation.ts'

/** Open jobs alone; `public` says whether a post of it stands on the job board. */
export const listOpenJobs = ingestionOperation({
  id: 'jobs.list',
  method: 'GET',
  path: '/v1/partner/jobs',
  reply: z.array(z.strictObject({ id, name: text, status: text, public: flag })),
})
