import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationInput } from '@orangery/contract/kernel'
import type { Actor } from '../../actor.ts'
import { type NewApplication, type ProspectPlace, requireProspectPlace } from '../../applications/index.ts'
import { addAttachment } from '../../attachments/index.ts'
import type { GivenApplication } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import { findSource } from '../../organization/index.ts'
import { validationError } from './errors.ts'
import { requireUser, userIdFrom } from './given-users.ts'
import { type GivenUpload, uploadedBytes } from './upload.ts'

type Given = OperationInput<HarvestV1['candidates.add_application']>['body']
type Shared = Pick<Given, 'source_id' | 'referrer' | 'recruiter_id' | 'coordinator_id'>
type File = { filename: string; type: string; bytes: Buffer; contentType: string }

const inside = (at: string) => (name: string) => (at ? `${at}[${name}]` : name)

/** What both kinds of application take, with every id looked up; `at` leads the field names of refusals. */
export async function sharedParts(core: CoreContext, given: Shared, at: string) {
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
async function creditFrom(core: CoreContext, given: Shared, field: (name: string) => string): Promise<{ creditedToId?: number }> {
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
  if (given.prospect) {
    const jobIds = given.job_ids ?? (given.job_id == null ? [] : [given.job_id])
    return { prospect: { jobIds, place: await placeFrom(core, given, at), ...shared } }
  }
  const stage = given.initial_stage_id == null ? {} : { stageId: given.initial_stage_id }
  return { candidate: { jobId: given.job_id!, ...stage, ...shared } }
}

/** Where a prospect is to stand, looked up. */
async function placeFrom(core: CoreContext, given: Given, at: string): Promise<ProspectPlace> {
  const place = {
    poolId: given.prospect_pool_id ?? undefined,
    stageId: given.prospect_pool_stage_id ?? undefined,
    ownerId: given.prospect_owner_id ?? undefined,
    departmentId: given.prospective_department_id ?? undefined,
    officeId: given.prospective_office_id ?? undefined,
  }
  const named = Object.fromEntries(Object.entries(place).filter(([, id]) => id !== undefined)) as ProspectPlace
  const field = inside(at)
  await requireProspectPlace(core.db, named, {
    poolId: field('prospect_pool_id'),
    stageId: field('prospect_pool_stage_id'),
    ownerId: field('prospect_owner_id'),
    departmentId: field('prospective_department_id'),
    officeId: field('prospective_office_id'),
  })
  return named
}

async function filesOf(core: CoreContext, given: readonly GivenUpload[], at: string): Promise<File[]> {
  const files: File[] = []
  for (const [index, one] of given.entries())
    files.push({ filename: one.filename, type: one.type, ...(await uploadedBytes(core, one, `${at}[${index}]`)) })
  return files
}
