import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createLogger, launchPostgres } from '@orangery/platform'

export interface Cluster {
  readonly url: string
  /** Takes the server away: SIGINT is a fast shutdown, SIGKILL a crash. Resolves when it is gone. */
  takeAway(signal: 'SIGINT' | 'SIGKILL'): Promise<void>
  /** Starts it again on its port, after `takeAway`. */
  bringBack(): Promise<void>
  stop(): Promise<void>
}

/** Nothing here has to survive anything, so nothing waits for the disk. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB', shared_buffers: '256MB' }

/** A PostgreSQL on a free port in a temporary folder, gone after `stop`. `careful` keeps it as durable as a real one. */
export async function startCluster(options: { careful?: boolean } = {}): Promise<Cluster> {
  const home = await mkdtemp(join(tmpdir(), 'orangery-test-'))
  // The server may run as another user, who must be able to pass through.
  await chmod(home, 0o711)
  const launch = (port?: number) =>
    launchPostgres({
      home,
      port,
      keep: false,
      logger: createLogger({ level: 'silent' }),
      settings: options.careful ? {} : careless,
    })
  let server = await launch()
  return {
    url: server.url,
    async takeAway(signal) {
      process.kill(server.pid, signal)
      while (isAlive(server.pid)) await pause(20)
    },
    async bringBack() {
      await server.stop()
      server = await launch(Number(new URL(server.url).port))
    },
    async stop() {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
