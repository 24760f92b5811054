import type { CoreDb } from '../context.ts'

export interface StageAssessment {
  readonly stageId: number
  readonly partnerId: number
  readonly partner: string
  readonly testId: string
  readonly testName: string
}

/** What these stages test with; stages without an assessment are left out. */
export async function assessmentsOfStages(db: CoreDb, stageIds: readonly number[]): Promise<StageAssessment[]> {
  if (stageIds.length === 0) return []
  return db
    .selectFrom('assessment_stages as a')
    .innerJoin('assessment_partners as p', 'p.id', 'a.partner_id')
    .select([
      'a.stage_id as stageId',
      'a.partner_id as partnerId',
      'p.name as partner',
      'a.partner_test_id as testId',
      'a.partner_test_name as testName',
    ])
    .where('a.stage_id', 'in', stageIds)
    .where('p.removed_at', 'is', null)
    .execute()
}

export async function putStageAssessment(
  db: CoreDb,
  row: {
    stage_id: number
    partner_id: number
    partner_test_id: string
    partner_test_name: string
    set_by: number | null
    set_at: Date
  },
): Promise<void> {
  const { stage_id: _stage, ...rest } = row
  await db
    .insertInto('assessment_stages')
    .values(row)
    .onConflict((conflict) => conflict.column('stage_id').doUpdateSet(rest))
    .execute()
}

export async function clearStage(db: CoreDb, stageId: number): Promise<void> {
  await db.deleteFrom('assessment_stages').where('stage_id', '=', stageId).execute()
}

/** Answers how many stages that were. */
export async function clearStagesOf(db: CoreDb, partnerId: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('assessment_stages').where('partner_id', '=', partnerId).executeTakeFirst()
  return Number(numDeletedRows)
}
