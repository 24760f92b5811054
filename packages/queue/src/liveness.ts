import { type Logger, messageOf } from '@orangery/platform'
import { Client, type Pool, type PoolClient } from 'pg'
import { countDeaths, dropLife, forgetFinished, holdLife, isDead, listHolders, releaseJobs } from './liveness.store.ts'

/** A worker is alive as long as somebody holds the advisory lock of its name. PostgreSQL lets go of it when the process dies. */
export interface Liveness {
  /** `lost` is told when the connection that holds it breaks; it is taken back as soon as there is another. */
  hold(worker: string, lost?: () => void): Promise<void>
  drop(worker: string): Promise<void>
  stop(): Promise<void>
}

const retryMs = 500
export const mostDeaths = 3

/**
 * One dedicated connection for all locks of this process. A lost connection is opened again and the locks are taken back; peers wait long
 * enough before they believe in a death (see createSweep) that this goes unnoticed.
 */
export function openLiveness(pool: Pool, logger: Logger): Liveness {
  const held = new Map<string, () => void>()
  let client: Client | undefined
  let stopped = false
  // A connection must not run two queries at once, so everything goes through this chain.
  let last: Promise<unknown> = Promise.resolve()
  let retry: NodeJS.Timeout | undefined

  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }

  async function connected(): Promise<Client> {
    if (client) return client
    const fresh = new Client({ ...pool.options, application_name: 'orangery liveness', keepAlive: true })
    const lost = () => {
      if (client !== fresh) return
      client = undefined
      for (const tell of held.values()) tell()
      recover()
    }
    fresh.on('error', lost)
    fresh.on('end', lost)
    await fresh.connect()
    for (const worker of held.keys()) await holdLife(fresh, worker)
    client = fresh
    return fresh
  }

  function recover(): void {
    if (stopped || held.size === 0) return
    retry = setTimeout(() => {
      inTurn(connected).catch((error) => {
        logger.warn({ reason: messageOf(error) }, 'the liveness connection is down; trying again')
        recover()
      })
    }, retryMs)
  }

  return {
    hold: (worker, lost = () => {}) =>
      inTurn(async () => {
        await holdLife(await connected(), worker)
        held.set(worker, lost)
      }),
    drop: (worker) =>
      inTurn(async () => {
        held.delete(worker)
        if (client) await dropLife(client, worker).catch(() => {})
      }),
    stop: () =>
      inTurn(async () => {
        stopped = true
        clearTimeout(retry)
        const old = client
        client = undefined
        await old?.end().catch(() => {})
      }),
  }
}

export interface Sweep {
  /** Looks once; answers how many jobs were freed or set aside. */
  once(): Promise<number>
}

/** Frees the jobs of dead workers. A worker must look dead twice, at least `patienceMs` apart, so that a reconnect is not taken for a death. */
export function createSweep(pool: Pool, logger: Logger, options: { patienceMs: number }): Sweep {
  const suspectedSince = new Map<string, number>()

  async function bury(worker: string): Promise<number> {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const at = performance.now()
      const since = suspectedSince.get(worker)
      if (!(await isDead(client, worker))) suspectedSince.delete(worker)
      else if (since === undefined) suspectedSince.set(worker, at)
      else if (at - since >= options.patienceMs) return await release(worker, client)
      await client.query('rollback')
      client.release()
      return 0
    } catch (error) {
      client.release(error as Error)
      throw error
    }
  }

  async function release(worker: string, client: PoolClient): Promise<number> {
    await countDeaths(client, worker)
    const { released, setAside } = await releaseJobs(client, worker, mostDeaths)
    await forgetFinished(client)
    await client.query('commit')
    client.release()
    suspectedSince.delete(worker)
    logger.warn({ worker, released, setAside }, 'freed the jobs of a worker that died')
    return released + setAside
  }

  return {
    async once() {
      const holders = await listHolders(pool)
      for (const known of suspectedSince.keys()) if (!holders.includes(known)) suspectedSince.delete(known)
      let freed = 0
      for (const worker of holders) freed += await bury(worker)
      return freed
    },
  }
}
