import { mkdtempSync } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropGroundTemplates } from './ground.ts'
import { folderVariable, serverVariable } from './test-server.ts'
import { startCluster } from './throwaway-cluster.ts'

interface Run {
  url: string
  folder: string
  end(): Promise<void>
}

/**
 * Vitest's globalSetup of every project that needs a database. One throw-away cluster serves all projects of a run: the first call starts
 * it, the last teardown stops it. DATABASE_URL, when given, is used instead; its user must be allowed to create databases. Test files
 * find both in variables, which the worker processes inherit.
 */
export default async function setupDatabase(): Promise<() => Promise<void>> {
  const shared = globalThis as { orangeryTestRun?: { run: Promise<Run>; users: number } }
  // The module may be loaded once per project, so the count lives on the global object.
  shared.orangeryTestRun ??= { run: openRun(), users: 0 }
  const mine = shared.orangeryTestRun
  mine.users += 1
  const { url, folder, end } = await mine.run
  process.env[serverVariable] = url
  process.env[folderVariable] = folder
  return async () => {
    mine.users -= 1
    if (mine.users > 0) return
    delete shared.orangeryTestRun
    delete process.env[serverVariable]
    delete process.env[folderVariable]
    await end()
  }
}

async function openRun(): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'orangery-run-'))
  // A server started as root runs as another user, who must be able to pass through.
  await chmod(folder, 0o711)
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  const given = process.env.DATABASE_URL
  if (given) {
    const end = async () => {
      await dropGroundTemplates(given, folder)
      await removeFolder()
    }
    return { url: given, folder, end }
  }
  const cluster = await startCluster()
  return { url: cluster.url, folder, end: () => cluster.stop().then(removeFolder) }
}
