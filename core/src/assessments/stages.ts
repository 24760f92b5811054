import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { findStage } from '../jobs/index.ts'
import { lockPartner } from './partners.store.ts'
import { clearStage, putStageAssessment } from './stages.store.ts'

/** Makes a stage an assessment stage with one of the partner's tests, or an ordinary one again with null. Tests that were sent go on. */
export async function setStageAssessment(
  core: CoreContext,
  actor: Actor,
  change: { stageId: number; assessment: { partnerId: number; testId: string; testName: string } | null },
): Promise<void> {
  const { stageId, assessment } = change
  await inTransaction(core.db, async (tx) => {
    if (!(await findStage(tx, stageId))) throw notFound('stage', stageId)
    const at = core.clock.now()
    if (assessment === null) await clearStage(tx, stageId)
    else {
      if (!(await lockPartner(tx, assessment.partnerId)))
        throw refused('partner', `There is no assessment partner with the id ${assessment.partnerId}.`, 'assessment.partnerId')
      await putStageAssessment(tx, {
        stage_id: stageId,
        partner_id: assessment.partnerId,
        partner_test_id: assessment.testId,
        partner_test_name: assessment.testName,
        set_by: actor.userId,
        set_at: at,
      })
    }
    await recordAudit(tx, {
      actor,
      act: 'stage.assessment-set',
      subject: { kind: 'stage', id: stageId },
      at,
      detail: assessment ?? {},
    })
  })
}
