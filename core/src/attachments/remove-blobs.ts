import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import type { CoreContext, CoreDb } from '../context.ts'

/** Removes files whose rows are gone. A second run finds nothing to remove. */
const removeBlobs = defineJob({ name: 'recruiting.remove-blobs', payload: z.object({ keys: z.array(z.string()) }) })

/** Removes the bytes once the transaction that took their rows away has ended well. */
export async function removeBlobsLater(core: CoreContext, tx: CoreDb, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await core.queue.add(tx, removeBlobs, { keys: [...keys] })
}

export function handleBlobRemoval(core: CoreContext): void {
  core.queue.handle(removeBlobs, async ({ keys }) => {
    for (const key of keys) await core.blobs.remove(key)
  })
}
