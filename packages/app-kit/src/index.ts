// What apps and their tests need of the ground and the queue; the table of imports lists neither for them.
export {
  type BlobStore,
  type Clock,
  createLogger,
  currentCorrelation,
  type Db,
  DomainError,
  hashToken,
  inTransaction,
  type Logger,
  messageOf,
  openBlobStore,
  openSecretBox,
  randomToken,
  type SecretBox,
  sameText,
  scopeTo,
  withCorrelation,
} from '@orangery/platform'
export {
  createQueue,
  defineJob,
  GiveUp,
  type JobContext,
  type JobHandler,
  type JobKind,
  type Queue,
  RetryLater,
} from '@orangery/queue'
export type { FastifyReply, FastifyRequest } from 'fastify'
export { type FastifyInstance, fastify } from 'fastify'
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
export { onceMore } from './once-more.ts'
export { type House, migrationsOf, type StartedApp, startApp } from './start-app.ts'
