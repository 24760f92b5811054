import { applicationUpdated } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, refused } from '../errors.ts'
import type { CustomValues } from '../tables/index.ts'
import { type ApplicationRow, loadReasons, updateApplication } from './applications.store.ts'
import { leaveTrace } from './leave-trace.ts'
import { type PlaceFields, requireProspectPlace } from './prospect-place.ts'
import { withApplication } from './rules.ts'

/** What is left out stays. */
export interface ApplicationEdit {
  readonly sourceId?: number
  readonly creditedToId?: number
  readonly recruiterId?: number
  readonly coordinatorId?: number
  /** Makes the new values of the application's fields from those that stand. */
  readonly customValues?: (now: CustomValues) => CustomValues
  /** The same for the questions about a rejection. */
  readonly rejectionValues?: (now: CustomValues) => CustomValues
  readonly poolId?: number
  readonly poolStageId?: number
}

const placeFields: PlaceFields = {
  poolId: 'prospect_pool_id',
  stageId: 'prospect_stage_id',
  ownerId: 'prospect_owner_id',
  departmentId: 'prospective_department_id',
  officeId: 'prospective_office_id',
}

/** What the feed calls each column. */
const inWords = {
  source_id: 'source',
  credited_to_id: 'who referred',
  recruiter_id: 'recruiter',
  coordinator_id: 'coordinator',
  custom_values: 'custom fields',
  rejection_values: 'questions about the rejection',
  prospect_pool_id: 'prospect pool',
  prospect_stage_id: 'prospect stage',
}

/** Changes what is said about an application, in every state but converted. Fires one event when something was given. */
export async function editApplication(
  core: CoreContext,
  actor: Actor,
  { applicationId, edit }: { applicationId: number; edit: ApplicationEdit },
): Promise<void> {
  await withApplication(core, actor, applicationId, async (held) => {
    const { tx, row, at } = held
    if (row.status === 'converted')
      throw conflict('converted', 'This prospect was converted; the application made of it is changed.')
    if (edit.rejectionValues && row.status !== 'rejected')
      throw refused('not-rejected', `This application is ${row.status}; only a rejected one has details.`, 'rejection_details')
    const columns = {
      source_id: edit.sourceId,
      credited_to_id: edit.creditedToId,
      recruiter_id: edit.recruiterId,
      coordinator_id: edit.coordinatorId,
      custom_values: edit.customValues && JSON.stringify(edit.customValues(row.custom_values)),
      rejection_values: edit.rejectionValues && JSON.stringify(edit.rejectionValues(row.rejection_values)),
      ...(await placeAfter(tx, row, edit)),
    }
    const changed = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
    if (Object.keys(changed).length === 0) return
    await updateApplication(tx, row.id, { ...changed, updated_at: at, last_activity_at: at })
    const names = Object.keys(changed).map((column) => inWords[column as keyof typeof inWords])
    await leaveTrace(held, { event: applicationUpdated, subject: 'Application Updated', body: `Changed: ${names.join(', ')}` })
  })
}

/** A new pool empties the stage, unless one of its own is named. */
async function placeAfter(tx: CoreDb, row: ApplicationRow, { poolId: given, poolStageId: stageId }: ApplicationEdit) {
  if (given === undefined && stageId === undefined) return {}
  if (!row.prospect)
    throw refused(
      'no-prospect',
      'This application is no prospect; it stands in no pool.',
      given ? 'prospect_pool_id' : 'prospect_stage_id',
    )
  const poolId = given ?? row.prospect_pool_id ?? undefined
  await requireProspectPlace(
    tx,
    { ...(poolId === undefined ? {} : { poolId }), ...(stageId === undefined ? {} : { stageId }) },
    placeFields,
  )
  const kept = given === undefined || given === row.prospect_pool_id ? row.prospect_stage_id : null
  return { prospect_pool_id: poolId, prospect_stage_id: stageId ?? kept }
}

/** Another reason for a rejection that stands. Answers the reason's name. */
export async function changeRejectionReason(
  core: CoreContext,
  actor: Actor,
  change: { applicationId: number; reasonId: number },
): Promise<string> {
  return withApplication(core, actor, change.applicationId, async (held) => {
    const { tx, row, at } = held
    if (row.status !== 'rejected')
      throw conflict('not-rejected', `This application is ${row.status}; only a rejected one has a rejection reason.`)
    const reason = (await loadReasons(tx, [change.reasonId])).get(change.reasonId)
    if (!reason) throw refused('reason', `There is no rejection reason with the id ${change.reasonId}.`, 'rejection_reason_id')
    await updateApplication(tx, row.id, { rejection_reason_id: reason.id, updated_at: at, last_activity_at: at })
    await leaveTrace(held, { event: applicationUpdated, subject: 'Rejection Reason Changed', body: `Reason: ${reason.name}` })
    return reason.name
  })
}
