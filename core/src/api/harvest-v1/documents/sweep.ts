import { setTimeout as pause } from 'node:timers/promises'
import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import { countCandidates, missingDocuments, noteSwept, placeOfSweep } from '../../../candidates/index.ts'
import type { CoreContext } from '../../../context.ts'
import { completeDocuments } from './make.ts'

const atOnce = 100
/** Batches of one job; the next job goes on, so that a worker that is told to stop does so soon. */
const batchesPerJob = 20
/** The sweep takes a quarter of the time that there is; whoever asks meanwhile hardly notices. */
const restsFor = 3
/** Fewer candidates than this are made as fast as they are read. */
const worthwhile = 10_000

const sweep = defineJob({ name: 'recruiting.sweep-documents', payload: z.object({}) })

/**
 * Makes documents ahead of their readers after something that they all name has changed. Running twice makes what is missing and
 * nothing else; what one candidate's change takes away is left to the next reader.
 */
export function handleDocuments(core: CoreContext): void {
  core.queue.handle(sweep, async () => {
    const place = await placeOfSweep(core.db)
    if (place === null) return
    const { epoch } = place
    if (((await countCandidates(core.db, {})) ?? 0) < worthwhile) return noteSwept(core.db, { epoch, to: -1 })
    let to = place.afterId
    for (let batch = 0; batch < batchesPerJob && to !== -1; batch++) {
      const started = performance.now()
      const rows = await missingDocuments(core.db, to, atOnce)
      await completeDocuments(core, rows)
      to = rows.length < atOnce ? -1 : rows.at(-1)!.id
      await noteSwept(core.db, { epoch, to })
      await pause((performance.now() - started) * restsFor)
    }
    if (to !== -1) await core.queue.add(core.db, sweep, {}, { key: 'sweep-documents' })
  })
  core.queue.every(sweep, { seconds: 60 })
}
