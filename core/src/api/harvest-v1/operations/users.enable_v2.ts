// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { setDisabled } from '../addressed-user.ts'
import type { Handler } from '../call.ts'
import { userAnswer } from './users.retrieve.ts'

export const enableUser: Handler<'users.enable_v2'> = async (call) => {
  return userAnswer(call.core, await setDisabled(call, call.body.user, false))
}
