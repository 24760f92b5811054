import { setTimeout as pause } from 'node:timers/promises'
import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import { countCandidates, epochToSweep, missingDocuments, noteSwept } from '../../../candidates/index.ts'
import type { CoreContext } from '../../../context.ts'
import { completeDocuments } from './make.ts'

const atOnce = 100
/** Fewer candidates than this are made as fast as they are read. */
const worthwhile = 10_000
const batchesPerJob = 50
/** The sweep takes a quarter of the time that there is; whoever asks meanwhile hardly notices. */
const restsFor = 3

const sweep = defineJob({
  name: 'recruiting.sweep-documents',
  payload: z.object({ epoch: z.number(), afterId: z.number() }),
})
const look = defineJob({ name: 'recruiting.look-for-stale-documents', payload: z.object({}) })

/**
 * Makes documents ahead of their readers after something that they all name has changed. Running twice makes what is missing and
 * nothing else; what one candidate's change takes away is left to the next reader.
 */
export function handleDocuments(core: CoreContext): void {
  core.queue.handle(look, async () => {
    const epoch = await epochToSweep(core.db)
    if (epoch === null) return
    if (((await countCandidates(core.db, {})) ?? 0) < worthwhile) await noteSwept(core.db, epoch)
    else await core.queue.add(core.db, sweep, { epoch, afterId: 0 }, { key: 'sweep-documents' })
  })
  core.queue.every(look, { seconds: 60 })
  core.queue.handle(sweep, async ({ epoch, afterId }) => {
    let last = afterId
    for (let batch = 0; batch < batchesPerJob; batch++) {
      const started = performance.now()
      const rows = await missingDocuments(core.db, last, atOnce)
      await completeDocuments(core, rows)
      if (rows.length < atOnce) return noteSwept(core.db, epoch)
      last = rows.at(-1)!.id
      await pause((performance.now() - started) * restsFor)
    }
    await core.queue.add(core.db, sweep, { epoch, afterId: last })
  })
}
