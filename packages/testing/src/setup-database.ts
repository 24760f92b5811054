import { type Cluster, startCluster } from './throwaway-cluster.ts'

/** Where test files find the server; set for the worker processes, which inherit the environment. */
const variable = 'ORANGERY_TEST_DATABASE_URL'

/**
 * Vitest's globalSetup of every project that needs a database. One throw-away cluster serves all projects of a run: the first call starts
 * it, the last teardown stops it. DATABASE_URL, when given, is used instead; its user must be allowed to create databases.
 */
export default async function setupDatabase(): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL) {
    process.env[variable] = process.env.DATABASE_URL
    return async () => {}
  }
  const shared = globalThis as { orangeryTestCluster?: { cluster: Promise<Cluster>; users: number } }
  // The module may be loaded once per project, so the count lives on the global object.
  shared.orangeryTestCluster ??= { cluster: startCluster(), users: 0 }
  const mine = shared.orangeryTestCluster
  mine.users += 1
  process.env[variable] = (await mine.cluster).url
  return async () => {
    mine.users -= 1
    if (mine.users > 0) return
    delete shared.orangeryTestCluster
    delete process.env[variable]
    await (await mine.cluster).stop()
  }
}
