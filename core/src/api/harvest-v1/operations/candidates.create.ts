// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { createCandidate as create } from '../../../candidates/index.ts'
import { addNote } from '../../../feed/index.ts'
import type { Handler } from '../call.ts'
import { applicationFrom, fileUploads, prospectFrom, uploadsOf } from '../given-application.ts'
import { candidateFrom } from '../given-candidate.ts'
import { requireUser } from '../given-users.ts'
import { candidateAnswer } from './candidates.retrieve.ts'

/** The public API may build asynchronously and answer with ids alone; ours answers with the whole candidate at once. */
export const createCandidate: Handler<'candidates.create'> = async ({ core, actor, body }) => {
  for (const [index, note] of (body.activity_feed_notes ?? []).entries())
    await requireUser(core, note.user_id, `activity_feed_notes[${index}][user_id]`)
  const uploads = await Promise.all(
    body.applications.map((one, index) => uploadsOf(core, one.attachments ?? [], `applications[${index}][attachments]`)),
  )
  const applications = []
  for (const [index, given] of body.applications.entries()) {
    const at = `applications[${index}]`
    applications.push(
      given.prospect ? { prospect: await prospectFrom(core, given, at) } : { candidate: await applicationFrom(core, given, at) },
    )
  }
  const { candidateId, applicationIds } = await create(core, actor, { candidate: await candidateFrom(core, body), applications })
  for (const [index, applicationId] of applicationIds.entries())
    await fileUploads(core, actor, { candidateId, applicationId, uploads: uploads[index] ?? [] })
  for (const note of body.activity_feed_notes ?? [])
    await addNote(core, actor, { candidateId, authorId: note.user_id, body: note.body, visibility: note.visibility })
  return candidateAnswer(core, candidateId)
}
