import type { CoreDb } from '../context.ts'
import { updateBoard } from '../job-board/index.ts'
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
  await updateBoard(tx, boardId, {
    content: '<p>Solvik Provisions brings good food to the north, from three warehouses and a fleet of its own.</p>',
    conclusion: '<p>Tell us what you need to work well. We find a way.</p>',
    asks_eeoc: true,
    asks_location: true,
    requires_processing_consent: true,
    retention_days: 365,
  })
  await seedProspectPosts(tx, given.at)
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

/** For people who fit no job of today. */
async function seedProspectPosts(tx: CoreDb, at: Date): Promise<void> {
  const sections = ['Don’t see a job you like?', 'Students']
  const [general] = await insertMany(
    tx,
    'prospect_sections',
    sections.map((name, position) => ({ name, position })),
  )
  await insertMany(tx, 'job_posts', [
    {
      section_id: general!,
      title: 'Talent community',
      location: demoOffices[0].name,
      live: true,
      first_published_at: at,
      content: '<p>Leave your details, and we write when something fits.</p>',
      created_at: at,
      updated_at: at,
    },
  ])
}
