import { type Config, createLogger } from '@orangery/platform'
import { type House, type Outside, type Running, startSuite } from '@orangery/server'
import { type Ground, openGround } from './ground.ts'
import { type Door, openDoor } from './people.ts'
import { suiteConfig } from './suite-config.ts'

export interface NetworkOptions {
  /** The demo organisation of 1,560 candidates; otherwise an organisation with an owner and nothing else. */
  readonly demo?: boolean
  /** What it stands on, beside other processes; without, it gets a ground of its own. */
  readonly ground?: Ground
  /** Serves the pages, too, built first when their sources changed. */
  readonly web?: boolean
  /** What shall differ from the configuration of tests. `publicUrl` is what links say; `url` stays the listener's. */
  readonly config?: Partial<Config>
  /** Stands in for the names and hosts of the internet. */
  readonly outside?: Outside
}

/** The whole suite in this process, on a port, with a database and a folder of its own. Nothing happens by itself: see `drain`. */
export interface Network extends Door, AsyncDisposable {
  readonly url: string
  /** The owner's one-time link, until somebody can sign in. */
  readonly startLink: string | undefined
  readonly ground: Ground
  /** For what no wire shows, such as the jobs set aside. */
  readonly house: House
  /** Runs everything that is due to idle: facts, deliveries, mails, jobs, and what they cause. */
  drain(): Promise<void>
  /** By milliseconds or to a time, forward; due jobs follow at the next drain. */
  moveClock(to: number | Date): Promise<void>
  now(): Date
  /** Stops the suite and starts it again on the same ground and port, as after a crash of everything in memory. */
  restart(): Promise<void>
  /** Closes everything. Throws when the suite leaves a session of the database open. */
  stop(): Promise<void>
}

/** Opens a network for a test file: in `beforeAll`, and `stop` in `afterAll`. */
export async function openNetwork(options: NetworkOptions = {}): Promise<Network> {
  const ground = options.ground ?? (await openGround({ demo: options.demo }))
  const ownGround = options.ground === undefined ? ground : undefined
  let running: Running
  try {
    running = await start({ ...suiteConfig(ground), ...options.config }, options)
  } catch (error) {
    await ownGround?.drop().catch(() => {})
    throw error
  }
  const { port } = running.house.config
  const url = `http://127.0.0.1:${port}`
  const door = openDoor({ url, startLink: running.startLink, settle: () => running.drain() })

  async function stop(): Promise<void> {
    await running.stop()
    await ownGround?.drop()
  }
  return {
    ...door,
    url,
    startLink: running.startLink,
    ground,
    get house() {
      return running.house
    },
    drain: () => running.drain(),
    moveClock: (to) => running.house.queue.moveClock(to),
    now: () => running.house.clock.now(),
    async restart() {
      const { config } = running.house
      await running.stop()
      running = await start(config, options)
    },
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

function start(config: Config, options: NetworkOptions): Promise<Running> {
  const logger = createLogger({ level: process.env.LOG_LEVEL ?? 'silent' })
  return startSuite({ config, logger, work: false, web: options.web === true, outside: options.outside })
}
