import { buildConnector, Pool } from 'undici'

const mostKept = 256

/** Opens a connection to the address in `hostname`. Injected by tests; the default is a socket of the machine. */
export type Dial = buildConnector.connector

export interface Connections {
  /** The kept connections to one origin at one address. */
  to(origin: string, address: string): Pool
  close(): Promise<void>
}

/**
 * Keeps connections per origin and address. The connector is given the checked address instead of the name, so nothing can be resolved a
 * second time between the check and the call; the certificate is still checked against the name.
 */
export function keepConnections(options: { perTarget: number; connectTimeoutMs: number; dial?: Dial }): Connections {
  const pools = new Map<string, Pool>()
  const dial = options.dial ?? buildConnector({ timeout: options.connectTimeoutMs, allowH2: false, autoSelectFamily: false })

  function open(origin: string, address: string): Pool {
    return new Pool(origin, {
      connections: options.perTarget,
      pipelining: 1,
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 30_000,
      connect: (target, done) => dial({ ...target, hostname: address }, done),
    })
  }

  return {
    to(origin, address) {
      const key = `${origin} ${address}`
      const pool = pools.get(key) ?? open(origin, address)
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
