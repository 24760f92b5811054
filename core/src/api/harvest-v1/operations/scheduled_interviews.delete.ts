// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import { findInterview, deleteInterview as remove } from '../../../interviews/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { requireApplication } from '../known.ts'
import { requireManagesApplication } from '../rights.ts'

export const deleteInterview: Handler<'scheduled_interviews.delete'> = async ({ core, actor, user, params }) => {
  const interview = await findInterview(core.db, params.id, core.clock.now())
  if (!interview) throw resourceNotFound()
  await requireManagesApplication(core, user, await requireApplication(core, interview.applicationId))
  await remove(core, actor, interview.id)
  return { message: `Interview ${interview.id} has been deleted.` }
}
