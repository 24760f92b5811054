// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { inTransaction, randomToken } from '@orangery/platform'
import { holdTrackingLink, partnerOf } from '../../../ingestion/index.ts'
import { holdSource } from '../../../organization/index.ts'
import { fullName } from '../../../people/index.ts'
import { type IngestionHandler, managesJob, requireMoreThanBasic } from '../call.ts'
import { IngestionError } from '../errors.ts'
import { requireOpenJob } from '../open-job.ts'
import { partnerSource } from '../partner-source.ts'

/** Asking twice answers the same link. */
export const createTrackingLink: IngestionHandler<'tracking_link.create'> = async (call) => {
  const { core, user, keyId, body } = call
  requireMoreThanBasic(call, 'create tracking links')
  const job = await requireOpenJob(call, body.job_id, 'job_id')
  if (!managesJob(call, job.id))
    throw new IngestionError(403, `The user ${user.primary_email} does not hire for the job ${job.name}.`)
  const source = partnerSource(await partnerOf(core.db, keyId))
  const link = await inTransaction(core.db, async (tx) =>
    holdTrackingLink(tx, {
      token: randomToken(9)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, 'x'),
      jobId: job.id,
      sourceId: await holdSource(tx, source),
      userId: user.id,
      at: core.clock.now(),
    }),
  )
  const place = link.postId === null ? '' : `/${link.postId}`
  return {
    tracking_link: `${core.publicUrl}/jobs${place}?gh_src=${link.token}`,
    job: job.name,
    source: source.name,
    referrer: fullName(user),
  }
}
