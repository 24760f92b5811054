// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { inTransaction } from '@orangery/platform'
import { createCandidate as create, type GivenApplication, type NewCandidate } from '../../../candidates/index.ts'
import { addNote } from '../../../feed/index.ts'
import type { Call, Handler } from '../call.ts'
import { applicationFrom } from '../given-application.ts'
import { candidateFrom } from '../given-candidate.ts'
import { requireUser } from '../given-users.ts'
import { candidateAnswer } from './candidates.retrieve.ts'

/** The public API may build asynchronously and answer with ids alone; ours answers with the whole candidate at once. */
export const createCandidate: Handler<'candidates.create'> = async (call) => {
  const { core, actor, body } = call
  await requireAuthors(call)
  const candidate = await candidateFrom(core, body)
  const applications: GivenApplication[] = []
  for (const [index, given] of body.applications.entries())
    applications.push(await applicationFrom(core, actor, { given, at: `applications[${index}]` }))
  return createWithNotes(call, { candidate, applications })
}

type PersonCall = Pick<Call<'candidates.create'>, 'core' | 'actor'> & {
  readonly body: Pick<Call<'candidates.create'>['body'], 'activity_feed_notes'>
}

/** Refuses notes by nobody, before anything is written. */
export async function requireAuthors({ core, body }: PersonCall): Promise<void> {
  for (const [index, note] of (body.activity_feed_notes ?? []).entries())
    await requireUser(core, note.user_id, `activity_feed_notes[${index}][user_id]`)
}

export async function createWithNotes(
  { core, actor, body }: PersonCall,
  given: { candidate: NewCandidate; applications: readonly GivenApplication[] },
) {
  const candidateId = await inTransaction(core.db, async (tx) => {
    const within = { ...core, db: tx }
    const made = await create(within, actor, given)
    for (const { user_id: authorId, body: text, visibility } of body.activity_feed_notes ?? [])
      await addNote(within, actor, { candidateId: made.candidateId, authorId, body: text, visibility })
    return made.candidateId
  })
  return candidateAnswer(core, candidateId)
}
