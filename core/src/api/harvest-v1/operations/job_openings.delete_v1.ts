// Public documentation: https://developers.greenhouse.io/harvest.html#job-openings
import type { Handler } from '../call.ts'
import { destroyOpenings } from './job_openings.delete_v2.ts'

/** Answers as its successor does. */
export const deleteOpeningsV1: Handler<'job_openings.delete_v1'> = destroyOpenings
