// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { setDisabled } from '../addressed-user.ts'
import type { Handler } from '../call.ts'
import { userAnswer } from './users.retrieve.ts'

export const disableUserV1: Handler<'users.disable_v1'> = async (call) => {
  return userAnswer(call.core, await setDisabled(call, { user_id: call.params.id }, true))
}
