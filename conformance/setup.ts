import { setupDatabase } from '@orangery/testing/launcher'
import { bootTarget } from './boot.ts'
import { environmentNames } from './harness/target.ts'

/** Vitest's globalSetup: where no server is named (--base), a suite of our own is asked. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env[environmentNames.baseUrl]) return async () => {}
  const endDatabase = await setupDatabase()
  const { suite, environment } = await bootTarget().catch(async (error) => {
    await endDatabase()
    throw error
  })
  Object.assign(process.env, environment)
  return async () => {
    for (const name of Object.keys(environment)) delete process.env[name]
    await suite.stop()
    await endDatabase()
  }
}
