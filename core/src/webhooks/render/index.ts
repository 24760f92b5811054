import {
  applicationUpdated,
  candidateStageChange,
  deleteApplication,
  deleteCandidate,
  type FiredAction,
  hireCandidate,
  newCandidateApplication,
  newProspectApplication,
  offerApproved,
  offerCreated,
  offerDeleted,
  offerUpdated,
  type PayloadOf,
  rejectCandidate,
  unhireCandidate,
  unrejectCandidate,
  updateCandidate,
} from '@orangery/contract/webhooks'
import type { CandidateSnapshot } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import type { OfferSnapshot } from '../../offers/index.ts'
import type { ApplicationSnapshot, Frozen } from '../../snapshots/index.ts'
import { renderApplication, renderHire } from './application.ts'
import { renderChangedCandidate } from './candidate.ts'
import { renderDeletedOffer, renderOffer } from './offer.ts'

type Snapshot = Frozen<ApplicationSnapshot>

/** Events whose facts leave nothing behind to read. */
type WholePayload = typeof deleteCandidate.action | typeof deleteApplication.action

type OfferAction =
  | typeof offerCreated.action
  | typeof offerApproved.action
  | typeof offerUpdated.action
  | typeof offerDeleted.action

/** What a rule left in the ledger: for a deletion the whole payload, since nothing else is left to read. */
type SnapshotOf<Action extends FiredAction> = Action extends WholePayload
  ? PayloadOf<Action>
  : Action extends typeof updateCandidate.action
    ? Frozen<CandidateSnapshot>
    : Action extends OfferAction
      ? Frozen<OfferSnapshot>
      : Snapshot

const ofOffer = (_core: CoreContext, { offer, fields }: Frozen<OfferSnapshot>) => renderOffer(offer, fields)

const plain = (core: CoreContext, snapshot: Snapshot) => ({ application: renderApplication(core, snapshot) })

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
  [deleteCandidate.action]: (_core, payload) => payload,
  [updateCandidate.action]: (core, { candidate, fields }) => ({ candidate: renderChangedCandidate(core, candidate, fields) }),
  [offerCreated.action]: ofOffer,
  [offerApproved.action]: ofOffer,
  [offerUpdated.action]: ofOffer,
  [offerDeleted.action]: (_core, { offer }) => ({ offer: renderDeletedOffer(offer) }),
  [hireCandidate.action]: (core, snapshot) => ({ application: renderHire(core, snapshot) }),
}

/** The payload of a ledger row, from its snapshot alone: what was true when it happened, whatever is true now. */
export function renderPayload(core: CoreContext, event: { action: string; snapshot: unknown }): unknown {
  if (!Object.hasOwn(renderers, event.action)) throw new Error(`Nothing renders the event ${event.action}`)
  const render = renderers[event.action as FiredAction] as (core: CoreContext, snapshot: unknown) => unknown
  return render(core, event.snapshot)
}
