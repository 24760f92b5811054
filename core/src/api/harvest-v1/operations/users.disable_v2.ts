// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { setDisabled } from '../addressed-user.ts'
import type { Handler } from '../call.ts'
import { userAnswer } from './users.retrieve.ts'

export const disableUser: Handler<'users.disable_v2'> = async (call) => {
  return userAnswer(call.core, await setDisabled(call, call.body.user, true))
}
