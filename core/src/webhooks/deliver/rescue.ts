import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import type { CoreContext } from '../../context.ts'
import { addDeliverJobs } from './jobs.ts'
import { idleDeliveries, overdueDeliveries } from './lanes.store.ts'

/** The delivery table holds the schedule. A delivery whose job is gone, set aside or taken out by hand, gets a new one. */
const rescue = defineJob({ name: 'recruiting.rescue-deliveries', payload: z.object({}) })

const overdueMs = 5 * 60_000
const atOnce = 1000

/** A second run, or one too many, finds a job that looks at its delivery and leaves it alone. Nobody loses his turn to those who came later. */
export function handleRescues(core: CoreContext): void {
  core.queue.handle(rescue, async () => {
    const before = new Date(core.clock.now().getTime() - overdueMs)
    await addDeliverJobs(core, core.db, await overdueDeliveries(core.db, before, atOnce))
  })
  core.queue.every(rescue, { seconds: 300 })
}

/** When a worker starts, others may have died with their lines: whoever stood there is looked at now and not at the end of his patience. */
export async function callForgotten(core: Pick<CoreContext, 'db' | 'queue'>): Promise<void> {
  await addDeliverJobs(core, core.db, await idleDeliveries(core.db, atOnce))
}
