import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { messageOf } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { type Binaries, findBinaries, usableBinaries } from './binaries.ts'
import { prepareData, serverUser } from './data-folder.ts'
import { type Held, keepServer } from './keep-server.ts'
import { choosePlace, type Place } from './place.ts'
import { orGiveUrl, PostgresError } from './postgres-error.ts'
import { forgetDeadServer, isAlive, type RunningServer, readRunning, spawnServer, stopServer } from './server-process.ts'
import { createDatabaseIfMissing, enter, leaveAsLast } from './session.store.ts'
import { underStartLock } from './start-lock.ts'

export interface EmbeddedPostgres {
  /** For DATABASE_URL; holds the password, so it must not be logged. */
  readonly url: string
  /** True when a server that already ran (of another process, or left by a killed one) was joined. */
  readonly joined: boolean
  /** Of the server's first process, as it was at the start. */
  readonly pid: number
  /** Leaves; the last process to leave stops the server. */
  stop(): Promise<void>
}

export interface LaunchOptions {
  home: string
  logger: Logger
  /** Server settings for this start (tests: fsync=off). */
  settings?: Readonly<Record<string, string>>
  /** Of the server, if it has to be started; any free one unless given. */
  port?: number
  /** False leaves a server that went away where it is; tests that take it away use it. */
  keep?: boolean
  /** Called when a program was started that takes its time, which this process may use; not called when a server runs already. */
  onWaiting?: () => void
}

/**
 * Brings up the embedded PostgreSQL of a home folder, or joins the one that runs there. Every process that uses it holds a session; a server
 * left behind by a killed process is joined like any other and stopped by whoever leaves last. A server that goes away while it is used is
 * started again on its port, by whoever notices first.
 */
export async function launchPostgres(options: LaunchOptions): Promise<EmbeddedPostgres> {
  const { logger, settings = {} } = options
  const place = await choosePlace(options.home)
  const lock = join(place.own, 'starting')

  async function bringUp(port?: number): Promise<Held & { binaries: Binaries; password: string; joined: boolean }> {
    const binaries = await usableBinaries(await findBinaries(), place.account, place.open)
    const password = await prepareData(place, binaries, options.onWaiting)
    await forgetDeadServer(place.data)
    const found = await readRunning(place.data)
    const session = (found && (await joinRunning(found, password))) || undefined
    const server = session ? found! : await spawnServer(place, binaries, { settings, port, onWaiting: options.onWaiting })
    const client = session ?? (await openSession(server, password))
    await createDatabaseIfMissing(client, serverUser)
    return { client, server, binaries, password, joined: session !== undefined }
  }

  const first = await underStartLock(lock, () => bringUp(options.port))
  const { server, binaries, password, joined } = first
  logger.info({ data: place.data, port: server.port, joined }, 'embedded PostgreSQL is up')
  const kept = keepServer(first, {
    logger,
    again: options.keep === false ? undefined : () => underStartLock(lock, () => bringUp(server.port)),
  })
  return {
    url: urlOf(server, password),
    joined,
    pid: server.pid,
    async stop() {
      const held = await kept.letGo()
      await underStartLock(lock, () => leave({ ...held, place, binaries, logger }))
    },
  }
}

/** Undefined when what postmaster.pid names is not our server, as after a reboot that gave its process number to something else. */
async function joinRunning(server: RunningServer, password: string): Promise<Client | undefined> {
  try {
    return await openSession(server, password)
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'ECONNREFUSED' || code === 'ETIMEDOUT') return undefined
    throw new PostgresError(
      `A server on port ${server.port} (process ${server.pid}) claims this data folder but cannot be joined: ${messageOf(error)}; stop it, ${orGiveUrl}`,
      { cause: error },
    )
  }
}

async function openSession(server: RunningServer, password: string): Promise<Client> {
  const started = performance.now()
  for (;;) {
    const client = new Client({
      connectionString: urlOf(server, password, 'postgres'),
      application_name: 'orangery launcher',
      keepAlive: true,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      await enter(client)
      return client
    } catch (error) {
      await client.end().catch(() => {})
      const code = (error as { code?: string }).code ?? ''
      // 57P03: still starting, or recovering after a kill, which may take a while; 57P01 and 57P02: going down.
      const waiting = ['57P03', '57P01', '57P02'].includes(code) || (code === 'ECONNREFUSED' && performance.now() - started < 5_000)
      if (!waiting || !isAlive(server.pid) || performance.now() - started > 300_000) throw error
      await sleep(15)
    }
  }
}

async function leave(options: {
  client: Client
  server: RunningServer
  place: Place
  binaries: Binaries
  logger: Logger
}): Promise<void> {
  const { client, server, place } = options
  // A session that broke means the server is gone or going; there is nothing left to stop.
  const last = await leaveAsLast(client).catch(() => false)
  if (last) await stopServer(server, place.data, options.binaries)
  await client.end().catch(() => {})
  options.logger.info(
    { port: server.port, stopped: last },
    last ? 'embedded PostgreSQL is stopped' : 'left the embedded PostgreSQL to others',
  )
}

function urlOf(server: RunningServer, password: string, database: string = serverUser): string {
  return `postgres://${serverUser}:${password}@127.0.0.1:${server.port}/${database}`
}
