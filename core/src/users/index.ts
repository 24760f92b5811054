export { changeLevel, changePermissions, disableUser, inviteUser, statusOfUser } from './change-users.ts'
export { createUser, editUser, type UserEdit } from './edit-user.ts'
export { addressById } from './email-addresses.store.ts'
export { addEmailAddress, verifyAddress } from './email-addresses.ts'
export { grantFutureJobs, jobRolesOf, pageOfFuturePermissions, pageOfJobPermissions } from './job-permissions.store.ts'
export { addFuturePermission, addJobPermission, removePermission } from './job-permissions.ts'
export { openUserOf } from './open-user.ts'
export { placesOf } from './places.store.ts'
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
  usersAddressed,
} from './users.store.ts'
export { zonedInstant } from './zoned-instant.ts'
