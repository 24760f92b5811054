import { advanceApplication, getJob, listJobs, listPipeline } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorks, stageChange, type Works } from '../fixtures/works.ts'

const crowd = 300
let works: Works

beforeAll(async () => {
  works = await openWorks()
  await works.hook('crowd')
  await Promise.all([works.startWorker(), works.startWorker()])
})
afterAll(() => works.close())

/** People of the demo with at least two stages before them. */
async function people(): Promise<{ id: number; stageIds: readonly number[] }[]> {
  const found: { id: number; stageIds: readonly number[] }[] = []
  for (const job of (await works.maren.call(listJobs, { query: { status: 'open' } })).rows) {
    const { rows } = await works.maren.call(listPipeline, { params: { id: job.id }, query: { status: 'active', limit: 200 } })
    const stageIds = (await works.maren.call(getJob, { params: { id: job.id } })).stages.map((stage) => stage.id)
    for (const row of rows) {
      const ahead = stageIds.slice(stageIds.indexOf(row.stageId!))
      if (ahead.length > 2) found.push({ id: row.applicationId, stageIds: ahead })
    }
  }
  return found.slice(0, crowd)
}

test('300 candidates moved at once, twice each, by two workers: none lost, none doubled, each in its order', async () => {
  const all = await people()
  expect(all).toHaveLength(crowd)
  const advance = (id: number, fromStageId: number) =>
    works.maren.call(advanceApplication, { params: { id }, body: { fromStageId } })
  await Promise.all(
    all.map(async ({ id, stageIds }) => {
      await advance(id, stageIds[0]!)
      await advance(id, stageIds[1]!)
    }),
  )
  await expect.poll(() => works.receiver.deliveries.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2 * crowd)
  const heard = Map.groupBy(
    works.receiver.deliveries.map(({ json }) => stageChange(json)),
    (one) => one.applicationId,
  )
  for (const { id, stageIds } of all) expect(heard.get(id)?.map((one) => one.stageId)).toEqual(stageIds.slice(1, 3))
})
