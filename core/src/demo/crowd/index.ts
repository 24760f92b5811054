import { inTransaction } from '@orangery/platform'
import type { CoreContext } from '../../context.ts'
import { analyze } from '../demo.store.ts'
import { choicesFor } from './choices.ts'
import { seedCrowdJobs } from './crowd-jobs.ts'
import { drawPeople, dropDrawn } from './draw.store.ts'
import { insertCareers, insertFeed, insertMoves } from './history.store.ts'
import { insertApplications, insertCandidates } from './people.store.ts'

const batchSize = 25_000

export interface CrowdProgress {
  readonly done: number
  readonly total: number
}

/**
 * Adds made-up candidates in bulk, with applications, moves, feed, notes, careers and fields in proportion, for trying the suite at
 * size. Each batch is a transaction of its own, so what was reported as done stays when it is cancelled. No web hook hears of them.
 * @param given.candidates how many to add, 1 or more
 */
export async function seedCrowd(
  core: Pick<CoreContext, 'db' | 'clock'>,
  given: { candidates: number; onProgress?: (progress: CrowdProgress) => void; signal?: AbortSignal },
): Promise<CrowdProgress> {
  const { candidates: total } = given
  const now = core.clock.now()
  const jobIds = await inTransaction(core.db, (tx) => seedCrowdJobs(tx, { candidates: total, now }))
  const choices = await choicesFor(core.db, jobIds)
  let done = 0
  while (done < total && !given.signal?.aborted) {
    const batch = { from: done + 1, to: Math.min(total, done + batchSize), total, now }
    await inTransaction(core.db, async (tx) => {
      await drawPeople(tx, choices, batch)
      await insertCandidates(tx)
      await insertApplications(tx)
      await insertMoves(tx)
      await insertFeed(tx)
      await insertCareers(tx)
      await dropDrawn(tx)
    })
    done = batch.to
    given.onProgress?.({ done, total })
  }
  await analyze(core.db)
  return { done, total }
}
