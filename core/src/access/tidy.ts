import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import type { CoreContext } from '../context.ts'
import { foldRowCounts } from '../tables/row-counts.store.ts'
import { forgetWindows } from './api-keys.store.ts'

const tidy = defineJob({ name: 'recruiting.tidy', payload: z.object({}) })

/** Forgets budgets of windows that are over and adds up counts of rows. Running twice does nothing more. */
export function handleTidying(core: CoreContext): void {
  core.queue.handle(tidy, async () => {
    await forgetWindows(core.db, new Date(core.clock.now().getTime() - 60_000))
    await foldRowCounts(core.db)
  })
  core.queue.every(tidy, { seconds: 300 })
}
