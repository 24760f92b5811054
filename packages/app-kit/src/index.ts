// What apps need of the ground and the queue; the table of imports lists neither for them.
export {
  type BlobStore,
  type Clock,
  currentCorrelation,
  type Db,
  DomainError,
  hashToken,
  inTransaction,
  type Logger,
  messageOf,
  randomToken,
  type SecretBox,
  sameText,
  withCorrelation,
} from '@orangery/platform'
export { defineJob, GiveUp, type JobContext, type JobHandler, type JobKind, type Queue, RetryLater } from '@orangery/queue'
export type { FastifyReply, FastifyRequest } from 'fastify'
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
