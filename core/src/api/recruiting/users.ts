import { getUser, inviteUser, listUsers, setUserDisabled, setUserLevel, setUserPermissions } from '@orangery/contract/recruiting'
import { isUserPermission, namesOfHolders, permissionsOf, userPermissions } from '../../access/index.ts'
import { notFound, refused } from '../../errors.ts'
import { fullName } from '../../people/index.ts'
import {
  changeLevel,
  changePermissions,
  disableUser,
  emailsOf,
  findUserRow,
  inviteUser as invite,
  searchUserRows,
  statusOfUser,
  type UserRow,
} from '../../users/index.ts'
import { answer, done } from './web-call.ts'

function presentRow(row: UserRow) {
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    name: fullName(row),
    email: row.primary_email,
    level: row.level,
    status: statusOfUser(row),
    employeeId: row.employee_id,
    createdAt: row.created_at.toISOString(),
  }
}

const list = answer(listUsers, async ({ core, query }) => ({
  rows: (await searchUserRows(core.db, { q: query.q, level: query.level }))
    .map(presentRow)
    .filter((row) => query.status === undefined || row.status === query.status),
}))

const one = answer(getUser, async ({ core, viewer, params }) => {
  const row = await findUserRow(core.db, params.id)
  if (!row) throw notFound('user', params.id)
  const granted = new Set<string>(await permissionsOf(core.db, row.id))
  const mayEditPermissions = viewer.permissions.has('advanced-permissions')
  const grantors = mayEditPermissions ? [] : await namesOfHolders(core.db, 'advanced-permissions')
  const groups = Map.groupBy(Object.entries(userPermissions), ([, permission]) => permission.group)
  return {
    ...presentRow(row),
    emails: [row.primary_email, ...((await emailsOf(core.db, [row.id])).get(row.id) ?? [])],
    groups: [...groups].map(([name, members]) => ({
      name,
      permissions: members.map(([id, permission]) => ({ id, label: permission.label, granted: granted.has(id) })),
    })),
    mayEditPermissions,
    whyNot: mayEditPermissions
      ? null
      : `Changing these needs “${userPermissions['advanced-permissions'].label}”.${grantors.length ? ` ${grantors.slice(0, 3).join(', ')} can grant it.` : ''}`,
  }
})

const permissionsSet = answer(setUserPermissions, async ({ core, actor, params, body }) => {
  const unknown = body.granted.find((name) => !isUserPermission(name))
  if (unknown !== undefined) throw refused('permission', `“${unknown}” is no user-specific permission.`, 'granted')
  await changePermissions(core, actor, { userId: params.id, granted: body.granted.filter(isUserPermission) })
  return done
})

const levelSet = answer(setUserLevel, async ({ core, actor, params, body }) => {
  await changeLevel(core, actor, { userId: params.id, level: body.level })
  return done
})

const disabledSet = answer(setUserDisabled, async ({ core, actor, params, body }) => {
  await disableUser(core, actor, { userId: params.id, disabled: body.disabled })
  return done
})

const invited = answer(inviteUser, async ({ core, actor, body }) => ({ id: await invite(core, actor, body) }))

export const userBindings = [list, one, permissionsSet, levelSet, disabledSet, invited]
