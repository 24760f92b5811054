import { fileURLToPath } from 'node:url'
import { createLogger, migrate, underMigrationLock } from '@orangery/platform'
import { Logger as EngineLogger, runMigrations } from 'graphile-worker'
import type { Pool } from 'pg'

const silent = createLogger({ level: 'silent' })

/** Our own part, for those who fingerprint migrations. */
export const queueMigrations = { schema: 'queue', directory: fileURLToPath(new URL('../migrations', import.meta.url)) }

/** The engine's tables, then our own in the schema "queue". Two processes may call this at once. */
export async function migrateQueue(pool: Pool): Promise<void> {
  await underMigrationLock(pool, () =>
    runMigrations({ pgPool: pool, logger: new EngineLogger(() => (_, message) => silent.debug(message)) }),
  )
  await migrate(pool, queueMigrations)
}
