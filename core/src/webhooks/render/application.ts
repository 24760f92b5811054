import type { CoreContext } from '../../context.ts'
import type { ApplicationSnapshot, Frozen } from '../../snapshots/index.ts'
import { candidateUrl, renderCandidate } from './candidate.ts'
import { renderStageInterviews } from './interview.ts'
import { openingFields, renderJobOfApplication, renderSingularJob } from './job.ts'
import { renderHiredOffer } from './offer.ts'
import { fieldsOf, personOf, seconds } from './values.ts'

type Snapshot = Frozen<ApplicationSnapshot>

/** What every event about an application carries; an event adds to it or changes a key. */
export function renderApplication(core: CoreContext, snapshot: Snapshot) {
  const { application, candidate, stage, fields } = snapshot
  const { owner } = application.prospectDetail
  return {
    id: application.id,
    rejected_at: seconds(application.rejectedAt),
    prospect: application.prospect,
    // An event is never about a converted prospect; its candidate application speaks for the person then.
    status: application.status === 'converted' ? ('active' as const) : application.status,
    applied_at: seconds(application.appliedAt),
    last_activity_at: seconds(application.lastActivityAt),
    url: `${candidateUrl(core, candidate.id)}?application_id=${application.id}`,
    source: application.source ? { ...application.source, public_name: application.source.name } : null,
    credited_to: personOf(application.creditedTo),
    rejection_reason: application.rejectionReason,
    rejection_details:
      application.status === 'rejected'
        ? { custom_fields: fieldsOf(fields, 'rejection_question', application.rejectionValues) }
        : null,
    current_stage: stage
      ? {
          id: stage.id,
          name: stage.name,
          interviews: renderStageInterviews(core, snapshot),
        }
      : null,
    prospect_detail: {
      prospect_pool: application.prospectDetail.pool,
      prospect_stage: application.prospectDetail.stage,
      prospect_owner: owner && { id: owner.id, name: owner.name },
    },
    custom_fields: fieldsOf(fields, 'application', application.customValues),
    candidate: renderCandidate(core, candidate, fields),
    jobs: snapshot.jobs.map((job) => renderJobOfApplication(core, job, { fields, jobPostId: application.jobPostId })),
  }
}

/** A hire adds the opening that it closed, the singular job, and the offer that it accepted where there was one. */
export function renderHire(core: CoreContext, snapshot: Snapshot) {
  const job = snapshot.jobs[0]
  if (!job) throw new Error(`Application ${snapshot.application.id} was hired without a job`)
  const opening = job.openings.find((one) => one.id === snapshot.application.openingId)
  return {
    ...renderApplication(core, snapshot),
    opening: opening ? { opening_id: opening.openingId, custom_fields: openingFields(opening, snapshot.fields) } : null,
    job: renderSingularJob(job, snapshot.fields),
    offer: snapshot.offer ? renderHiredOffer(snapshot.offer, snapshot.fields) : null,
  }
}
