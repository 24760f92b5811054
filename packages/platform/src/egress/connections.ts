import type { buildConnector, Pool } from 'undici'

const mostKept = 256

/** Opens a connection to the address in `hostname`. Injected by tests; the default is a socket of the machine. */
export type Dial = buildConnector.connector

export interface Connections {
  /** The kept connections to one origin at one address. */
  to(origin: string, address: string): Promise<Pool>
  close(): Promise<void>
}

/**
 * Keeps connections per origin and address. The connector is given the checked address instead of the name, so nothing can be resolved a
 * second time between the check and the call; the certificate is still checked against the name.
 */
export function keepConnections(options: { perTarget: number; connectTimeoutMs: number; dial?: Dial }): Connections {
  const pools = new Map<string, Pool>()
  let dial = options.dial

  /** Loaded with the first call to the outside, which a start need not wait for. */
  const load = () => import('undici')

  function open({ Pool, buildConnector }: Awaited<ReturnType<typeof load>>, origin: string, address: string): Pool {
    dial ??= buildConnector({ timeout: options.connectTimeoutMs, allowH2: false, autoSelectFamily: false })
    const connector = dial
    return new Pool(origin, {
      connections: options.perTarget,
      pipelining: 1,
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 30_000,
      connect: (target, done) => connector({ ...target, hostname: address }, done),
    })
  }

  return {
    async to(origin, address) {
      const undici = await load()
      const key = `${origin} ${address}`
      const pool = pools.get(key) ?? open(undici, origin, address)
      // Re-inserting keeps the map in order of last use; the oldest idle one makes room.
      pools.delete(key)
      pools.set(key, pool)
      if (pools.size > mostKept) {
        const [oldest, idle] = pools.entries().next().value as [string, Pool]
        pools.delete(oldest)
        void idle.close()
      }
      return pool
    },
    async close() {
      const all = [...pools.values()]
      pools.clear()
      await Promise.all(all.map((pool) => pool.destroy()))
    },
  }
}
