export {
  countUsers,
  emailsOf,
  findUserByEmail,
  findUserRow,
  insertUser,
  linkedCandidateIds,
  linkedUserIds,
  pageOfUserRows,
  type UserFilter,
  type UserRow,
  updateUser,
} from './users.store.ts'
export { zonedInstant } from './zoned-instant.ts'
