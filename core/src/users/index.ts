export { changeLevel, changePermissions, disableUser, inviteUser, statusOfUser } from './change-users.ts'
export { openUserOf } from './open-user.ts'
export {
  countUsers,
  emailsOf,
  enabledUsers,
  findUserByEmail,
  findUserRow,
  insertUser,
  linkedCandidateIds,
  linkedUserIds,
  pageOfUserRows,
  searchUserRows,
  type UserFilter,
  type UserRow,
  updateUser,
} from './users.store.ts'
export { zonedInstant } from './zoned-instant.ts'
