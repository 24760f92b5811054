import { type Config, readConfig } from '@orangery/platform'

/** One secret for all suites of tests, so that what one process sealed or signed another can open. */
export const testSecret = '07'.repeat(32)

/** Who opens every organisation of the tests: the demo's owner. */
export const owner = { email: 'maren@solvik.example', name: 'Maren Lindqvist' }

/** The password that the owner gets at the first sign-in, and everybody who is invited. */
export const testPassword = 'seven oranges on a sill'

/** A suite in test mode on any free port. */
export function suiteConfig(place: { databaseUrl: string; home: string }): Config {
  const read = readConfig(suiteEnvironment(place))
  return { ...read, owner, organization: 'Solvik Provisions' }
}

/** The same as the environment of a process. */
export function suiteEnvironment({ databaseUrl, home }: { databaseUrl: string; home: string }): Record<string, string> {
  return {
    ORANGERY_MODE: 'test',
    ORANGERY_HOME: home,
    ORANGERY_SECRET: testSecret,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOG_LEVEL: 'warn',
  }
}
