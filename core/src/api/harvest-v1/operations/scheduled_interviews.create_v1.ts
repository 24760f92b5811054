// Public documentation: https://developers.greenhouse.io/harvest.html#scheduled-interviews
import type { Handler } from '../call.ts'
import { scheduled } from './scheduled_interviews.create_v2.ts'

export const createInterviewV1: Handler<'scheduled_interviews.create_v1'> = (call) => scheduled(call, 'v1')
