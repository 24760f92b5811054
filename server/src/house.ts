import { join } from 'node:path'
import { type Accounts, accountsMigrations, createAccounts } from '@orangery/accounts'
import { migrationsOf, type StartedApp, startApp } from '@orangery/app-kit'
import { type Carriers, carriersMigrations, createCarriers } from '@orangery/carriers'
import { type Core, type CoreContext, coreMigrations, findOrganization, openCore } from '@orangery/core'
import {
  type BlobStore,
  type Clock,
  type Config,
  createEgress,
  type Db,
  deriveKey,
  type Egress,
  type EgressOptions,
  type Logger,
  type MovableClock,
  migrate,
  migratePlatform,
  openBlobStore,
  openDatabase,
  openMovableClock,
  openPool,
  openSecretBox,
  scopeTo,
  systemClock,
} from '@orangery/platform'
import { createQueue, migrateQueue, type Queue } from '@orangery/queue'
import type { Pool } from 'pg'
import { apps } from './apps.ts'
import { atsTransport } from './ats-transport.ts'
import { linkedinSimulatorPrefixes } from './linkedin-simulator/paths.ts'
import { oauthTransport } from './oauth-transport.ts'

/** Everything that a process owns; closed in the reverse order of opening. */
export interface House {
  readonly config: Config
  readonly databaseUrl: string
  readonly logger: Logger
  readonly pool: Pool
  readonly db: Db
  readonly clock: Clock
  readonly queue: Queue
  readonly blobs: BlobStore
  readonly carriers: Carriers
  readonly accounts: Accounts
  readonly core: Core
  readonly coreContext: CoreContext
  readonly apps: readonly StartedApp[]
  close(): Promise<void>
}

/** Brings every schema up to date. Two processes may do it at once. */
export async function migrateAll(pool: Pool): Promise<void> {
  await migratePlatform(pool)
  await migrateQueue(pool)
  for (const set of [accountsMigrations, carriersMigrations, coreMigrations, ...apps.flatMap(migrationsOf)])
    await migrate(pool, set)
}

/** How calls to the outside find and reach a host, where tests stand in for the internet. */
export type Outside = Pick<EgressOptions, 'resolve' | 'dial'>

export async function openHouse(options: {
  config: Config
  databaseUrl: string
  logger: Logger
  outside?: Outside
}): Promise<House> {
  const { config, databaseUrl, logger } = options
  const pool = openPool(databaseUrl, { max: 20, applicationName: `orangery ${config.role}` })
  await migrateAll(pool)
  const db = openDatabase(pool)
  const movable: MovableClock | undefined = config.mode === 'production' ? undefined : await openMovableClock(pool)
  const clock = movable ?? systemClock()
  const queue = createQueue({ pool, databaseUrl, clock, logger })
  const secrets = openSecretBox(deriveKey(config.secret, 'sealed secrets'))
  const blobs = openBlobStore(join(config.home, 'blobs'))
  const egress = openEgress(config, { clock, logger, ...options.outside })
  const carriers = createCarriers({ db, queue, clock, logger, config, secrets, egress })
  const coreDb = scopeTo<CoreContext['db'] extends Db<infer T> ? T : never>(db, coreMigrations.schema)
  const organization = async () => (await findOrganization(coreDb))?.name ?? 'Orangery'
  const accounts = createAccounts({ db, queue, clock, logger, config, mail: carriers.mail, organization })
  const coreContext: CoreContext = {
    db: coreDb,
    clock,
    queue,
    egress,
    secrets,
    blobs,
    mail: carriers.mail,
    staff: {
      invite: (tx, person) => accounts.invite(tx, { ...person, roles: { recruiting: 'member' } }),
      setDisabled: (tx, accountId, disabled) => accounts.change(tx, { id: accountId, disabled, actorId: null }),
    },
    logger,
    linkKey: deriveKey(config.secret, 'file links'),
    publicUrl: config.publicUrl,
    development: isDevelopment(config),
  }
  const core = openCore(coreContext)
  const started = apps.map((app) =>
    startApp(app, {
      db,
      clock,
      queue,
      carriers,
      secrets,
      blobs,
      logger,
      publicUrl: config.publicUrl,
      linkKey: deriveKey(config.secret, `links of ${app.id}`),
      organization,
      transport: atsTransport(egress),
      oauth: oauthTransport(egress),
      simulates: config.mode !== 'production',
      membersOf: async (appId) => (await accounts.list()).flatMap((account) => memberOf(account, appId)),
    }),
  )
  return {
    config,
    databaseUrl,
    logger,
    pool,
    db,
    clock,
    queue,
    blobs,
    carriers,
    accounts,
    core,
    coreContext,
    apps: started,
    async close() {
      await core.stop()
      await carriers.stop()
      await queue.close()
      await movable?.stop()
      await egress.close()
      await db.destroy()
    },
  }
}

function memberOf(account: Awaited<ReturnType<Accounts['list']>>[number], appId: string) {
  const role = account.roles[appId]
  if (role === undefined || account.state === 'disabled') return []
  return [{ accountId: account.id, name: account.name, email: account.email, timeZone: account.timeZone, role }]
}

/** Plain http is served on loopback outside production, and the Dev Center says so. */
export function isDevelopment(config: Config): boolean {
  return config.mode !== 'production' && config.publicUrl.startsWith('http:')
}

/** What the suite itself bound may be called by role and path; any other private address is refused. */
function openEgress(config: Config, rest: { clock: Clock; logger: Logger } & Outside): Egress {
  return createEgress({
    ...rest,
    allowSubnets: config.allowSubnets,
    own: [
      {
        origin: new URL(config.publicUrl).origin,
        prefixes: {
          webhook: ['/hooks/'],
          // The last is where an assessment partner marks a test as completed.
          ats: ['/v1/', '/v2/', '/integrations/testing_partners/'],
          // Where the suite's own apps answer the core as assessment partners.
          partner: ['/api/partner/'],
          oauth: config.mode === 'production' ? [] : linkedinSimulatorPrefixes,
        },
      },
    ],
    devLoopback: config.mode === 'test',
  })
}
