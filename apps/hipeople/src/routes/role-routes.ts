import { type AppBinding, answer } from '@orangery/app-kit'
import { AtsError } from '@orangery/client'
import * as contract from '../contract/index.ts'
import { boardCursor, cursorOf } from '../cursor.ts'
import { after, type HiDb, type House } from '../house.ts'
import { boardPlaces, countOnBoard } from '../requests/board.store.ts'
import { isAdmin, roleFor } from '../roles/access.ts'
import { findRoles, type RoleRow } from '../roles/roles.store.ts'
import { archiveRole, createRole, updateRole } from '../roles/roles.ts'
import { checkTies } from '../ties/check-ties.ts'
import { presentBoard, presentRole, presentRoles } from './present-role.ts'
import { me, ok } from './who.ts'

/** Opening a role looks whether its ties still hold, but not with every click. */
const freshMs = 20_000

export function roleRoutes(house: House): AppBinding[] {
  const { db } = house
  return [
    answer(contract.listRoles, async ({ query, ...call }) => {
      const member = me(call)
      const roles = await findRoles(db, {
        archived: query.show === 'archived',
        q: query.q,
        ...(isAdmin(member) ? {} : { accountId: member.accountId }),
      })
      return { rows: await presentRoles(db, roles) }
    }),
    answer(contract.createRole, async ({ body, ...call }) => ({ id: await createRole(house, me(call), body) })),
    answer(contract.getRole, async ({ params, ...call }) => {
      const role = await roleFor(db, me(call), params.id)
      await lookAtTies(house, role)
      return presentRole(db, role)
    }),
    answer(contract.updateRole, async ({ params, body, ...call }) => {
      await updateRole(house, me(call), { id: params.id, draft: body })
      return presentRole(db, await roleFor(db, me(call), params.id))
    }),
    answer(contract.archiveRole, async ({ params, body, ...call }) => {
      await archiveRole(house, me(call), { id: params.id, archived: body.archived })
      return ok
    }),
    answer(contract.roleBoard, async ({ params, query, ...call }) => {
      const role = await roleFor(db, me(call), params.id)
      const { after: cursor, limit, ...filter } = query
      const places = await boardPlaces(db, { ...filter, roleId: role.id, before: boardCursor(cursor), limit: limit + 1 })
      const page = places.slice(0, limit)
      const last = page.at(-1)
      return {
        rows: await presentBoard(db, role.id, page),
        next: places.length > limit && last ? cursorOf(last.at.toISOString(), last.score, last.id) : null,
        counts: await boardCounts(db, role.id),
      }
    }),
    answer(contract.listMembers, async () => ({
      rows: (await house.members()).map(({ accountId, name, email, role }) => ({ accountId, name, email, role })),
    })),
  ]
}

async function boardCounts(db: HiDb, roleId: number) {
  const { all, of } = await countOnBoard(db, roleId)
  const count = (state: contract.RequestState) => of.get(state) ?? 0
  return {
    all,
    invited: count('invited'),
    collecting: count('collecting'),
    complete: count('complete'),
    closed: count('closed'),
    noEmail: count('no-email'),
  }
}

/** A role page must open while the ATS is away; then it shows what was known last. */
async function lookAtTies(house: House, role: RoleRow): Promise<void> {
  const now = house.clock.now()
  if (role.ties_checked_at && after(role.ties_checked_at, freshMs) > now) return
  if (!(await house.connection.current())) return
  try {
    await checkTies(house, await house.connection.ats(), [role.id])
  } catch (error) {
    if (!(error instanceof AtsError)) throw error
    house.logger.warn({ err: error, roleId: role.id }, 'the ties of a role could not be compared with the ATS')
  }
}
