import type { Role, RoleBody, RoleSettings } from '../../contract/index.ts'

/** A role is saved as a whole: what a tab does not change goes back as it came. */
export function bodyOf(role: Role, settings: RoleSettings): RoleBody {
  return {
    title: role.title,
    internalTitle: role.internalTitle,
    description: role.description,
    greeting: role.greeting,
    memberIds: role.members.map((member) => member.accountId),
    settings,
  }
}
