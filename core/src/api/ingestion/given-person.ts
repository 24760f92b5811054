import { uploadTypes } from '@orangery/contract/harvest-v1'
import type { GivenPerson } from '@orangery/contract/ingestion'
import { requireProspectPlace } from '../../applications/index.ts'
import { addAttachment, fetchFile } from '../../attachments/index.ts'
import type { GivenApplication, NewCandidate } from '../../candidates/index.ts'
import type { CoreDb } from '../../context.ts'
import { findUserByEmail } from '../../users/index.ts'
import { type IngestionCall, managesJob } from './call.ts'
import { badRequest, IngestionError } from './errors.ts'
import { requireOpenJob } from './open-job.ts'

export interface PreparedPerson {
  readonly candidate: NewCandidate
  readonly applicationFrom: (sourceId: number) => GivenApplication
  readonly notes?: string
  readonly externalId: string
}

type Call = IngestionCall<'candidates.create'>

/** One person of a body, with job, users, pool and file looked up; `at` leads the field names of refusals. */
export async function preparePerson(call: Call, given: GivenPerson, at: string): Promise<PreparedPerson> {
  const { core, user, keyId } = call
  const field = (name: string) => (at ? `${at}[${name}]` : name)
  const prospect = given.prospect ?? true
  const job = given.job_id == null ? undefined : await requireOpenJob(call, given.job_id, field('job_id'))
  if (prospect && job && !managesJob(call, job.id))
    throw new IngestionError(403, `The user ${user.primary_email} may add prospects without a job alone.`)
  const creditedToId = given.referrer ? await userByEmail(call, given.referrer.email, field('referrer')) : user.id
  const place = prospect ? await placeFrom(call, given, field) : {}
  const resume = given.resume ? await resumeFrom(call, given.resume, field('resume')) : undefined
  const alongside = async (tx: CoreDb, made: { candidateId: number; applicationId: number }) => {
    if (resume) await addAttachment({ ...core, db: tx }, { userId: user.id, keyId }, { ...made, ...resume, type: 'resume' })
  }
  return {
    candidate: personFrom(given),
    externalId: given.external_id,
    ...(given.notes ? { notes: given.notes } : {}),
    applicationFrom: (sourceId) => {
      const shared = { sourceId, creditedToId, alongside }
      return prospect
        ? { prospect: { jobIds: job ? [job.id] : [], place, ...shared } }
        : { candidate: { jobId: job!.id, ...shared } }
    },
  }
}

function personFrom(given: GivenPerson): NewCandidate {
  return {
    firstName: given.first_name,
    lastName: given.last_name,
    company: given.company ?? null,
    title: given.title ?? null,
    phoneNumbers: (given.phone_numbers ?? []).map(({ phone_number: value, type }) => ({ value, type })),
    emailAddresses: (given.emails ?? []).map(({ email: value, type }) => ({ value, type })),
    addresses: (given.addresses ?? []).map(({ address: value, type }) => ({ value, type })),
    socialMediaAddresses: (given.social_media ?? []).map(({ url: value }) => ({ value })),
    websiteAddresses: (given.websites ?? []).map(({ url: value, type }) => ({ value, type })),
  }
}

/** Only users can be credited; the name of somebody outside is refused rather than lost. */
async function userByEmail({ core }: Call, email: string, field: string): Promise<number> {
  const found = await findUserByEmail(core.db, email)
  if (!found) throw badRequest([{ message: `There is no user with the e-mail address ${email}.`, field }])
  return found.id
}

async function placeFrom(call: Call, given: GivenPerson, field: (name: string) => string) {
  const owner = given.prospect_owner_email
  const place = {
    ...(given.prospect_pool_id == null ? {} : { poolId: given.prospect_pool_id }),
    ...(given.prospect_pool_stage_id == null ? {} : { stageId: given.prospect_pool_stage_id }),
    ...(owner ? { ownerId: await userByEmail(call, owner, field('prospect_owner_email')) } : {}),
  }
  await requireProspectPlace(call.core.db, place, {
    poolId: field('prospect_pool_id'),
    stageId: field('prospect_pool_stage_id'),
    ownerId: field('prospect_owner_email'),
    departmentId: '',
    officeId: '',
  })
  return place
}

async function resumeFrom({ core }: Call, url: string, field: string) {
  const { bytes, contentType = 'application/octet-stream' } = await fetchFile(core, { url, field })
  const known: readonly string[] = uploadTypes
  if (!known.includes(contentType)) throw badRequest([{ message: `${contentType} is no type of file that can be kept.`, field }])
  const last = decodeURIComponent(
    new URL(url).pathname
      .split('/')
      .at(-1)
      ?.replace(/%(?![0-9a-f]{2})/gi, '') || 'resume',
  )
  return { filename: last.slice(-255), contentType, bytes }
}
