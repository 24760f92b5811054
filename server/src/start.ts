import { type Config, ConfigError, createLogger, freePort, type Logger, launchPostgres } from '@orangery/platform'
import type { House, Outside } from './house.ts'
import { buildWebWhenChanged } from './web-build.ts'

export interface Running {
  /** Where people reach it; without a slash at its end. */
  readonly url: string
  /** The one-time link of the first person, while nobody can sign in yet. */
  readonly startLink: string | undefined
  readonly house: House
  /** Runs everything that is due to idle: facts, deliveries, jobs, and what they cause. Only where no worker runs. */
  drain(): Promise<void>
  stop(): Promise<void>
}

export interface StartOptions {
  readonly config: Config
  readonly logger?: Logger
  /** False leaves jobs to `drain`; tests use it. */
  readonly work?: boolean
  /** False neither builds the web app nor serves its pages, for tests that open none. */
  readonly web?: boolean
  readonly outside?: Outside
  /** Aborting it ends a start after the step that it is in: what was open is closed, and its reason is thrown. */
  readonly signal?: AbortSignal
}

/** Opens what the role needs and closes it again on stop. A failure on the way closes what was open. */
export async function startSuite(options: StartOptions): Promise<Running> {
  const config = await withPort(options.config)
  const logger = options.logger ?? createLogger({ level: config.logLevel })
  const closers: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    const serves = config.role !== 'worker'
    const works = config.role !== 'web' && options.work !== false
    const { promise: atLeisure, resolve: onWaiting } = Promise.withResolvers<void>()
    const parts = [
      openDatabaseServer({ config, logger, closers, onWaiting }).finally(onWaiting),
      atLeisure.then(loadRest),
      atLeisure.then(() => (serves && options.web !== false ? buildWebWhenChanged(logger) : undefined)),
    ] as const
    // One that fails must not leave behind what another is about to open.
    await Promise.allSettled(parts)
    const [databaseUrl, { openHouse, openOrganization, openListener }] = await Promise.all(parts)
    options.signal?.throwIfAborted()
    const house = await openHouse({ config, databaseUrl, logger, outside: options.outside })
    closers.push(() => house.close())
    options.signal?.throwIfAborted()
    // The demo is a second's work for the database, during which the routes are made.
    const opening = [
      serves ? openOrganization(house) : undefined,
      serves ? openListener(house, { web: options.web !== false }) : undefined,
    ] as const
    await Promise.allSettled(opening)
    const app = await opening[1]
    if (app) closers.push(() => app.close())
    const startLink = await opening[0]
    options.signal?.throwIfAborted()
    if (app) {
      await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => refusePort(config, error))
      await house.carriers.listen()
    }
    if (works) closers.push(await work(house))
    return { url: config.publicUrl, startLink, house, drain: () => drain(house), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A port that another program has, or that this one may not have, is the operator's to change. */
function refusePort({ host, port }: Config, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    throw new ConfigError([
      `PORT: ${port} on ${host} is taken, perhaps by another Orangery. Stop that, or choose another, such as PORT=${port + 1}.`,
    ])
  if (code === 'EACCES')
    throw new ConfigError([`PORT: ${port} may not be opened by this user. Choose one above 1023, such as PORT=4700.`])
  throw error
}

/** Port 0 means any free one; it is chosen before anything writes an address down. */
async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config
  const port = await freePort()
  const url = new URL(config.publicUrl)
  url.port = String(port)
  return { ...config, port, publicUrl: url.origin }
}

/** Most of the code, loaded while the database server starts. */
async function loadRest() {
  const [house, organization, listener] = await Promise.all([
    import('./house.ts'),
    import('./open-organization.ts'),
    import('./listen.ts'),
  ])
  return { ...house, ...organization, ...listener }
}

async function openDatabaseServer(given: {
  config: Config
  logger: Logger
  closers: (() => Promise<unknown>)[]
  onWaiting: () => void
}): Promise<string> {
  const { config, logger, closers, onWaiting } = given
  if (config.databaseUrl) return config.databaseUrl
  const postgres = await launchPostgres({ home: config.home, logger, onWaiting })
  closers.push(() => postgres.stop())
  return postgres.url
}

async function work(house: House): Promise<() => Promise<void>> {
  const loop = house.core.runFanOut(house.databaseUrl)
  const worker = await house.queue.run({ concurrency: 24 })
  return async () => {
    await loop.stop()
    await worker.stop()
  }
}

async function drain(house: House): Promise<void> {
  let did: number
  do did = (await house.core.fanOutOnce()) + (await house.queue.drain())
  while (did > 0)
}
