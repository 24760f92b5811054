export type { Check } from './checks.ts'
export type { AppConnection, ConnectionView, NewConnection } from './connection.ts'
export {
  type AnyApp,
  type AppBinding,
  type AppCall,
  type AppContext,
  type AppDefinition,
  type AppParts,
  answer,
  defineApp,
  type EventHandler,
  type HookEvent,
  type Member,
  type PublicPage,
} from './define-app.ts'
export { withPatience } from './handle-event.ts'
export { type House, migrationsOf, type StartedApp, startApp } from './start-app.ts'
