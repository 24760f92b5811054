// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import type { CoreContext } from '../../../context.ts'
import { findInterview } from '../../../interviews/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentInterview } from '../present/interview.ts'

export const retrieveInterview: Handler<'scheduled_interviews.retrieve'> = ({ core, params }) => interviewAnswer(core, params.id)

/** One interview as an answer; 404 when there is none. */
export async function interviewAnswer(core: CoreContext, id: number) {
  const interview = await findInterview(core.db, id, core.clock.now())
  if (!interview) throw resourceNotFound()
  return presentInterview(interview)
}
