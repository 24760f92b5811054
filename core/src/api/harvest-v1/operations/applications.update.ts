// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { editApplication } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'
import { sharedParts } from '../given-application.ts'
import { fieldWriter } from '../given-candidate.ts'
import { applicationAnswer } from './applications.retrieve.ts'

/** Null leaves what stands. The stage of a pool is called prospect_stage_id here and prospect_pool_stage_id where one is made. */
export const updateApplication: Handler<'applications.update'> = async ({ core, actor, params, body }) => {
  const { rejection_details: details } = body
  await editApplication(core, actor, {
    applicationId: params.id,
    edit: {
      ...(await sharedParts(core, body, '')),
      ...(body.custom_fields?.length ? { customValues: await fieldWriter(core, 'application', body) } : {}),
      ...(details ? { rejectionValues: await fieldWriter(core, 'rejection_question', details, 'rejection_details') } : {}),
      ...(body.prospect_pool_id == null ? {} : { poolId: body.prospect_pool_id }),
      ...(body.prospect_stage_id == null ? {} : { poolStageId: body.prospect_stage_id }),
    },
  })
  return applicationAnswer(core, params.id)
}
