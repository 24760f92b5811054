export { BlobMissingError, type BlobStore, BlobTooLargeError, openBlobStore, type StoredBlob } from './blobs/blob-store.ts'
export { checkLink, signLink } from './blobs/signed-link.ts'
export { type Clock, type ClockMove, isMovable, type MovableClock, systemClock } from './clock/clock.ts'
export { addToClockOffset } from './clock/movable-clock.store.ts'
export { openMovableClock } from './clock/movable-clock.ts'
export { type Coalesced, coalesce } from './coalesce.ts'
export { type Config, ConfigError, readConfig } from './config/config.ts'
export { type Correlation, currentCorrelation, isCorrelated, withCorrelation } from './correlation.ts'
export { inSession } from './database/at-once.ts'
export { type Db, inTransaction, openDatabase, scopeTo, withCommit } from './database/database.ts'
export { isDatabaseDown } from './database/down.ts'
export {
  MigrationError,
  type MigrationFile,
  migrate,
  migratePlatform,
  platformMigrations,
  readMigrations,
  underMigrationLock,
} from './database/migrate.ts'
export { oneOf } from './database/one-of.ts'
export { openPool } from './database/pool.ts'
export { prepared } from './database/prepared.ts'
export { isPublicAddress } from './egress/address.ts'
export type { Dial } from './egress/connections.ts'
export { createEgress, type Egress, type EgressOptions, type EgressReply, type EgressRequest } from './egress/egress.ts'
export { EgressError, type EgressReason } from './egress/egress-error.ts'
export type { EgressRole, OwnOrigin, Resolve } from './egress/policy.ts'
export { DomainError, type ErrorKind, type FieldProblem, messageOf } from './errors.ts'
export { gather } from './gather.ts'
export { createLogger, hideInText, type Logger } from './logger.ts'
export { type EmbeddedPostgres, launchPostgres } from './postgres/launch.ts'
export { PostgresError } from './postgres/postgres-error.ts'
export { freePort } from './postgres/server-process.ts'
export { deriveKey, hashToken, openSecretBox, randomToken, SealBrokenError, type SecretBox, sameText } from './secrets.ts'
