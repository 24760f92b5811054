import { fileURLToPath } from 'node:url'
import { basePolicies, type Policies, registerRoute } from '@orangery/accounts'
import type { Carriers } from '@orangery/carriers'
import type { Transport } from '@orangery/client'
import type { BlobStore, Clock, Db, Logger, SecretBox } from '@orangery/platform'
import { scopeTo } from '@orangery/platform'
import type { Queue } from '@orangery/queue'
import type { FastifyInstance } from 'fastify'
import type { Check } from './checks.ts'
import { type AppConnection, openConnection } from './connection.ts'
import type { AnyApp, AppContext, Member } from './define-app.ts'
import { handleEventKind, handleEvents, hurryEvents } from './handle-event.ts'
import { registerReceiver } from './receiver.ts'
import type { KitTables } from './tables.ts'

/** What the house lends every app. */
export interface House {
  readonly db: Db
  readonly clock: Clock
  readonly queue: Queue
  readonly carriers: Pick<Carriers, 'mail' | 'sms' | 'onInbound' | 'onSms' | 'forget'>
  readonly secrets: SecretBox
  readonly blobs: BlobStore
  readonly logger: Logger
  readonly publicUrl: string
  readonly linkKey: Buffer
  readonly organization: () => Promise<string>
  /** How calls to the ATS leave the house. */
  readonly transport: Transport
  /** How calls to a sign-in provider leave the house. */
  readonly oauth: Transport
  readonly simulates: boolean
  /** Accounts with a role in the app. */
  readonly membersOf: (appId: string) => Promise<readonly Member[]>
}

export interface StartedApp {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly partner: string
  readonly definition: AnyApp
  readonly connection: AppConnection
  checks(): Promise<readonly Check[]>
  /** Serves /api/<app>/* in a scope that has the accounts plugin. */
  registerWeb(app: FastifyInstance): void
  /** Serves the web hook endpoint and the pages for people who hold a link, in a scope without sessions. */
  registerPublic(app: FastifyInstance): void
}

/** A reference with every free text full is a tenth of it. */
const formLimit = 1024 * 1024

const kitDirectory = fileURLToPath(new URL('../migrations', import.meta.url))

/** The migrations of an app: the kit's tables beside it, then its own. */
export function migrationsOf(app: AnyApp): { schema: string; directory: string }[] {
  return [
    { schema: `${app.id}_kit`, directory: kitDirectory },
    { schema: app.id, directory: app.migrations },
  ]
}

/** Roles that an account may have in an app. */
export function appPolicies(appId: string): Policies {
  return {
    ...basePolicies,
    member: ({ principal }) => principal?.roles[appId] !== undefined,
    admin: ({ principal }) => principal?.roles[appId] === 'admin',
  }
}

/** Sets an app up in this process. Registers its jobs with the queue. */
export function startApp(definition: AnyApp, house: House): StartedApp {
  const kitDb = scopeTo<KitTables>(house.db, `${definition.id}_kit`)
  const connectionOptions = {
    app: definition,
    db: kitDb,
    clock: house.clock,
    secrets: house.secrets,
    transport: house.transport,
    publicUrl: house.publicUrl,
  }
  const kind = handleEventKind(definition.id)
  const opened = openConnection(connectionOptions)
  const connection: AppConnection = {
    ...opened,
    async connect(given) {
      const view = await opened.connect(given)
      await hurryEvents({ kind, db: kitDb, queue: house.queue })
      return view
    },
  }
  const logger = house.logger.child({ app: definition.id })
  const context: AppContext<unknown> = {
    id: definition.id,
    name: definition.name,
    db: scopeTo(house.db, definition.id),
    clock: house.clock,
    queue: house.queue,
    mail: house.carriers.mail,
    sms: house.carriers.sms,
    forgetMessages: house.carriers.forget,
    secrets: house.secrets,
    blobs: house.blobs,
    logger,
    publicUrl: house.publicUrl,
    organization: house.organization,
    connection,
    transport: house.transport,
    oauth: house.oauth,
    simulates: house.simulates,
    linkKey: house.linkKey,
    members: () => house.membersOf(definition.id),
  }
  const parts = definition.setUp(context)
  handleEvents({ appId: definition.id, kind, db: kitDb, clock: house.clock, queue: house.queue, logger, connection, on: parts.on })
  if (parts.inbound) house.carriers.onInbound(parts.inbound)
  if (parts.inboundSms) house.carriers.onSms(parts.inboundSms)
  const policies = appPolicies(definition.id)

  return {
    id: definition.id,
    name: definition.name,
    summary: definition.summary,
    partner: definition.partner,
    definition,
    connection,
    async checks() {
      return [...(await connection.checks()), ...((await parts.checks?.()) ?? [])]
    },
    registerWeb(app) {
      for (const { route, handler } of parts.routes)
        registerRoute(app, route, {
          policies,
          handler: ({ params, query, body, principal, request, reply }) => {
            const role = principal?.roles[definition.id]
            const member: Member | null =
              principal && role !== undefined
                ? {
                    accountId: principal.accountId,
                    name: principal.name,
                    email: principal.email,
                    timeZone: principal.timeZone,
                    role,
                  }
                : null
            return handler({ member, params, query, body, request, reply }) as never
          },
        })
    },
    registerPublic(app) {
      registerReceiver(app, {
        connection: connectionOptions,
        db: kitDb,
        clock: house.clock,
        queue: house.queue,
        logger,
        handleEvent: kind,
      })
      app.register(async (scope) => {
        // Forms arrive as they were sent: repeated fields and their order are the page's own business.
        scope.addContentTypeParser(
          'application/x-www-form-urlencoded',
          { parseAs: 'string', bodyLimit: formLimit },
          (_request, body, done) => done(null, body),
        )
        for (const page of parts.pages ?? []) scope.route({ method: page.method, url: page.path, handler: page.handler })
      })
    },
  }
}
