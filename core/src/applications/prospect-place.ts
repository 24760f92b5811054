import type { CoreDb } from '../context.ts'
import { refused } from '../errors.ts'
import { loadDepartments, loadOffices } from '../jobs/index.ts'
import { findProspectPool, prospectStagesOf } from '../organization/index.ts'
import { loadUserRefs } from '../people/index.ts'

/** Where a prospect stands and what they are thought of for; whatever is left out is nowhere. */
export interface ProspectPlace {
  readonly poolId?: number
  readonly stageId?: number
  readonly ownerId?: number
  readonly departmentId?: number
  readonly officeId?: number
}

/** How the caller's request calls each part, for refusals. */
export type PlaceFields = Readonly<Record<keyof ProspectPlace, string>>

/** Refuses a part that nothing has, and a stage that stands in another pool. */
export async function requireProspectPlace(db: CoreDb, place: ProspectPlace, fields: PlaceFields): Promise<void> {
  const { poolId, stageId, ownerId, departmentId, officeId } = place
  const unknown = (what: string, id: number, part: keyof ProspectPlace) =>
    refused('prospect-place', `There is no ${what} with the id ${id}.`, fields[part])
  if (poolId !== undefined) {
    const pool = await findProspectPool(db, poolId)
    if (!pool) throw unknown('prospect pool', poolId, 'poolId')
    if (!pool.active) throw refused('prospect-pool', `The prospect pool ${pool.name} is not in use any more.`, fields.poolId)
  }
  if (stageId !== undefined) {
    if (poolId === undefined) throw refused('prospect-place', 'A stage needs the pool that it stands in.', fields.poolId)
    if (!(await prospectStagesOf(db, [poolId])).some((stage) => stage.id === stageId))
      throw refused('prospect-place', `Stage ${stageId} is no stage of the prospect pool ${poolId}.`, fields.stageId)
  }
  if (ownerId !== undefined && !(await loadUserRefs(db, [ownerId])).has(ownerId)) throw unknown('user', ownerId, 'ownerId')
  if (departmentId !== undefined && !(await loadDepartments(db)).has(departmentId))
    throw unknown('department', departmentId, 'departmentId')
  if (officeId !== undefined && !(await loadOffices(db)).has(officeId)) throw unknown('office', officeId, 'officeId')
}

/** The columns of an application that keep a place. */
export function placeColumns(place: ProspectPlace) {
  return {
    prospect_pool_id: place.poolId ?? null,
    prospect_stage_id: place.stageId ?? null,
    prospect_owner_id: place.ownerId ?? null,
    prospective_department_id: place.departmentId ?? null,
    prospective_office_id: place.officeId ?? null,
  }
}
