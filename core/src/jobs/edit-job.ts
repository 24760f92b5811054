import { jobUpdated } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { refused } from '../errors.ts'
import type { CustomValues } from '../tables/index.ts'
import { deleteJobOffices, insertJobOffices, updateJobRow } from './change-jobs.store.ts'
import { type HeldJob, withJob } from './held-job.ts'
import { recordJobEvent } from './job-events.ts'
import { type GivenUnits, unitsFrom } from './job-units.ts'
import { officeIdsOf } from './jobs.store.ts'

/** What is left out stays; null takes a text away. */
export interface JobEdit extends GivenUnits {
  readonly name?: string
  readonly notes?: string | null
  readonly anywhere?: boolean
  readonly requisitionId?: string | null
  readonly teamAndResponsibilities?: string | null
  readonly howToSell?: string | null
  readonly customValues?: (now: CustomValues) => CustomValues
}

/** Changes a job. Says so to web hooks for everything but the requisition id and whether it is open to people anywhere. */
export async function editJob(core: CoreContext, actor: Actor, given: { jobId: number; edit: JobEdit }): Promise<void> {
  const { edit } = given
  if (edit.name !== undefined && !edit.name.trim()) throw refused('name', 'The name is only blanks.', 'name')
  await withJob(core, actor, given.jobId, async (held) => {
    const { tx, job, at } = held
    const units = await unitsFrom(tx, edit)
    if (edit.anywhere === true && units.officeIds?.length)
      throw refused('anywhere', 'A job that is open to people anywhere names no offices.', 'anywhere')
    const told = changed(job, {
      name: edit.name,
      notes: edit.notes,
      team_and_responsibilities: edit.teamAndResponsibilities,
      how_to_sell: edit.howToSell,
      department_id: units.departmentId,
      custom_values: edit.customValues?.(job.custom_values),
    })
    const untold = changed(job, { requisition_id: edit.requisitionId, anywhere: edit.anywhere })
    const movesOffices = units.officeIds !== undefined && (await replaceOffices(held, units.officeIds))
    const fields = [...Object.keys(told), ...Object.keys(untold), ...(movesOffices ? ['office_ids'] : [])]
    if (fields.length === 0) return
    await updateJobRow(tx, job.id, { ...told, ...untold, ...jsonOf(told), updated_at: at })
    await recordAudit(tx, { actor, act: 'job.updated', subject: { kind: 'job', id: job.id }, at, detail: { fields } })
    if (movesOffices || Object.keys(told).length > 0) await recordJobEvent(held, { event: jobUpdated, jobId: job.id })
  })
}

/** Of what was given that which differs from what stands. */
function changed<Columns extends object>(job: HeldJob['job'], given: Columns): Partial<Columns> {
  const stands: Record<string, unknown> = { ...job }
  return Object.fromEntries(
    Object.entries(given).filter(([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(stands[key])),
  ) as Partial<Columns>
}

function jsonOf({ custom_values: values }: { custom_values?: CustomValues }) {
  return values === undefined ? { custom_values: undefined } : { custom_values: JSON.stringify(values) }
}

async function replaceOffices({ tx, job }: HeldJob, officeIds: readonly number[]): Promise<boolean> {
  const now = new Set((await officeIdsOf(tx, [job.id])).map((one) => one.office_id))
  if (now.size === officeIds.length && officeIds.every((id) => now.has(id))) return false
  await deleteJobOffices(tx, job.id)
  await insertJobOffices(tx, job.id, officeIds)
  return true
}
