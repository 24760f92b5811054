export { defineEvent, type WebhookEvent } from './event.ts'
export { type FieldError, fieldErrors, fieldName } from './field-errors.ts'
export { fillPath } from './fill-path.ts'
export {
  defineOperation,
  keyById,
  type Method,
  type Operation,
  type OperationInput,
  type OperationReply,
  type Paging,
  type PermissionPlace,
  type ServedIdOf,
} from './operation.ts'
export { type Outline, outline } from './outline.ts'
export { defineRoute, type Route } from './route.ts'
export { storableMessage, unstorableAt } from './storable.ts'
