import type { CoreDb } from '../context.ts'
import { demoBoardId, insertMany } from './demo.store.ts'
import { demoOffices } from './texts.ts'

/** Places that posts can choose from, and a link that tells who came through it. */
export async function seedJobBoard(
  tx: CoreDb,
  given: { jobs: readonly { id: number; postId: number }[]; sourceId: number; userId: number; at: Date },
): Promise<void> {
  const times = { created_at: given.at, updated_at: given.at }
  const boardId = await demoBoardId(tx)
  await insertMany(
    tx,
    'job_board_locations',
    demoOffices.map(({ name }) => ({ board_id: boardId, value: name, ...times })),
  )
  const [job] = given.jobs
  await insertMany(tx, 'tracking_links', [
    {
      token: 'solvik1',
      job_id: job!.id,
      job_post_id: job!.postId,
      source_id: given.sourceId,
      credited_to: given.userId,
      ...times,
    },
  ])
}
