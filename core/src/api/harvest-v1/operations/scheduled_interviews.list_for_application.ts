// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import type { Handler } from '../call.ts'
import { requireApplication } from '../known.ts'
import { pageOfInterviews, windowsOf } from './scheduled_interviews.list.ts'

export const listInterviewsForApplication: Handler<'scheduled_interviews.list_for_application'> = async (call) => {
  const { id } = await requireApplication(call.core, call.params.id)
  return pageOfInterviews(call, { ...windowsOf(call.query), applicationId: id })
}
