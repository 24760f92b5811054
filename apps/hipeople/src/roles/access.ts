import { DomainError, type Member } from '@orangery/app-kit'
import type { HiDb } from '../house.ts'
import { isMemberOf, type RoleRow, roleById, roleIdsOf } from './roles.store.ts'

export const isAdmin = (member: Member) => member.role === 'admin'

/** The role, for somebody who may see it: an admin, or a member of its hiring team. Refusals are told apart on purpose. */
export async function roleFor(db: HiDb, member: Member, roleId: number): Promise<RoleRow> {
  const role = await roleById(db, roleId)
  if (!role) throw new DomainError('role', `There is no role with the id ${roleId}.`, { kind: 'not-found' })
  await mustBelong(db, member, role)
  return role
}

export async function mustBelong(db: HiDb, member: Member, role: { id: number; title: string }): Promise<void> {
  if (isAdmin(member) || (await isMemberOf(db, role.id, member.accountId))) return
  throw new DomainError(
    'not-in-role',
    `You are not in the hiring team of ${role.title}. Someone in it, or a HiPeople admin, can add you.`,
    { kind: 'forbidden' },
  )
}

/** Ids of the roles whose candidates a member may see; undefined for all. */
export async function visibleRoles(db: HiDb, member: Member): Promise<number[] | undefined> {
  return isAdmin(member) ? undefined : roleIdsOf(db, member.accountId)
}
