export { defineEvent, type WebhookEvent } from './event.ts'
export { defineOperation, type Method, type Operation, type Paging, type PermissionPlace } from './operation.ts'
export { defineRoute, fillPath, type Route } from './route.ts'
