import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import type { CoreContext } from '../context.ts'
import { forgetWindows } from './api-keys.store.ts'

const tidy = defineJob({ name: 'recruiting.tidy', payload: z.object({}) })

/** Forgets budgets of windows that are over. Running twice forgets nothing more. */
export function handleTidying(core: CoreContext): void {
  core.queue.handle(tidy, async () => forgetWindows(core.db, new Date(core.clock.now().getTime() - 60_000)))
  core.queue.every(tidy, { seconds: 3600 })
}
