export { loadUserRefs } from './people.store.ts'
export { fullName, type UserRef } from './person.ts'
