// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import type { Handler } from '../call.ts'
import { rescheduled } from './scheduled_interviews.update_v2.ts'

export const updateInterviewV1: Handler<'scheduled_interviews.update_v1'> = (call) => rescheduled(call, 'v1')
