// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import { changeInterview, findInterview } from '../../../interviews/index.ts'
import type { Call, Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { type Generation, interviewFrom } from '../given-interview.ts'
import { interviewAnswer } from './scheduled_interviews.retrieve.ts'

export const updateInterview: Handler<'scheduled_interviews.update_v2'> = (call) => rescheduled(call, 'v2')

export async function rescheduled(
  call: Pick<Call<'scheduled_interviews.update_v2'>, 'core' | 'actor' | 'user' | 'params' | 'body'>,
  generation: Generation,
) {
  const { core, actor, params, body } = call
  const interview = await findInterview(core.db, params.id, core.clock.now())
  if (!interview) throw resourceNotFound()
  const change = await interviewFrom(call, { applicationId: interview.applicationId, generation, body })
  await changeInterview(core, actor, { interviewId: interview.id, change })
  return interviewAnswer(core, interview.id)
}
