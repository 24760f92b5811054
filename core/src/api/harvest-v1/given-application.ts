import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationInput } from '@orangery/contract/kernel'
import type { Actor } from '../../actor.ts'
import type { NewApplication } from '../../applications/index.ts'
import { addAttachment } from '../../attachments/index.ts'
import type { GivenApplication } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import { findSource } from '../../organization/index.ts'
import { validationError } from './errors.ts'
import { requireUser, userIdFrom } from './given-users.ts'
import { type GivenUpload, uploadedBytes } from './upload.ts'

type Given = OperationInput<HarvestV1['candidates.add_application']>['body']
type File = { filename: string; type: string; bytes: Buffer; contentType: string }

const inside = (at: string) => (name: string) => (at ? `${at}[${name}]` : name)

/** What both kinds of application take, with every id looked up; `at` leads the field names of refusals. */
async function sharedParts(core: CoreContext, given: Given, at: string) {
  const field = inside(at)
  if (given.source_id != null && !(await findSource(core.db, given.source_id)))
    throw validationError([{ message: `There is no source with the id ${given.source_id}.`, field: field('source_id') }])
  const recruiterId = given.recruiter_id == null ? undefined : await requireUser(core, given.recruiter_id, field('recruiter_id'))
  const coordinatorId =
    given.coordinator_id == null ? undefined : await requireUser(core, given.coordinator_id, field('coordinator_id'))
  return {
    ...(given.source_id == null ? {} : { sourceId: given.source_id }),
    ...(recruiterId === undefined ? {} : { recruiterId }),
    ...(coordinatorId === undefined ? {} : { coordinatorId }),
    ...(await creditFrom(core, given, field)),
  }
}

/** Only users can be credited; the name of somebody outside has no place to stand yet and is refused rather than lost. */
async function creditFrom(core: CoreContext, given: Given, field: (name: string) => string): Promise<{ creditedToId?: number }> {
  const { referrer } = given
  if (!referrer) return {}
  if (referrer.type === 'outside')
    throw validationError([
      { message: 'Referrers from outside are not kept by this server yet; leave referrer out.', field: field('referrer') },
    ])
  const user = referrer.type === 'id' ? { id: Number(referrer.value) } : { email: referrer.value }
  if (referrer.type === 'id' && !Number.isSafeInteger(user.id))
    throw validationError([{ message: `“${referrer.value}” is no user id.`, field: field('referrer') }])
  const creditedToId = await userIdFrom(core, user, field('referrer'))
  return creditedToId === null ? {} : { creditedToId }
}

/**
 * An application of a body, of either kind. Every id is looked up and every file is read before anything is written; `at` leads the
 * field names of refusals.
 */
export async function applicationFrom(
  core: CoreContext,
  actor: Actor,
  { given, at }: { given: Given; at: string },
): Promise<GivenApplication> {
  const files = await filesOf(core, given.attachments ?? [], inside(at)('attachments'))
  const alongside: NewApplication['alongside'] = async (tx, made) => {
    for (const file of files) await addAttachment({ ...core, db: tx }, actor, { ...file, ...made })
  }
  const shared = { ...(await sharedParts(core, given, at)), alongside }
  if (given.prospect) return { prospect: { jobIds: prospectJobs(given, at), ...shared } }
  const stage = given.initial_stage_id == null ? {} : { stageId: given.initial_stage_id }
  return { candidate: { jobId: given.job_id!, ...stage, ...shared } }
}

/** Pools, owners, offices and departments of prospects are not kept yet; naming one is refused rather than lost. */
function prospectJobs(given: Given, at: string): readonly number[] {
  for (const name of [
    'prospect_pool_id',
    'prospect_pool_stage_id',
    'prospect_owner_id',
    'prospective_department_id',
    'prospective_office_id',
  ] as const)
    if (given[name] != null) throw validationError([{ message: `${name} ${given[name]} does not exist.`, field: inside(at)(name) }])
  return given.job_ids ?? (given.job_id == null ? [] : [given.job_id])
}

async function filesOf(core: CoreContext, given: readonly GivenUpload[], at: string): Promise<File[]> {
  const files: File[] = []
  for (const [index, one] of given.entries())
    files.push({ filename: one.filename, type: one.type, ...(await uploadedBytes(core, one, `${at}[${index}]`)) })
  return files
}
