// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import { scheduleInterview } from '../../../interviews/index.ts'
import type { Call, Handler } from '../call.ts'
import { type Generation, interviewFrom } from '../given-interview.ts'
import { interviewAnswer } from './scheduled_interviews.retrieve.ts'

export const createInterview: Handler<'scheduled_interviews.create_v2'> = (call) => scheduled(call, 'v2')

/** Both generations answer with the whole interview. */
export async function scheduled(
  call: Pick<Call<'scheduled_interviews.create_v2'>, 'core' | 'actor' | 'user' | 'body'>,
  generation: Generation,
) {
  const { core, actor, body } = call
  const applicationId = body.application_id
  const given = await interviewFrom(call, { applicationId, generation, body })
  const { start, end, external_event_id: externalEventId } = body
  const id = await scheduleInterview(core, actor, {
    interviewers: [],
    ...given,
    applicationId,
    interviewId: body.interview_id,
    start,
    end,
    externalEventId,
  })
  return interviewAnswer(core, id)
}
