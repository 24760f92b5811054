import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger, launchPostgres } from '@orangery/platform'

export interface Cluster {
  readonly url: string
  stop(): Promise<void>
}

/** Nothing here has to survive anything, so nothing waits for the disk. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB', shared_buffers: '256MB' }

/** A PostgreSQL on a free port in a temporary folder, gone after `stop`. `careful` keeps it as durable as a real one. */
export async function startCluster(options: { careful?: boolean } = {}): Promise<Cluster> {
  const home = await mkdtemp(join(tmpdir(), 'orangery-test-'))
  // The server may run as another user, who must be able to pass through.
  await chmod(home, 0o711)
  const server = await launchPostgres({
    home,
    logger: createLogger({ level: 'silent' }),
    settings: options.careful ? {} : careless,
  })
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
