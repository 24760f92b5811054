import {
  applicationUpdated,
  candidateAnonymized,
  candidateStageChange,
  deleteApplication,
  deleteCandidate,
  departmentDeleted,
  type FiredAction,
  hireCandidate,
  interviewDeleted,
  jobApproved,
  jobCreated,
  jobDeleted,
  jobInterviewStageDeleted,
  jobPostCreated,
  jobPostDeleted,
  jobPostUpdated,
  jobUpdated,
  mergeCandidate,
  newCandidateApplication,
  newProspectApplication,
  offerApproved,
  offerCreated,
  offerDeleted,
  offerUpdated,
  officeDeleted,
  type PayloadOf,
  rejectCandidate,
  scorecardDeleted,
  unhireCandidate,
  unrejectCandidate,
  updateCandidate,
} from '@orangery/contract/webhooks'
import type { CandidateSnapshot } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import type { JobPost, JobSnapshot, Stage } from '../../jobs/index.ts'
import type { OfferSnapshot } from '../../offers/index.ts'
import type { ApplicationSnapshot, Frozen } from '../../snapshots/index.ts'
import { renderApplication, renderHire } from './application.ts'
import { renderChangedCandidate } from './candidate.ts'
import { renderJob } from './job.ts'
import { renderJobPost, renderStage } from './job-post.ts'
import { renderDeletedOffer, renderOffer } from './offer.ts'

type Snapshot = Frozen<ApplicationSnapshot>

/** What a rule left in the ledger, where it is not an application: for a deletion often the whole payload, since nothing else is left. */
interface OwnSnapshots {
  [deleteCandidate.action]: PayloadOf<typeof deleteCandidate.action>
  [deleteApplication.action]: PayloadOf<typeof deleteApplication.action>
  [departmentDeleted.action]: PayloadOf<typeof departmentDeleted.action>
  [officeDeleted.action]: PayloadOf<typeof officeDeleted.action>
  [mergeCandidate.action]: PayloadOf<typeof mergeCandidate.action>
  [candidateAnonymized.action]: PayloadOf<typeof candidateAnonymized.action>
  [updateCandidate.action]: Frozen<CandidateSnapshot>
  [offerCreated.action]: Frozen<OfferSnapshot>
  [offerApproved.action]: Frozen<OfferSnapshot>
  [offerUpdated.action]: Frozen<OfferSnapshot>
  [offerDeleted.action]: Frozen<OfferSnapshot>
  [interviewDeleted.action]: PayloadOf<typeof interviewDeleted.action>
  [scorecardDeleted.action]: PayloadOf<typeof scorecardDeleted.action>
  [jobCreated.action]: Frozen<JobSnapshot>
  [jobUpdated.action]: Frozen<JobSnapshot>
  [jobDeleted.action]: PayloadOf<typeof jobDeleted.action>['job']
  [jobApproved.action]: Frozen<JobSnapshot> & PayloadOf<typeof jobApproved.action>['approval_flow']
  [jobPostCreated.action]: Frozen<JobPost>
  [jobPostUpdated.action]: Frozen<JobPost>
  [jobPostDeleted.action]: Frozen<JobPost>
  [jobInterviewStageDeleted.action]: Frozen<Stage>
}
type SnapshotOf<Action extends FiredAction> = Action extends keyof OwnSnapshots ? OwnSnapshots[Action] : Snapshot

const ofOffer = (_core: CoreContext, { offer, fields }: Frozen<OfferSnapshot>) => renderOffer(offer, fields)

const plain = (core: CoreContext, snapshot: Snapshot) => ({ application: renderApplication(core, snapshot) })
const job = (_core: CoreContext, snapshot: Frozen<JobSnapshot>) => ({ job: renderJob(snapshot) })

/** Every event that something fires, with what renders its payload; one without a renderer does not compile. */
const renderers: { [Action in FiredAction]: (core: CoreContext, snapshot: SnapshotOf<Action>) => PayloadOf<Action> } = {
  [newCandidateApplication.action]: plain,
  [newProspectApplication.action]: plain,
  [candidateStageChange.action]: plain,
  [rejectCandidate.action]: plain,
  [unrejectCandidate.action]: plain,
  [unhireCandidate.action]: plain,
  [applicationUpdated.action]: plain,
  [deleteApplication.action]: (_core, payload) => payload,
  [interviewDeleted.action]: (_core, payload) => payload,
  [scorecardDeleted.action]: (_core, payload) => payload,
  [deleteCandidate.action]: (_core, payload) => payload,
  [mergeCandidate.action]: (_core, payload) => payload,
  [departmentDeleted.action]: (_core, payload) => payload,
  [officeDeleted.action]: (_core, payload) => payload,
  [candidateAnonymized.action]: (_core, payload) => payload,
  [updateCandidate.action]: (core, { candidate, fields }) => ({ candidate: renderChangedCandidate(core, candidate, fields) }),
  [offerCreated.action]: ofOffer,
  [offerApproved.action]: ofOffer,
  [offerUpdated.action]: ofOffer,
  [offerDeleted.action]: (_core, { offer }) => ({ offer: renderDeletedOffer(offer) }),
  [hireCandidate.action]: (core, snapshot) => ({ application: renderHire(core, snapshot) }),
  [jobCreated.action]: job,
  [jobUpdated.action]: job,
  [jobDeleted.action]: (_core, named) => ({ job: named }),
  [jobApproved.action]: (_core, { approval_flow_type, ...snapshot }) => ({
    approval_flow: { approval_flow_type },
    job: renderJob(snapshot),
  }),
  [jobPostCreated.action]: (_core, post) => renderJobPost(post),
  [jobPostUpdated.action]: (_core, post) => renderJobPost(post),
  [jobPostDeleted.action]: (_core, post) => ({ job_post: renderJobPost(post) }),
  [jobInterviewStageDeleted.action]: (_core, stage) => ({ job_interview_stage: renderStage(stage) }),
}

/** The payload of a ledger row, from its snapshot alone: what was true when it happened, whatever is true now. */
export function renderPayload(core: CoreContext, event: { action: string; snapshot: unknown }): unknown {
  if (!Object.hasOwn(renderers, event.action)) throw new Error(`Nothing renders the event ${event.action}`)
  const render = renderers[event.action as FiredAction] as (core: CoreContext, snapshot: unknown) => unknown
  return render(core, event.snapshot)
}
