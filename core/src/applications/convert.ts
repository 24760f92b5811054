import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { conflict } from '../errors.ts'
import { updateApplication } from './applications.store.ts'
import { createApplication } from './create-application.ts'
import { withApplication } from './rules.ts'

/**
 * Makes a candidate's application on one job of an active prospect's. What was known comes along; the prospect's own application
 * stays readable, with its pool and owner, as converted.
 */
export async function convertProspect(
  core: CoreContext,
  actor: Actor,
  given: { applicationId: number; jobId: number; stageId?: number },
): Promise<{ applicationId: number; stageId: number }> {
  return withApplication(core, actor, given.applicationId, async ({ tx, row, at }) => {
    if (!row.prospect) throw conflict('not-prospect', 'This application is no prospect; there is nothing to convert.')
    if (row.status !== 'active')
      throw conflict('not-active', `This prospect is ${row.status}; only an active one can be converted.`)
    await updateApplication(tx, row.id, { status: 'converted', updated_at: at, last_activity_at: at })
    const made = await createApplication(tx, actor, {
      application: {
        candidateId: row.candidate_id,
        jobId: given.jobId,
        ...(given.stageId === undefined ? {} : { stageId: given.stageId }),
        ...(row.source_id === null ? {} : { sourceId: row.source_id }),
        ...(row.credited_to_id === null ? {} : { creditedToId: row.credited_to_id }),
        ...(row.recruiter_id === null ? {} : { recruiterId: row.recruiter_id }),
        ...(row.coordinator_id === null ? {} : { coordinatorId: row.coordinator_id }),
        ...(row.location === null ? {} : { location: row.location }),
        answers: row.answers,
        customValues: row.custom_values,
        convertedFromId: row.id,
      },
      at,
    })
    return { applicationId: made.id, stageId: made.stage_id! }
  })
}
