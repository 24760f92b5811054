// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { editJob } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { fieldWriter } from '../given-candidate.ts'
import { unitsOf } from '../given-job.ts'
import { jobAnswer } from './jobs.retrieve.ts'

/** Null leaves the name and takes the other texts away. */
export const updateJob: Handler<'jobs.update'> = async ({ core, actor, params, body }) => {
  await editJob(core, actor, {
    jobId: params.id,
    edit: {
      name: body.name ?? undefined,
      notes: body.notes,
      anywhere: body.anywhere ?? undefined,
      requisitionId: body.requisition_id,
      teamAndResponsibilities: body.team_and_responsibilities,
      howToSell: body.how_to_sell_this_job,
      customValues: body.custom_fields?.length ? await fieldWriter(core, 'job', body) : undefined,
      ...unitsOf(body),
    },
  })
  return jobAnswer(core, params.id)
}
