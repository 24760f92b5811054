import { jobCreated } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { refused } from '../errors.ts'
import { grantFutureJobs } from '../users/index.ts'
import { awaitsApproval, insertJob, insertJobOffices, updateJobRow } from './change-jobs.store.ts'
import { numberedOpenings } from './change-jobs.ts'
import { insertOpeningRows } from './change-openings.store.ts'
import { copyFlows, copyPosts, copyStages, copyTeam } from './copy-job.store.ts'
import { withJob } from './held-job.ts'
import { recordJobEvent } from './job-events.ts'
import { type GivenUnits, unitsFrom } from './job-units.ts'
import { findJobRow, officeIdsOf } from './jobs.store.ts'

export interface JobCopy extends GivenUnits {
  readonly templateId: number
  /** “Copy Of” and the template's name when left out. */
  readonly name?: string | null
  /** What the copied posts are called; the names of the template's posts when left out. */
  readonly postName?: string | null
  readonly requisitionId?: string | null
  readonly openings: number
  /** The organisation's own ids, one per opening. */
  readonly openingIds?: readonly string[] | null
}

/**
 * A new job after another one: its texts, fields, stages, interviews, hiring team and posts, the latter offline. Where somebody must
 * approve the opening of the template, the copy is a draft until they have; otherwise it is open at once. Answers its id.
 */
export async function copyJob(core: CoreContext, actor: Actor, copy: JobCopy): Promise<number> {
  if (copy.openingIds && copy.openingIds.length !== copy.openings)
    throw refused('opening-ids', `Must name ${copy.openings} ids, one for each opening.`, 'opening_ids')
  if (!(await findJobRow(core.db, copy.templateId)))
    throw refused('no-template', `There is no job with the id ${copy.templateId}.`, 'template_job_id')
  return withJob(core, actor, copy.templateId, async ({ tx, job: template, at }) => {
    const units = await unitsFrom(tx, copy)
    const { id: _id, closed_at: _closed, opened_at: _opened, ...texts } = template
    const id = await insertJob(tx, {
      ...texts,
      name: copy.name || `Copy Of ${template.name}`,
      requisition_id: copy.requisitionId || null,
      status: 'draft',
      is_template: false,
      copied_from_id: template.id,
      department_id: units.departmentId === undefined ? template.department_id : units.departmentId,
      custom_values: JSON.stringify(template.custom_values),
      created_by: actor.userId,
      created_at: at,
      updated_at: at,
    })
    const offices = units.officeIds ?? (await officeIdsOf(tx, [template.id])).map((one) => one.office_id)
    await insertJobOffices(tx, id, offices)
    const openings = copy.openingIds?.map((openingId) => ({ openingId })) ?? numberedOpenings(id, copy.openings)
    await insertOpeningRows(tx, { jobId: id, openings, at })
    const to = { templateId: template.id, jobId: id, at }
    await copyStages(tx, to)
    await copyTeam(tx, to)
    await grantFutureJobs(tx, id)
    await copyPosts(tx, to, copy.postName || null)
    await copyFlows(tx, to)
    if (!(await awaitsApproval(tx, id))) await updateJobRow(tx, id, { status: 'open', opened_at: at })
    const detail = { name: copy.name ?? null, copiedFrom: template.id }
    await recordAudit(tx, { actor, act: 'job.created', subject: { kind: 'job', id }, at, detail })
    await recordJobEvent({ tx, actor, at }, { event: jobCreated, jobId: id })
    return id
  })
}
