import type { CoreContext } from '../context.ts'
import { markUsed } from './api-keys.store.ts'

/**
 * Remembers when keys were last used and writes it down at most once a second, so that a read costs no write. What a crash
 * loses is a second of a date that is only shown.
 */
export interface LastUsed {
  note(keyId: number, operation: string, at: Date): void
  flush(): Promise<void>
  stop(): Promise<void>
}

export function openLastUsed(core: Pick<CoreContext, 'db' | 'logger'>): LastUsed {
  let pending = new Map<string, { keyId: number; operation: string; at: Date }>()
  let timer: NodeJS.Timeout | undefined
  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const uses = [...pending.values()]
    pending = new Map()
    await markUsed(core.db, uses).catch((error: unknown) =>
      core.logger.warn({ error }, 'could not write down when keys were last used'),
    )
  }
  return {
    note(keyId, operation, at) {
      pending.set(`${keyId} ${operation}`, { keyId, operation, at })
      timer ??= setTimeout(() => void flush(), 1000).unref()
    },
    flush,
    async stop() {
      await flush()
    },
  }
}
