import type { Insertable, Selectable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { DecisionsTable } from '../tables/report-tables.ts'

export type DecisionRow = Selectable<DecisionsTable>

export async function insertDecision(tx: HiDb, row: Insertable<DecisionsTable>): Promise<void> {
  await tx.insertInto('decisions').values(row).execute()
}

export interface DecisionFilter {
  readonly candidateId?: number
  readonly applicationId?: number
  readonly requestId?: number
  readonly roleId?: number
  readonly outcome?: DecisionRow['outcome']
  /** Decisions of these roles; undefined for all, also those that met no role. */
  readonly visibleRoleIds?: readonly number[]
  readonly beforeId?: number
  readonly limit: number
}

/** Newest first. */
export async function listDecisions(db: HiDb, filter: DecisionFilter): Promise<DecisionRow[]> {
  let query = db.selectFrom('decisions').selectAll().orderBy('id', 'desc').limit(filter.limit)
  if (filter.candidateId !== undefined) query = query.where('candidate_id', '=', filter.candidateId)
  if (filter.applicationId !== undefined) query = query.where('application_id', '=', filter.applicationId)
  if (filter.requestId !== undefined) query = query.where('request_id', '=', filter.requestId)
  if (filter.roleId !== undefined) query = query.where('role_id', '=', filter.roleId)
  if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome)
  if (filter.beforeId !== undefined) query = query.where('id', '<', filter.beforeId)
  const { visibleRoleIds } = filter
  if (visibleRoleIds !== undefined) query = query.where('role_id', 'in', visibleRoleIds.length > 0 ? [...visibleRoleIds] : [0])
  return query.execute()
}

/** Takes the person out of what was decided; that it was decided, and by which rule, stays. */
export async function forgetInDecisions(tx: HiDb, about: { requestId: number; candidateId: number }): Promise<void> {
  await tx
    .updateTable('decisions')
    .set({ text: 'Erased with the check.', values: '{}' })
    .where('request_id', '=', about.requestId)
    .execute()
  await tx.updateTable('decisions').set({ candidate_name: null }).where('candidate_id', '=', about.candidateId).execute()
}
