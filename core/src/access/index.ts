export { type KeyRow, listKeys, usedOperations } from './api-keys.store.ts'
export {
  type ApiType,
  createApiKey,
  type NewApiKey,
  revokeApiKey,
  rotateApiKey,
  setKeyLimit,
  setKeyOperations,
} from './api-keys.ts'
export { type Budget, checkKey, type KeyCheck } from './key-check.ts'
export { type LastUsed, openLastUsed } from './last-used.ts'
export { isUserPermission, type UserPermission, userPermissions } from './permissions.ts'
export { handleTidying } from './tidy.ts'
export { findViewer, grantPermissions, namesOfHolders, permissionsOf, revokePermissions, type ViewerUser } from './viewer.store.ts'
export { requirePermission, requireSiteAdmin, type Viewer } from './viewer.ts'
