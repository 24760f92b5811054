/** What tests that only speak to a running suite (conformance, e2e, bench) may use: nothing here imports core or the apps. */
export { freePort } from '@orangery/platform'
export { emptyDatabase, type FreshDatabase, freshDatabase, type MigrationSet } from './fresh-database.ts'
export { type Cluster, startCluster } from './throwaway-cluster.ts'
