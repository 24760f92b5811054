export {
  type HarvestV1,
  type HarvestV1Id,
  type HarvestV1ServedId,
  harvestV1,
  isServed,
  servedIds,
} from './operations.ts'
export { hipeopleGroups, type Partner, partners } from './partners.ts'
export {
  findPermission,
  isPermissionId,
  type Permission,
  type PermissionGroup,
  type PermissionId,
  permissionFor,
  permissionGroups,
  permissions,
} from './permissions.ts'
export { type AnonymizedField, anonymizedFields } from './shapes/anonymized-fields.ts'
export { refusal, stateRefusal } from './shapes/answers.ts'
export { uploadTypes } from './shapes/attachment.ts'
export { type FieldType, fieldTypes, type ValueType, valueTypes } from './shapes/field-kinds.ts'
