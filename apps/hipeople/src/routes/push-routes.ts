import { type AppBinding, answer } from '@orangery/app-kit'
import * as contract from '../contract/index.ts'
import type { House } from '../house.ts'
import { issuePushKey, presentPush, revokePushKey } from '../push/push-key.ts'
import { me, ok } from './who.ts'

export function pushRoutes(house: House): AppBinding[] {
  return [
    answer(contract.getPush, () => presentPush(house)),
    answer(contract.issuePushKey, async (call) => {
      const key = await issuePushKey(house, me(call))
      return { key, push: await presentPush(house) }
    }),
    answer(contract.revokePushKey, async (call) => {
      await revokePushKey(house, me(call))
      return ok
    }),
  ]
}
