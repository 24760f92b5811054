import { type AppBinding, answer } from '@orangery/app-kit'
import { advanceMany } from '../bulk/advance.ts'
import { extendMany } from '../bulk/extend.ts'
import { reasonsOf, rejectMany } from '../bulk/reject.ts'
import * as contract from '../contract/index.ts'
import type { House } from '../house.ts'
import { roleFor } from '../roles/access.ts'
import { me } from './who.ts'

/** What is done to several candidates of a role at once, each with an outcome of its own. */
export function bulkRoutes(house: House): AppBinding[] {
  const { db } = house
  return [
    answer(contract.advanceMany, async ({ params, body, ...call }) => {
      const by = me(call)
      return { rows: await advanceMany(house, { by, role: await roleFor(db, by, params.id), ...body }) }
    }),
    answer(contract.rejectMany, async ({ params, body, ...call }) => {
      const by = me(call)
      return { rows: await rejectMany(house, { by, role: await roleFor(db, by, params.id), ...body }) }
    }),
    answer(contract.extendMany, async ({ params, body, ...call }) => {
      const by = me(call)
      return { rows: await extendMany(house, { by, role: await roleFor(db, by, params.id), ...body }) }
    }),
    answer(contract.listRejectionReasons, async () => ({ rows: await reasonsOf(house) })),
  ]
}
